import { Stryker } from '@stryker-mutator/core';
import { relative } from 'node:path';

const LIVES = ['Survived', 'NoCoverage'];
/** A near test that took too long may have had a busy machine: it is asked once more. */
const NOT_NOTICED_YET = [...LIVES, 'Timeout'];

/**
 * Changes each expression of these files, one at a time, in a copy of the project, and looks whether a test notices:
 * those that are near first, then all, for what lives.
 * @returns how many were made, and those that live
 */
export async function codeMutants({ name, files, near, all }) {
  const mutants = counted(await run({ name, files, tests: near }));
  const unnoticed = mutants.filter(({ status }) => NOT_NOTICED_YET.includes(status));
  if (unnoticed.length === 0) return { made: mutants.length, alive: [] };
  const again = await run({ name: `${name}-all`, files: unnoticed.map(placeOf), tests: all });
  // a place may hold others too, which the near tests have noticed
  const wanted = new Set(unnoticed.map(asKey));
  const alive = again.filter((mutant) => LIVES.includes(mutant.status) && wanted.has(asKey(mutant)));
  return { made: mutants.length, alive };
}

function run({ name, files, tests }) {
  const stryker = new Stryker({
    configFile: 'stryker.config.js',
    mutate: files,
    incrementalFile: `.stryker/${name.replaceAll('/', '-')}.json`,
    inProcess: { testFiles: tests },
  });
  return stryker.runMutationTest();
}

/** Without those that are no program. */
function counted(mutants) {
  return mutants.filter(({ status }) => !['CompileError', 'RuntimeError', 'Ignored'].includes(status));
}

/** As `mutate` takes it: lines from 1, columns from 0; Stryker tells both from 1. */
function placeOf({ fileName, location: { start, end } }) {
  return `${fileOf(fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function asKey(mutant) {
  return `${placeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement}`;
}

export function fileOf(fileName) {
  return relative(process.cwd(), fileName);
}

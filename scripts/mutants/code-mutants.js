import { Stryker } from '@stryker-mutator/core';
import { relative } from 'node:path';

const LIVES = ['Survived', 'NoCoverage'];

/**
 * Changes each expression of a part of services, one at a time, in a copy of the project, and looks whether a test
 * notices. What is known of other parts of the room is kept.
 * @param part a folder, or a file
 * @returns how many were made, and those that live
 */
export async function codeMutants({ room, part, tests }) {
  const path = `services/${part}`;
  const isFile = part.endsWith('.ts');
  const stryker = new Stryker({
    configFile: 'stryker.config.js',
    mutate: [isFile ? path : `${path}/**/*.ts`],
    incrementalFile: `.stryker/${room}.json`,
    inProcess: { testFiles: tests },
  });
  const inPart = ({ fileName }) =>
    isFile ? fileOf(fileName) === path : fileOf(fileName).startsWith(`${path}/`);
  const mutants = counted(await stryker.runMutationTest()).filter(inPart);
  return { made: mutants.length, alive: mutants.filter(({ status }) => LIVES.includes(status)) };
}

/** Without those that are no program. */
function counted(mutants) {
  return mutants.filter(({ status }) => !['CompileError', 'RuntimeError', 'Ignored'].includes(status));
}

export function fileOf(fileName) {
  return relative(process.cwd(), fileName);
}

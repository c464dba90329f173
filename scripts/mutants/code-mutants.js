import { Stryker } from '@stryker-mutator/core';
import { relative } from 'node:path';

const LIVES = ['Survived', 'NoCoverage'];

/**
 * Changes each expression below a folder of services, one at a time, in a copy of the project, and looks whether a
 * test notices. What is known of other folders of the room is kept.
 * @returns how many were made, and those that live
 */
export async function codeMutants({ room, folder, tests }) {
  const stryker = new Stryker({
    configFile: 'stryker.config.js',
    mutate: [`services/${folder}/**/*.ts`],
    incrementalFile: `.stryker/${room}.json`,
    inProcess: { testFiles: tests },
  });
  const inFolder = ({ fileName }) => fileOf(fileName).startsWith(`services/${folder}/`);
  const mutants = counted(await stryker.runMutationTest()).filter(inFolder);
  return { made: mutants.length, alive: mutants.filter(({ status }) => LIVES.includes(status)) };
}

/** Without those that are no program. */
function counted(mutants) {
  return mutants.filter(({ status }) => !['CompileError', 'RuntimeError', 'Ignored'].includes(status));
}

export function fileOf(fileName) {
  return relative(process.cwd(), fileName);
}

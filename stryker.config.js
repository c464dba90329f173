import jestConfig from './jest.config.js';

/**
 * Mutants of the code: `npm run proof -- mutants`, which says for each room what is mutated and which tests are to
 * notice. Found again in .stryker/ by the next run is what has not changed since.
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { projectType: 'custom', config: jestConfig, enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // read and written as they are: types are looked at by `npm run types`, not by jest
  disableTypeChecks: false,
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['dist', 'data', 'docs', '.stryker'],
  incremental: true,
  reporters: ['progress-append-only'],
  concurrency: 2,
  // a busy machine is no endless loop
  timeoutMS: 20_000,
};

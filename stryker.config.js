/**
 * Mutants of the code: `npm run proof -- mutants`, which says for each room what is mutated and which tests are to
 * notice. Found again in .stryker/ by the next run is what has not changed since.
 */
export default {
  testRunner: 'in-process',
  plugins: ['./scripts/mutants/in-process/plugin.js'],
  testRunnerNodeArgs: [
    '--no-warnings',
    ...['--import', new URL('scripts/mutants/in-process/register-hooks.js', import.meta.url).href],
  ],
  coverageAnalysis: 'perTest',
  // modules that are loaded anew for a mutant leave those before in the memory
  maxTestRunnerReuse: 150,
  // read and written as they are: types are looked at by `npm run types`, not by tests
  disableTypeChecks: false,
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['dist', 'data', 'docs', '.stryker'],
  incremental: true,
  reporters: ['progress-append-only'],
  concurrency: 2,
  // a busy machine is no endless loop
  timeoutMS: 20_000,
};

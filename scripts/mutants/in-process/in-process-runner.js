import { commonTokens, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { ofEachTest } from './coverage.js';
import { forget } from './forgetting.js';
import { LoadedFiles } from './loaded-files.js';
import { nearestFirst } from './nearest-first.js';
import { keepReached, testsReaching } from './reached-files.js';
import { runTests, stryker } from './run-tests.js';
import { asResult, whyItFailed } from './test-results.js';

/** Runs the tests of `inProcess.testFiles` in this process, which loads them once for many mutants. */
export class InProcessRunner {
  static inject = tokens(commonTokens.options);

  constructor({ inProcess }) {
    this.paths = inProcess.testFiles;
    this.loaded = new LoadedFiles();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ files: mutated }) {
    const files = await this.loaded.all(this.paths);
    const tests = [];
    for (const file of files)
      // or what one test has made known, the next would not do again: it would not be seen to
      await runTests(file, { onStart: forget, onDone: (one) => tests.push(asResult(one, file)) });
    const { static: whenLoaded, perTest } = stryker.mutantCoverage;
    const mutantCoverage = { static: whenLoaded, perTest: ofEachTest(perTest, files) };
    keepReached(mutated, mutantCoverage.perTest);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options) {
    stryker.hitLimit = options.hitLimit;
    stryker.hitCount = options.hitLimit ? 0 : undefined;
    try {
      return await this.mutated(options);
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  async mutated({ activeMutant, sandboxFileName, mutantActivation, reloadEnvironment, testFilter }) {
    const isStatic = mutantActivation === 'static';
    if (reloadEnvironment) this.loaded.anew();
    if (!isStatic) await this.loaded.all(this.paths);
    const wanted = isStatic ? testsReaching(sandboxFileName) : testFilter;
    stryker.activeMutant = activeMutant.id;
    forget();
    const { failed, nrOfTests } = await this.firstFailed(
      nearestFirst(this.paths, sandboxFileName),
      wanted && new Set(wanted),
    );
    const endless = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    if (endless) return endless;
    if (!failed) return { status: MutantRunStatus.Survived, nrOfTests };
    if (!isStatic) await this.mustPassUnchanged(failed);
    const killedBy = failed.one ? [failed.one.id] : [];
    return { status: MutantRunStatus.Killed, killedBy, failureMessage: failed.why, nrOfTests };
  }

  async firstFailed(paths, wanted) {
    const isWanted = (id) => !wanted || wanted.has(id);
    let failed;
    let nrOfTests = 0;
    for (const path of paths) {
      const file = await this.loaded.one(path).catch((error) => ({ error, tests: [] }));
      // as the program is it could be loaded
      if (file.error) failed = { file, why: `could not be loaded: ${file.error}` };
      const onDone = (one) => {
        nrOfTests += 1;
        const why = whyItFailed(one);
        if (why) failed ??= { one, file, why };
      };
      if (file.tests.some(({ id }) => isWanted(id)))
        await runTests(file, { isWanted, goesOn: () => !failed, onDone });
      if (failed) break;
    }
    return { failed, nrOfTests };
  }

  /** A mutant may leave something behind that fails the tests of the next: then it is tried again in a new process. */
  async mustPassUnchanged({ one, file }) {
    stryker.activeMutant = undefined;
    forget();
    let why;
    await runTests(file, { isWanted: (id) => id === one.id, onDone: () => (why = whyItFailed(one)) });
    if (why) throw new Error(`fails without a mutant too: ${one.id}: ${why}`);
  }
}

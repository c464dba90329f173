import { commonTokens, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { ofEachTest } from './coverage.js';
import { forget } from './forgetting.js';
import { nearestFirst } from './nearest-first.js';
import { loadTestFiles, runTestFile } from './loaded-tests.js';
import { asResult, whyItFailed } from './test-results.js';

/** How Stryker and what it has instrumented speak with each other. */
const stryker = (globalThis.__stryker__ ??= {});

/** Runs the tests of `inProcess.testFiles` in this process, which loads them once for many mutants. */
export class InProcessRunner {
  static inject = tokens(commonTokens.options);

  constructor({ inProcess }) {
    this.paths = inProcess.testFiles;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.files = await loadTestFiles(this.paths);
    const done = [];
    for (const file of this.files) await this.run(file, { onDone: (one) => done.push(asResult(one, file)) });
    ofEachTest(stryker.mutantCoverage?.perTest ?? {}, this.files);
    return { status: DryRunStatus.Complete, tests: done, mutantCoverage: stryker.mutantCoverage };
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

  async mutated({
    activeMutant,
    sandboxFileName,
    mutantActivation,
    reloadEnvironment,
    testFilter,
    disableBail,
  }) {
    const isStatic = mutantActivation === 'static';
    if (isStatic) stryker.activeMutant = activeMutant.id;
    if (reloadEnvironment || !this.files) {
      try {
        this.files = await loadTestFiles(this.paths);
      } catch (error) {
        // of the program as it is they could be loaded
        return killed({ by: [], nrOfTests: 0, why: `could not be loaded: ${error}` });
      }
    }
    stryker.activeMutant = activeMutant.id;
    const { failed, nrOfTests } = await this.firstFailed({
      files: nearestFirst(this.files, sandboxFileName),
      wanted: testFilter && new Set(testFilter),
      disableBail,
    });
    const endless = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    if (endless) return endless;
    if (failed.length === 0) return { status: MutantRunStatus.Survived, nrOfTests };
    if (!isStatic) await this.mustPassUnchanged(failed[0]);
    const by = failed.map(({ one }) => one.id);
    return killed({ by, nrOfTests, why: failed[0].why });
  }

  /** The first that fails, or all that do. */
  async firstFailed({ files, wanted, disableBail }) {
    const failed = [];
    let nrOfTests = 0;
    const goesOn = () => disableBail || failed.length === 0;
    for (const file of files) {
      if (!goesOn() || !file.tests.some(({ id }) => !wanted || wanted.has(id))) continue;
      await this.run(file, {
        isWanted: (id) => !wanted || wanted.has(id),
        goesOn,
        onDone: (one) => {
          nrOfTests += 1;
          const why = whyItFailed(one);
          if (why) failed.push({ one, file, why });
        },
      });
    }
    return { failed, nrOfTests };
  }

  /** A mutant may leave something behind that fails the tests of the next: then it is tried again in a new process. */
  async mustPassUnchanged({ one, file }) {
    stryker.activeMutant = undefined;
    let why;
    await this.run(file, { isWanted: (id) => id === one.id, onDone: () => (why = whyItFailed(one)) });
    if (why) throw new Error(`fails without a mutant too: ${one.id}: ${why}`);
  }

  async run(file, { isWanted = () => true, goesOn = () => true, onDone }) {
    const byTest = new Map(file.tests.map((one) => [one.test, one]));
    const watcher = {
      hook_start: ({ hook }) => {
        if (hook.type === 'beforeAll') stryker.currentTestId = file.path;
      },
      hook_success: ({ hook }) => {
        if (hook.type === 'beforeAll') stryker.currentTestId = undefined;
      },
      test_started: ({ test }) => {
        forget();
        stryker.currentTestId = byTest.get(test).id;
      },
      test_done: ({ test }) => {
        stryker.currentTestId = undefined;
        onDone(byTest.get(test));
        if (!goesOn()) file.tests.forEach((one) => (one.test.mode = 'skip'));
      },
    };
    await runTestFile(file, { isWanted, watcher });
  }
}

function killed({ by, nrOfTests, why }) {
  return { status: MutantRunStatus.Killed, killedBy: by, failureMessage: why, nrOfTests };
}

import { addEventHandler, run, setState } from 'jest-circus';

/** How Stryker and what it has instrumented speak with each other. */
export const stryker = (globalThis.__stryker__ ??= {});

let watching;
addEventHandler((event) => watching?.[event.name]?.(event));

/**
 * Runs the tests of a file that are wanted, for as long as it goes on, and tells Stryker which is running.
 * @param onStart before each
 * @param onDone after each, with its errors in `test.errors`
 */
export async function runTests(file, { isWanted = () => true, goesOn = () => true, onStart, onDone }) {
  for (const one of file.tests) {
    one.test.errors = [];
    one.test.mode = isWanted(one.id) ? one.mode : 'skip';
  }
  Object.assign(file.state, { hasStarted: false, unhandledErrors: [] });
  setState(file.state);
  watching = watcherOf(file, { goesOn, onStart, onDone });
  await run();
  watching = undefined;
}

function watcherOf(file, { goesOn, onStart, onDone }) {
  const byTest = new Map(file.tests.map((one) => [one.test, one]));
  const isBeforeAll = ({ hook }) => hook.type === 'beforeAll';
  return {
    hook_start: (event) => {
      if (isBeforeAll(event)) stryker.currentTestId = file.path;
    },
    hook_success: (event) => {
      if (isBeforeAll(event)) stryker.currentTestId = undefined;
    },
    test_started: ({ test }) => {
      onStart?.();
      stryker.currentTestId = byTest.get(test).id;
    },
    test_done: ({ test }) => {
      stryker.currentTestId = undefined;
      onDone(byTest.get(test));
      if (!goesOn()) for (const one of file.tests) one.test.mode = 'skip';
    },
  };
}

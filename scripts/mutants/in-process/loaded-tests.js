import { addEventHandler, getState, resetState, run, setState } from 'jest-circus';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { forget } from './forgetting.js';

let loadings = 0;

/** Loads these test files with all that they import, anew, and finds their tests. Nothing is run. */
export async function loadTestFiles(paths) {
  loadings += 1;
  forget();
  const files = [];
  for (const path of paths) {
    resetState();
    await import(`${pathToFileURL(resolve(path)).href}?loading=${loadings}`);
    const state = getState();
    files.push({ path: resolve(path), state, tests: withIds(path, [...testsIn(state.rootDescribeBlock)]) });
  }
  return files;
}

function* testsIn(block) {
  for (const child of block.children) {
    if (child.type === 'test') yield child;
    else yield* testsIn(child);
  }
}

/** Rows of a table may have one name: the second is told from the first. */
function withIds(path, tests) {
  const seen = new Map();
  return tests.map((test) => {
    const name = `${path} ${fullName(test)}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { test, mode: test.mode, id: times > 1 ? `${name} (${times})` : name };
  });
}

function fullName({ name, parent }) {
  return parent.parent ? `${fullName(parent)} ${name}` : name;
}

let watching;
addEventHandler((event) => watching?.[event.name]?.(event));

/**
 * Runs the tests of a file that are wanted.
 * @param watcher is told of the events of jest-circus
 */
export async function runTestFile({ state, tests }, { isWanted, watcher }) {
  for (const one of tests) {
    one.test.errors = [];
    one.test.mode = isWanted(one.id) ? one.mode : 'skip';
  }
  state.hasStarted = false;
  state.unhandledErrors = [];
  setState(state);
  watching = watcher;
  await run();
  watching = undefined;
}

import { addEventHandler, getState, resetState, run, setState } from 'jest-circus';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { forget } from './forgetting.js';

let loadings = 0;

/** What is loaded from now on is loaded anew. */
export function loadAnew() {
  loadings += 1;
  forget();
}

/** Loads a test file with all that it imports and is not loaded yet, and finds its tests. Nothing is run. */
export async function loadTestFile(path) {
  resetState();
  await import(`${pathToFileURL(resolve(path)).href}?loading=${loadings}`);
  const state = getState();
  return { path: resolve(path), state, tests: withIds(path, [...testsIn(state.rootDescribeBlock)]) };
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

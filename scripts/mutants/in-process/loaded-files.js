import { getState, resetState } from 'jest-circus';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forget } from './forgetting.js';

let loadings = 0;

/** Test files with all that they import, each loaded once until they are wanted anew. Nothing of them is run. */
export class LoadedFiles {
  #loaded = new Map();

  anew() {
    this.#loaded.clear();
    loadings += 1;
    forget();
  }

  async all(paths) {
    const files = [];
    for (const path of paths) files.push(await this.one(path));
    return files;
  }

  async one(path) {
    if (!this.#loaded.has(path)) this.#loaded.set(path, await load(path));
    return this.#loaded.get(path);
  }
}

async function load(path) {
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

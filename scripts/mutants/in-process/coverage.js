/**
 * What `beforeAll` does is done again with each run of its file: no part of what was done when the file was loaded,
 * as Stryker takes all that no test does, but of each of its tests.
 * @param perTest what Stryker counted, under the file's path for its `beforeAll`
 */
export function ofEachTest(perTest, files) {
  const tests = files.flatMap(({ path, tests: own }) => own.map(({ id }) => ({ id, path })));
  return Object.fromEntries(tests.map(({ id, path }) => [id, sum(perTest[id], perTest[path])]));
}

function sum(own = {}, shared = {}) {
  const hits = { ...own };
  for (const [mutant, times] of Object.entries(shared)) hits[mutant] = (hits[mutant] ?? 0) + times;
  return hits;
}

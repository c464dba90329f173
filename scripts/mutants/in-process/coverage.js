/**
 * What `beforeAll` does is done again with each run of its file: no part of what was done when the file was loaded,
 * as Stryker takes all that no test does, but of each of its tests.
 * @param perTest what Stryker counted, under the file's path for its `beforeAll`
 */
export function ofEachTest(perTest, files) {
  for (const { path, tests } of files) {
    const shared = Object.entries(perTest[path] ?? {});
    delete perTest[path];
    for (const { id } of tests) {
      const own = (perTest[id] ??= {});
      for (const [mutant, hits] of shared) own[mutant] = (own[mutant] ?? 0) + hits;
    }
  }
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** In the copy of the project that is mutated: other processes than that of the first run try the mutants. */
const FOUND = 'reached-files.json';

/** How Stryker asks in instrumented code whether a mutant is on. */
const MUTANT = /stryMutAct_\w+\("(\d+)"\)/g;

/** Keeps which tests reach anything of each mutated file. */
export function keepReached(files, perTest) {
  const tests = Object.entries(perTest);
  const reached = files.map((file) => {
    const mutants = new Set([...readFileSync(file, 'utf8').matchAll(MUTANT)].map(([, id]) => id));
    const reaches = (hits) => Object.keys(hits).some((id) => mutants.has(id));
    return [file, tests.filter(([, hits]) => reaches(hits)).map(([id]) => id)];
  });
  writeFileSync(FOUND, JSON.stringify(Object.fromEntries(reached)));
}

/**
 * Of a table nobody counts which tests read it: those that reach something else of its file stand in for them. None:
 * all of them may.
 */
export function testsReaching(file) {
  if (!existsSync(FOUND)) return undefined;
  const tests = JSON.parse(readFileSync(FOUND, 'utf8'))[file] ?? [];
  return tests.length > 0 ? tests : undefined;
}

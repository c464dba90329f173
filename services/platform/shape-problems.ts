import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

export interface ShapeProblem {
  path: string;
  expected: string;
}

/** What zod found, in places and words of the file. Of a choice between shapes the one that came nearest is told. */
export function shapeProblems(issues: readonly Issue[], above: readonly PropertyKey[] = []): ShapeProblem[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    const nearest = issue.code === 'invalid_union' ? nearestOf(issue.errors) : [];
    return nearest.length > 0
      ? shapeProblems(nearest, path)
      : [{ path: pathText(path), expected: wordsOf(issue) }];
  });
}

function nearestOf(shapes: readonly Issue[][]): readonly Issue[] {
  return shapes.toSorted((one, other) => one.length - other.length || depthOf(other) - depthOf(one))[0] ?? [];
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

/** Said as "expected …", with what was found when that is a plain value. */
function wordsOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return `expected no such member: ${issue.keys.join(', ')}`;
  const words = issue.message.replace(/^Invalid (input|option): /, '').replace(/, received .*$/, '');
  const expected = words.includes('expected') ? words : `expected otherwise: ${words}`;
  const isPlain = ['string', 'number', 'boolean'].includes(typeof issue.input);
  return isPlain ? `${expected}, got ${JSON.stringify(issue.input)}` : expected;
}

/** `indicator[0].when.fact` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

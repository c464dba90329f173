import fc from 'fast-check';
import { vocabulary, type FactName, type Facts } from '../../services/facts/vocabulary/vocabulary.js';
import type { Condition } from '../../services/decide/rule.js';
import { someFacts } from './facts.js';

/** Numbers and words that conditions compare with, so that both sides of every limit come up, and the limit itself. */
export type Compared = ReadonlyMap<string, readonly unknown[]>;

export function comparedIn(conditions: readonly Condition[]): Compared {
  const found = new Map<string, unknown[]>();
  const walk = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(walk);
    else if ('any' in condition) condition.any.forEach(walk);
    else if ('not' in condition) walk(condition.not);
    else found.set(condition.fact, [...(found.get(condition.fact) ?? []), ...[condition.value].flat()]);
  };
  conditions.forEach(walk);
  return found;
}

/** A value of the fact's kind; for three in four of them null too, which is "not known". */
function valueOf(name: FactName, compared: readonly unknown[]): fc.Arbitrary<unknown> {
  const fact: { kind: string; of?: readonly string[]; always?: true } = vocabulary[name];
  const known = knownValue(fact, compared);
  return fact.always ? known : fc.option(known, { freq: 4, nil: null });
}

function knownValue(
  { kind, of = [] }: { kind: string; of?: readonly string[] },
  compared: readonly unknown[],
): fc.Arbitrary<unknown> {
  const limits = compared.filter((value) => typeof value === 'number');
  switch (kind) {
    case 'flag':
      return fc.boolean();
    case 'number':
      return fc.oneof(
        fc.double({ min: -400, max: 400, noNaN: true }),
        ...limits.map((limit) => fc.constantFrom(limit - 0.5, limit, limit + 0.5)),
      );
    case 'word':
      return fc.constantFrom(...of);
    case 'words':
      return fc.subarray([...of]);
    default:
      return fc.constantFrom('', '2026-11-22', ...compared);
  }
}

/** Facts of every kind, known or not, with no regard to one another. */
export function randomFacts(compared: Compared): fc.Arbitrary<Facts> {
  const names = Object.keys(someFacts()) as FactName[];
  const values = names.map((name) => [name, valueOf(name, compared.get(name) ?? [])] as const);
  return fc.record(Object.fromEntries(values)) as unknown as fc.Arbitrary<Facts>;
}

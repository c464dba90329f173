import { describe, expect, it } from '@jest/globals';
import { governing } from '../../../services/facts/labs/governing.js';
import { inLookBack, isIn } from '../../../services/facts/labs/in-look-back.js';
import { newestDayFirst } from '../../../services/facts/labs/newest-first.js';
import { day } from '../../builders/days.js';

const [MAY, JUNE] = [day('2026-05-01'), day('2026-06-01')];

/** A result of that day and, where it is known, hour. */
const sampled = (value: number, on = JUNE, hour?: number) => ({ day: on, ms: hour, value });
const anyRank = () => 0;

describe('the result that counts', () => {
  it.each([
    ['none of none', [], undefined],
    ['the only one', [sampled(2)], 2],
    ['the newest day, first', [sampled(2), sampled(1, MAY)], 2],
    ['the newest day, last', [sampled(1, MAY), sampled(2)], 2],
    ['of a day the latest', [sampled(1, JUNE, 8), sampled(3, JUNE, 12), sampled(2, JUNE, 9)], 3],
    ['of a day without hours the lowest', [sampled(3), sampled(1), sampled(2)], 1],
    [
      'the lower of the latest and one without an hour',
      [sampled(1, JUNE, 8), sampled(3, JUNE, 12), sampled(2)],
      2,
    ],
    ['the latest, where that without an hour is higher', [sampled(3, JUNE, 12), sampled(4)], 3],
  ])('%s', (_, candidates, value) => {
    expect(governing(candidates, anyRank)?.value).toBe(value);
  });

  it('of two that are alike the one that stands first', () => {
    const [first, second] = [sampled(2), sampled(2)];
    expect(governing([first, second], anyRank)).toBe(first);
  });

  it('of a day the first rank, whatever its hour and value', () => {
    const candidates = [sampled(5, JUNE, 20), sampled(2, JUNE, 8), sampled(3, JUNE, 12)];
    expect(governing(candidates, ({ value }) => (value === 5 ? 1 : 0))?.value).toBe(3);
  });
});

describe('a look-back', () => {
  const days = { from: MAY, to: JUNE };

  it.each([
    ['2026-04-30', false],
    ['2026-05-01', true],
    ['2026-05-15', true],
    ['2026-06-01', true],
    ['2026-06-02', false],
  ])('from 1 May to 1 June holds %s: %s', (on, expected) => {
    expect(isIn(days, day(on))).toBe(expected);
  });

  it('may hold what nobody dated', () => {
    const [undated, before] = [null, day('2026-04-30')].map((on) => ({
      day: on,
      evidence: { what: 'albumin' as const },
    }));
    expect(
      inLookBack(
        [undated, before].flatMap((one) => one ?? []),
        days,
      ),
    ).toEqual([undated]);
  });
});

describe('the order of what is shown', () => {
  const entry = (on: string | null, reference?: string) => ({
    day: on === null ? null : day(on),
    evidence: { what: 'albumin' as const, reference },
  });

  it('is the newest day first, then by reference, what nobody dated last', () => {
    const [nameless, a, b, c, d] = [
      entry('2026-06-01'),
      entry('2026-06-01', 'Observation/a'),
      entry('2026-06-01', 'Observation/b'),
      entry('2026-05-01'),
      entry(null, 'Observation/a'),
    ];
    expect([d, c, b, a, nameless].sort(newestDayFirst)).toEqual([nameless, a, b, c, d]);
    expect([nameless, a, b, c, d].sort(newestDayFirst)).toEqual([nameless, a, b, c, d]);
    expect([b, d, a, nameless, c].sort(newestDayFirst)).toEqual([nameless, a, b, c, d]);
  });
});

import { before, calcium } from './calcium-result.js';
import type { CalciumStory } from './calcium-story.js';
import { local } from './when.js';

/** The look-back is 28 calendar days, the day of the dose included; on that day a clock time tells, where both have one. */
export const CALCIUM_IN_TIME: readonly CalciumStory[] = [
  { name: 'two weeks before', isEnough: true, results: (day) => [calcium(before(day, 14))] },
  { name: 'none', isEnough: false, results: () => [] },
  { name: '28 days before', isEnough: true, results: (day) => [calcium(before(day, 28))] },
  { name: '29 days before', isEnough: false, results: (day) => [calcium(before(day, 29))] },
  {
    name: '28 days before, just after midnight',
    isEnough: true,
    results: (day) => [calcium(before(day, 28, '00:05:00'))],
  },
  {
    name: '29 days before, just before midnight',
    isEnough: false,
    results: (day) => [calcium(before(day, 29, '23:55:00'))],
  },
  { name: 'the same day, before', isEnough: true, results: (day) => [calcium(before(day, 0))] },
  { name: 'at the same minute', isEnough: true, results: (day) => [calcium(local(day, '10:00:00'))] },
  { name: 'the same day, after', isEnough: false, results: (day) => [calcium(local(day, '14:00:00'))] },
  { name: 'the same day, no time', isEnough: true, results: (day) => [calcium(day)] },
  {
    name: 'the same day, after or not: the dose has no time',
    isEnough: true,
    doseAt: null,
    results: (day) => [calcium(local(day, '16:00:00'))],
  },
  { name: 'the day after', isEnough: false, results: (day) => [calcium(before(day, -1))] },
  {
    name: 'the day after a dose without a time',
    isEnough: false,
    doseAt: null,
    results: (day) => [calcium(before(day, -1, '00:05:00'))],
  },
  {
    name: 'sampled before, out only after',
    isEnough: false,
    results: (day) => [calcium(before(day, 1), { issued: local(day, '15:00:00') })],
  },
  {
    name: 'sampled and out before',
    isEnough: true,
    results: (day) => [calcium(before(day, 1), { issued: local(day, '09:00:00') })],
  },
  {
    name: 'only the month is known',
    isEnough: false,
    results: (day) => [calcium(before(day, 14).slice(0, 'YYYY-MM'.length))],
  },
  {
    name: 'a sample taken over hours, by its end 28 days before',
    isEnough: true,
    results: (day) => [during(before(day, 29), before(day, 28))],
  },
  {
    name: 'an instant',
    isEnough: true,
    results: (day) => [{ ...calcium(''), effectiveDateTime: undefined, effectiveInstant: before(day, 3) }],
  },
];

function during(start: string, end: string) {
  return { ...calcium(''), effectiveDateTime: undefined, effectivePeriod: { start, end } };
}

import { describe, expect, it } from '@jest/globals';
import { exactDay, isAfter, isWithin, laterFirst, readWhen } from '../../services/facts/when.js';
import { AS_OF, day } from '../builders/days.js';

const AMSTERDAM = 'Europe/Amsterdam';
const span = (from: string, to = from) => ({ from: day(from), to: day(to) });

describe('a date as the record tells it', () => {
  it.each([
    ['2026', span('2026-01-01', '2026-12-31')],
    ['2026-02', span('2026-02-01', '2026-02-28')],
    ['2028-02', span('2028-02-01', '2028-02-29')],
    ['2026-11-22', span('2026-11-22')],
    ['2026-11-22T23:30:00Z', { ...span('2026-11-23'), ms: Date.parse('2026-11-22T23:30:00Z') }],
  ])('%s', (text, expected) => {
    expect(readWhen(text, AMSTERDAM)).toEqual(expected);
  });

  it.each([
    undefined,
    '',
    '2026-13',
    '2026-02-30',
    '2026-2-1',
    '26',
    '12026',
    'x2026',
    '22-11-2026',
    '2026-11-22 ',
    '2026-11-22 08:00',
    '2026-11-22Tmorning',
    'on 2026-11-22T08:00:00Z',
    'on 2026-01',
    '2026/01/01',
    '2026 Jan 1',
    // FHIR's years have four digits
    '+002026-11-22T08:00:00Z',
  ])('%j is none', (text) => {
    expect(readWhen(text, AMSTERDAM)).toBeNull();
  });
});

describe('whether it lies after the as-of instant, nine in the morning', () => {
  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    // may lie before
    ['2026-11', false],
    ['2026-12', true],
    ['2026-11-22T09:00:00+01:00', false],
    ['2026-11-22T09:00:01+01:00', true],
  ])('%s: %s', (text, expected) => {
    const when = readWhen(text, AMSTERDAM);
    expect(when && isAfter(when, AS_OF)).toBe(expected);
  });
});

describe('whether it lies within May', () => {
  it.each([
    [span('2026-05-01'), true],
    [span('2026-05-31'), true],
    [span('2026-05-01', '2026-05-31'), true],
    [span('2026-04-30'), false],
    [span('2026-06-01'), false],
    [span('2026-04-30', '2026-05-01'), null],
    [span('2026-05-31', '2026-06-01'), null],
    [span('2026-01-01', '2026-12-31'), null],
  ])('%j: %s', (when, expected) => {
    expect(isWithin(when, day('2026-05-01'), day('2026-05-31'))).toBe(expected);
  });
});

describe('the day, when it is told to the day', () => {
  it.each([
    [span('2026-05-01'), '2026-05-01'],
    [span('2026-05-01', '2026-05-31'), null],
    [null, null],
    [undefined, null],
  ])('%j: %s', (when, expected) => {
    expect(exactDay(when)).toBe(expected);
  });
});

describe('in a list the later stands first', () => {
  const [march, may] = [span('2026-03-01'), span('2026-05-01')];
  const [early, late] = [
    { ...may, ms: 1_000 },
    { ...may, ms: 2_000 },
  ];

  it.each([
    [may, march, -1],
    [march, may, 1],
    [may, may, 0],
    [late, early, -1],
    [early, late, 1],
    // of one day what has no hour last
    [early, may, -1],
    [may, early, 1],
    // what nobody dated last
    [null, march, 1],
    [march, null, -1],
    [null, null, 0],
  ])('%j and %j', (one, other, order) => {
    expect(Math.sign(laterFirst(one, other))).toBe(order);
  });
});

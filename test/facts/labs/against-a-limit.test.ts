import { describe, expect, it } from '@jest/globals';
import { isAbove, isBelow } from '../../../services/facts/labs/against-a-limit.js';

describe('a span against the limit 30', () => {
  it.each([
    [undefined, 29.99, true, false],
    [undefined, 30, false, false],
    [undefined, 30.01, false, true],
    ['<', 30, true, false],
    ['<', 30.01, null, null],
    ['<=', 29.99, true, false],
    ['<=', 30, null, false],
    ['>', 29.99, null, null],
    ['>', 30, false, true],
    ['>=', 29.99, null, null],
    ['>=', 30, false, null],
    ['>=', 30.01, false, true],
  ] as const)('%s %d: below %s, above %s', (comparator, value, below, above) => {
    const span = { value, ...(comparator && { comparator }) };
    expect([isBelow(span, 30), isAbove(span, 30)]).toEqual([below, above]);
  });
});

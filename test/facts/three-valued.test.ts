import { describe, expect, it } from '@jest/globals';
import { allOf, anyOf, foundAmong, notOf, type Known } from '../../services/facts/three-valued.js';

describe('yes, no, and not known', () => {
  it.each<[readonly Known[], Known, Known]>([
    [[], false, true],
    [[true], true, true],
    [[false], false, false],
    [[null], null, null],
    [[true, false], true, false],
    [[true, null], true, null],
    [[false, null], null, false],
    [[true, false, null], true, false],
  ])('of %j any is %s, all are %s', (answers, any, all) => {
    expect(anyOf(...answers)).toBe(any);
    expect(allOf(...answers)).toBe(all);
  });

  it.each([
    [true, false],
    [false, true],
    [null, null],
  ])('not %s is %s', (answer, expected) => {
    expect(notOf(answer)).toBe(expected);
  });

  it.each([
    [1, true, true],
    [1, false, true],
    [true, false, true],
    [0, true, false],
    [false, true, false],
    [0, false, null],
    [false, false, null],
  ])('%s found, all read %s: %s', (found, complete, expected) => {
    expect(foundAmong(found, complete)).toBe(expected);
  });
});

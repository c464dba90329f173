import { describe, expect, it } from '@jest/globals';
import { remembered } from '../../services/facts/remembered.js';

/** The length of each word, with the words that were read. */
const lengths = () => {
  const read: string[] = [];
  const lengthOf = remembered((word: string) => {
    read.push(word);
    return word.length;
  });
  return { read, lengthOf };
};

describe('what is remembered', () => {
  it('is not read twice', () => {
    const { read, lengthOf } = lengths();
    expect(['mg', 'tablet', 'mg', 'tablet'].map(lengthOf)).toEqual([2, 6, 2, 6]);
    expect(read).toEqual(['mg', 'tablet']);
  });

  it.each([null, undefined])('may be that the answer is %s', (answer) => {
    const read: number[] = [];
    const nothing = remembered((key: number) => {
      read.push(key);
      return answer;
    });
    expect([nothing(1), nothing(1)]).toEqual([answer, answer]);
    expect(read).toEqual([1]);
  });

  it.each([
    [200, 1],
    [201, 2],
  ])('is no text as long as a letter: one of %d signs is read %d times', (signs, times) => {
    const { read, lengthOf } = lengths();
    const text = 'a'.repeat(signs);
    expect([lengthOf(text), lengthOf(text)]).toEqual([signs, signs]);
    expect(read).toHaveLength(times);
  });

  it.each([
    [20_000, 0],
    [20_001, 1],
  ])('is no flood of invented words: after %d of them the first is read again %d times', (words, again) => {
    const { read, lengthOf } = lengths();
    for (let word = 0; word < words; word += 1) lengthOf(String(word));
    lengthOf('0');
    expect(read.length - words).toBe(again);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shorten } from '../../services/cards/shorten.js';

describe('shorten', () => {
  it.each([
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two…'],
    ['one two three', 8, 'one two…'],
    ['one two, three', 9, 'one two…'],
    ['onetwothree', 5, 'onet…'],
  ])('%s in %i characters: %s', (text, length, short) => {
    expect(shorten(text, length)).toBe(short);
  });

  it('always gives less than 140 characters, and whole ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 400 }), (text) => {
        expect(shorten(text).length).toBeLessThan(140);
        expect(shorten(text)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../../services/http/language.js';

describe('the language of the answer', () => {
  it.each([
    [undefined, 'en', 'en'],
    [undefined, 'nl', 'nl'],
    ['', 'nl', 'nl'],
    ['nl', 'en', 'nl'],
    ['nl-BE', 'en', 'nl'],
    ['NL-nl', 'en', 'nl'],
    ['en-US,en;q=0.9,nl;q=0.8', 'nl', 'en'],
    ['en;q=0.7, nl;q=0.8', 'en', 'nl'],
    ['de-DE, fr;q=0.9, nl;q=0.1', 'en', 'nl'],
    ['de', 'nl', 'nl'],
    ['nl;q=0', 'en', 'en'],
    ['nl;q=0.5, *', 'en', 'en'],
    ['nlx', 'en', 'en'],
    ['nl;q=2', 'en', 'en'],
    [';;;,,q=', 'en', 'en'],
  ] as const)('of %j at a site that speaks %s is %s', (header, site, expected) => {
    expect(languageOf(header, site)).toBe(expected);
  });
});

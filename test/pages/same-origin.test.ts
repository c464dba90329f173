import { describe, expect, it } from '@jest/globals';
import { isFromHere } from '../../services/pages/same-origin.js';

describe('a form of another site', () => {
  it.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin' }, true],
    ['typed by the user', { 'sec-fetch-site': 'none' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }, false],
    ['an old browser, our page', { origin: 'https://cds.example.org' }, true],
    ['an old browser, another site', { origin: 'https://evil.example' }, false],
    ['an old browser in a sandbox', { origin: 'null' }, false],
    ['a program', {}, true],
  ])('%s (%j): %s', (_who, headers, answer) => {
    expect(isFromHere({ host: 'cds.example.org', ...headers })).toBe(answer);
  });
});

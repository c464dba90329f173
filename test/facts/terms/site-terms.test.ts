import { describe, expect, it } from '@jest/globals';
import { SiteTerms } from '../../../services/facts/terminology/site-terms.js';

const complaintsOf = (set: object) => {
  const { error } = SiteTerms.safeParse({ 'lab-calcium-total': set });
  return error?.issues.map(({ message }) => message) ?? [];
};
const system = 'urn:oid:2.16.840.1.113883.2.4.4.10';
const coded = (code: object) => complaintsOf({ codes: [{ system, code: 'CA', ...code }] });

describe("a site's codes", () => {
  it.each([
    'urn:oid:2.16.840.1.113883.2.4.4.10',
    'https://lab.example.org/codes?v=1',
    'HTTP://LAB',
    'x:y',
    'z39.50r:lab',
    'a+b-c:lab',
  ])('may be of the system %s', (address) => {
    expect(coded({ system: address })).toEqual([]);
  });

  it.each([
    '',
    'lab',
    'lab.example.org/codes',
    ':lab',
    '1a:lab',
    'lab:',
    'lab: codes',
    'urn:oid:1 2',
    ' x:y',
    'é:y',
    'a_b:c',
  ])('may not be of the system "%s"', (address) => {
    expect(coded({ system: address })).toEqual(['expected an absolute URI']);
  });

  it.each(['CA', 'C', '1.2-3', 'CA totaal', 'CA totaal bloed'])('may be "%s"', (code) => {
    expect(coded({ code })).toEqual([]);
  });

  it.each(['', ' ', ' CA', 'CA ', 'CA  totaal', 'CA\ttotaal '])('may not be "%s"', (code) => {
    expect(coded({ code })).toEqual(['expected a code without spaces around it']);
  });

  it('may have words and a strength, which is more than nothing', () => {
    expect(coded({ display: 'Calcium', strengthMg: 60 })).toEqual([]);
    expect(coded({ strengthMg: 0 })).toHaveLength(1);
    expect(coded({ strength: 60 })).toHaveLength(1);
  });
});

describe("a site's names", () => {
  it.each(['Ca', 'Ca totaal', '25', 'k.o.', '(Ca) totaal', 'é1', 'Ca2+'])('may be "%s"', (name) => {
    expect(complaintsOf({ names: [name] })).toEqual([]);
  });

  it.each(['', 'C', '--', '-C', 'C-', '®™', '(C)'])('may not be "%s"', (name) => {
    expect(complaintsOf({ names: [name] })).toEqual(['expected letters or digits, two at least']);
  });
});

it('takes codes alone, names alone, or neither', () => {
  const [codes, names] = [[{ system, code: 'CA' }], ['ca totaal']];
  expect(SiteTerms.parse({ a: { codes }, b: { names }, c: {} })).toEqual({
    a: { codes, names: [] },
    b: { codes: [], names },
    c: { codes: [], names: [] },
  });
  expect(complaintsOf({ words: names })).toHaveLength(1);
});

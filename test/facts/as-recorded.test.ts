import { describe, expect, it } from '@jest/globals';
import { conceptsOf, namedReference, referenceOf, wordsOf } from '../../services/facts/as-recorded.js';

describe('what the record calls it', () => {
  it.each([
    [
      'the text a person wrote',
      { text: 'low calcium', coding: [{ display: 'Hypocalcemia' }] },
      'low calcium',
    ],
    ['else a display', { coding: [{ code: '5291005', display: 'Hypocalcemia' }] }, 'Hypocalcemia'],
    [
      'of whichever coding has one',
      { coding: [{ code: 'X1' }, { display: 'Hypocalcemia' }] },
      'Hypocalcemia',
    ],
    [
      'which an empty text does not hide',
      { text: ' ', coding: [{ display: '' }, { display: 'Cellulitis' }] },
      'Cellulitis',
    ],
    ['else a bare code', { coding: [{ system: 'http://snomed.info/sct' }, { code: '5291005' }] }, '5291005'],
    ['nothing, of a coding without a code', { coding: [{ system: 'http://snomed.info/sct' }] }, ''],
    ['nothing, of no codings', { coding: [] }, ''],
    ['nothing, of an empty concept', {}, ''],
    ['nothing, where there is none', undefined, ''],
  ])('%s', (_, concept, words) => {
    expect(wordsOf(concept)).toBe(words);
  });
});

describe('what is said of it', () => {
  const osteonecrosis = { text: 'Osteonecrosis' };
  const jaw = { text: 'Jaw' };

  it.each([
    ['the code, then the place', osteonecrosis, [jaw], [osteonecrosis, jaw]],
    ['a code alone', osteonecrosis, undefined, [osteonecrosis]],
    ['a place alone', undefined, [jaw], [jaw]],
    ['nothing', undefined, undefined, []],
  ])('%s', (_, code, bodySite, concepts) => {
    expect(conceptsOf(code, bodySite)).toEqual(concepts);
  });
});

describe('by what it is found again', () => {
  it.each([
    [{ resourceType: 'Condition', id: 'c7' }, 'Condition/c7', 'Condition/c7'],
    // the second of the record; to whoever reads the card its place says nothing
    [{ resourceType: 'Condition' }, 'Condition/#2', undefined],
  ])('%j', (resource, reference, shown) => {
    expect(referenceOf(resource, 1)).toBe(reference);
    expect(namedReference(resource)).toBe(shown);
  });
});

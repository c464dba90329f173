import { describe, expect, it } from '@jest/globals';
import { AllergyIntolerance } from '../../../services/facts/fhir/allergy-intolerance.js';

const PROLIA = { text: 'Prolia' };

describe('an allergy', () => {
  const reaction = (told: object) =>
    AllergyIntolerance.parse({ resourceType: 'AllergyIntolerance', reaction: [told] }).reaction;

  it.each([
    ['a severity nobody can read', { severity: 3, substance: PROLIA }, { substance: PROLIA }],
    ['a manifestation nobody can read', { manifestation: 'rash', substance: PROLIA }, { substance: PROLIA }],
    [
      'manifestations as R5 has them',
      { manifestation: [{ concept: { text: 'Rash' } }] },
      { manifestation: [{ concept: { text: 'Rash' } }] },
    ],
  ])('can be read in spite of %s', (_, told, read) => {
    expect(reaction(told)).toEqual([read]);
  });

  it('has its type as R5 codes it', () => {
    const type = { coding: [{ code: 'intolerance' }] };
    expect(AllergyIntolerance.parse({ resourceType: 'AllergyIntolerance', type }).type).toEqual(type);
  });
});

import { describe, expect, it } from '@jest/globals';
import { factOf, vocabulary, type FactName } from '../../../services/facts/vocabulary/vocabulary.js';

describe('what the vocabulary says of a fact', () => {
  it.each<[FactName, object]>([
    [
      'lastCalciumMmolPerL',
      { kind: 'number', unit: 'mmol/L', decimals: 2, meaning: 'the newest usable calcium in a year' },
    ],
    ['calciumDay', { kind: 'day', meaning: 'sample day of the governing calcium' }],
    ['calciumFound', { kind: 'flag', meaning: 'there is a governing calcium' }],
    ['lastDoseBrand', { kind: 'text', meaning: 'brand of the last dose' }],
    [
      'hypocalcaemiaBecause',
      {
        kind: 'word',
        of: ['low', 'was-low', 'recorded'],
        meaning: 'why hypocalcaemia is found, the worst first',
      },
    ],
    // always known, so that a rule's scope may read it
    ['doseCount', { kind: 'number', unit: '1', decimals: 0, meaning: 'dose events found', always: true }],
    [
      'pregnancyContradictedBy',
      {
        kind: 'words',
        of: ['male', 'postmenopausal', 'not-pregnant-since'],
        meaning: 'other entries that contradict it',
        always: true,
      },
    ],
    // 17.96 must not read as 18.0
    [
      'calciumLoweringAlbuminGPerL',
      {
        kind: 'number',
        unit: 'g/L',
        decimals: 1,
        meaning: 'the albumin of that correction',
        roundedDown: true,
      },
    ],
  ])('%s', (name, fact) => {
    expect(factOf(name)).toEqual(fact);
  });

  it('is what it means, whichever it is', () => {
    const unsaid = Object.entries(vocabulary).filter(([, { meaning }]) => meaning === '');
    expect(unsaid).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { TOPICS, type Evidence } from '../../services/facts/evidence.js';
import { nothingKnown, partsTogether } from '../../services/facts/parts-together.js';
import { vocabulary } from '../../services/facts/vocabulary/vocabulary.js';

const calcium: Evidence = { what: 'calcium-total', value: 2.05 };
const albumin: Evidence = { what: 'albumin', value: 30 };

describe('a reading begins', () => {
  it('with every fact not known, and no evidence for anything', () => {
    const { facts, evidence } = nothingKnown();
    expect(Object.keys(facts)).toEqual(Object.keys(vocabulary));
    expect(new Set(Object.values(facts))).toEqual(new Set([null]));
    expect(Object.keys(evidence)).toEqual([...TOPICS]);
    expect(Object.values(evidence).flat()).toEqual([]);
  });

  it('anew for each patient', () => {
    partsTogether(nothingKnown(), { facts: { ageYears: 72 }, evidence: { calcium: [calcium] } });
    expect(nothingKnown()).toMatchObject({ facts: { ageYears: null }, evidence: { calcium: [] } });
  });
});

describe('the evidence of several concerns', () => {
  it.each<[string, readonly Evidence[], readonly Evidence[], readonly Evidence[]]>([
    ['of both', [calcium], [albumin], [calcium, albumin]],
    ['of the first alone', [calcium], [], [calcium]],
    ['of the second alone', [], [albumin], [albumin]],
    ['of neither', [], [], []],
  ])('for one topic, %s', (_, first, second, all) => {
    const together = partsTogether(
      { facts: {}, evidence: { calcium: first } },
      { facts: {}, evidence: { calcium: second } },
    );
    expect(together.evidence).toEqual({ calcium: all });
  });

  it('for a topic that the first says nothing of', () => {
    const second = { facts: {}, evidence: { 'vitamin-d': [albumin] } };
    expect(partsTogether({ facts: {}, evidence: { calcium: [calcium] } }, second).evidence).toEqual({
      calcium: [calcium],
      'vitamin-d': [albumin],
    });
  });
});

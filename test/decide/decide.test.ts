import { describe, expect, it } from '@jest/globals';
import { createDecide } from '../../services/decide/decide.js';
import { Rule } from '../../services/decide/rule.js';
import { asOf } from '../../services/facts/calendar.js';
import type { Facts } from '../../services/facts/vocabulary/vocabulary.js';
import { someFacts } from '../builders/facts.js';

const now = asOf(Date.parse('2026-11-22T09:00:00+01:00'), 'Europe/Amsterdam');

const lowVitaminD = Rule.parse({
  id: 'vitamin-d-low',
  version: '1.0.0',
  status: 'active',
  basis: 'label',
  labelSections: ['4.4'],
  concern: 'supplements',
  hooks: ['order-sign'],
  checklist: true,
  about: 'patient',
  scope: { fact: 'denosumabOrder', operator: 'equal', value: true },
  needs: ['vitaminDNmolPerL'],
  conditions: { fact: 'vitaminDNmolPerL', operator: 'lessThan', value: 50 },
  indicator: [
    { when: { fact: 'predisposed', operator: 'equal', value: true }, is: 'critical' },
    { when: { not: { fact: 'predisposed', operator: 'equal', value: true } }, is: 'info' },
    { is: 'warning' },
  ],
  floor: 'info',
  cannotTell: 'checklist',
  evidence: [],
  offers: [
    'always',
    { offer: 'unless-used', when: { fact: 'vitaminDSupplement', operator: 'equal', value: false } },
  ],
  overrideReasons: ['other', 'specialist-advice'],
});

const reading = (facts: Partial<Facts>) => ({ order: null, facts: someFacts(facts), evidence: {} });

async function judge(facts: Partial<Facts>) {
  const outcomes = await createDecide()([lowVitaminD], {
    patientId: 'p',
    asOf: now,
    readings: [reading(facts)],
  });
  return outcomes[0];
}

describe('one rule on one reading', () => {
  it.each([
    ['another medicine', { denosumabOrder: false, vitaminDNmolPerL: 20 }, { outcome: 'out-of-scope' }],
    ['49 nmol/L', { vitaminDNmolPerL: 49 }, { outcome: 'fires', indicator: 'info' }],
    ['50 nmol/L', { vitaminDNmolPerL: 50 }, { outcome: 'silent' }],
    ['no value', { vitaminDNmolPerL: null }, { outcome: 'cannot-tell', missing: ['vitaminDNmolPerL'] }],
    ['predisposed', { vitaminDNmolPerL: 49, predisposed: true }, { indicator: 'critical' }],
    [
      'predisposition unknown: neither raised nor lowered',
      { vitaminDNmolPerL: 49, predisposed: null },
      { indicator: 'warning' },
    ],
  ] as const)('%s', async (_name, facts, expected) => {
    expect(await judge(facts)).toMatchObject(expected);
  });

  it.each([
    ['holds', 2, false],
    ['does not hold', 1, true],
    ['is not known: it speaks', null, false],
  ])('tells the EHR unless it is known that it need not: %s', async (_name, yearsOnTherapy, silent) => {
    const alertsWhen = { fact: 'yearsOnTherapy', operator: 'greaterThan', value: 1 };
    const rule = Rule.parse({ ...lowVitaminD, alertsWhen });
    const [outcome] = await createDecide()([rule], {
      patientId: 'p',
      asOf: now,
      readings: [reading({ vitaminDNmolPerL: 20, yearsOnTherapy })],
    });
    expect(outcome).toMatchObject({ outcome: 'fires' });
    expect(outcome && 'checklistOnly' in outcome).toBe(silent);
  });

  it('makes an offer only when its condition is known to hold', async () => {
    const offers = async (vitaminDSupplement: boolean | null) => {
      const outcome = await judge({ vitaminDNmolPerL: 20, vitaminDSupplement });
      return outcome?.outcome === 'fires' ? outcome.offers.map(({ offer }) => offer) : null;
    };
    expect(await offers(false)).toEqual(['always', 'unless-used']);
    expect(await offers(true)).toEqual(['always']);
    expect(await offers(null)).toEqual(['always']);
  });
});

describe('one rule on many readings at once', () => {
  it('gives each patient the answer to their own facts', async () => {
    const decide = createDecide();
    const values = [20, 49, 50, 75, null];
    const judged = await Promise.all(
      values.map((vitaminDNmolPerL) =>
        decide([lowVitaminD], { patientId: 'p', asOf: now, readings: [reading({ vitaminDNmolPerL })] }),
      ),
    );
    expect(judged.flat().map(({ outcome }) => outcome)).toEqual([
      'fires',
      'fires',
      'silent',
      'silent',
      'cannot-tell',
    ]);
  });

  it('judges every rule on every order', async () => {
    const supplement = { ...lowVitaminD, id: 'another', conditions: { not: lowVitaminD.conditions } };
    const readings = [20, 75].map((vitaminDNmolPerL) => reading({ vitaminDNmolPerL }));
    const outcomes = await createDecide()([lowVitaminD, supplement], { patientId: 'p', asOf: now, readings });
    expect(outcomes.map(({ rule, outcome }) => [rule.id, outcome])).toEqual([
      ['vitamin-d-low', 'fires'],
      ['another', 'silent'],
      ['vitamin-d-low', 'silent'],
      ['another', 'fires'],
    ]);
  });
});

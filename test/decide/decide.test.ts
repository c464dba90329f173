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
    expect(outcome).toMatchObject(silent ? { checklistOnly: true } : {});
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

  it('recommends an offer only when the rule says so', async () => {
    const rule = Rule.parse({ ...lowVitaminD, offers: ['plain', { offer: 'best', recommended: true }] });
    const [outcome] = await createDecide()([rule], {
      patientId: 'p',
      asOf: now,
      readings: [reading({ vitaminDNmolPerL: 20 })],
    });
    expect(outcome?.outcome === 'fires' && outcome.offers).toEqual([
      { offer: 'plain', recommended: false },
      { offer: 'best', recommended: true },
    ]);
  });

  it('is about the patient where there is no order', async () => {
    for (const vitaminDNmolPerL of [20, 75, null])
      expect(await judge({ vitaminDNmolPerL })).toMatchObject({ orderReference: '' });
  });

  it('is not judged when none of its choices holds', async () => {
    const indicator = [{ when: { fact: 'predisposed', operator: 'equal', value: true }, is: 'critical' }];
    const rule = Rule.parse({ ...lowVitaminD, indicator });
    const readings = [reading({ vitaminDNmolPerL: 20, predisposed: false })];
    const judged = createDecide()([rule], { patientId: 'p', asOf: now, readings });
    await expect(judged).rejects.toThrow('must end with one that has no `when`');
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

it('is asked of the rules that are handed in, also when they are others than the time before', async () => {
  const decide = createDecide();
  const supplied = { ...lowVitaminD, id: 'supplied', conditions: { not: lowVitaminD.conditions } };
  const judgedBy = async (...rules: Rule[]) => {
    const readings = [reading({ vitaminDNmolPerL: 20 })];
    const outcomes = await decide(rules, { patientId: 'p', asOf: now, readings });
    return outcomes.map(({ rule, outcome }) => `${rule.id} ${outcome}`);
  };
  expect(await judgedBy(lowVitaminD)).toEqual(['vitamin-d-low fires']);
  expect(await judgedBy(supplied, lowVitaminD)).toEqual(['supplied silent', 'vitamin-d-low fires']);
  expect(await judgedBy(supplied)).toEqual(['supplied silent']);
  const changed = { ...lowVitaminD, conditions: { ...lowVitaminD.conditions, value: 20 } };
  expect(await judgedBy(changed as Rule, lowVitaminD)).toEqual([
    'vitamin-d-low silent',
    'vitamin-d-low fires',
  ]);
});

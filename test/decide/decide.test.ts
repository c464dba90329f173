import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDecide } from '../../services/decide/decide.js';
import { createQuestion } from '../../services/decide/question.js';
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

describe('a question', () => {
  it('has no answer while a fact it reads is unknown, not even inside a not', async () => {
    const question = createQuestion({ not: { fact: 'severeRenal', operator: 'equal', value: true } });
    expect(await question.ask(someFacts({ severeRenal: null }))).toBeNull();
    expect(await question.ask(someFacts({ severeRenal: false }))).toBe(true);
  });

  it('gives each of many overlapping askers the answer to their own facts', async () => {
    const question = createQuestion({ fact: 'doseCount', operator: 'greaterThan', value: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 40 }),
        async (counts) => {
          const answers = await Promise.all(
            counts.map((doseCount) => question.ask(someFacts({ doseCount }))),
          );
          expect(answers).toEqual(counts.map((count) => count > 5));
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  buildChecklist,
  checklistOfNothing,
  notRead,
} from '../../../services/cards/checklist/build-checklist.js';
import type { Outcome } from '../../../services/decide/outcome.js';
import type { Rule } from '../../../services/decide/rule.js';
import { aReading, readingsOf } from '../../builders/a-reading.js';
import { aRule } from '../../builders/a-rule.js';
import { cannotTell, fires } from '../../builders/an-outcome.js';
import { day } from '../../builders/days.js';
import { cardInput, type SaidByRule } from '../../builders/card-knowledge.js';

const orderReference = 'MedicationRequest/draft-1';
const passes = (rule: Rule): Outcome => ({ rule, orderReference, outcome: 'silent' });
const isOutOfScope = (rule: Rule): Outcome => ({ rule, orderReference, outcome: 'out-of-scope' });

function checklistOf(outcomes: readonly Outcome[], said: SaidByRule = {}, reading = aReading()) {
  const plain = Object.fromEntries(outcomes.map(({ rule }) => [rule.id, {}]));
  return buildChecklist(cardInput({ ...plain, ...said }, { outcomes, readings: readingsOf(reading) }));
}

const low = aRule('low', { version: '2.1.0', labelSections: ['4.3', '4.4'], evidence: ['calcium'] });

describe('an item for each outcome', () => {
  it('an alert with its finding, why, and what to do', () => {
    const said = {
      low: { title: 'Low calcium', summary: ['Calcium is low'], why: ['Label'], todo: ['Correct it'] },
    };
    expect(checklistOf([fires(low, { indicator: 'critical' })], said)).toEqual([
      {
        rule: 'low',
        version: '2.1.0',
        outcome: 'alert',
        indicator: 'critical',
        title: 'Low calcium',
        text: 'Calcium is low',
        why: ['Label'],
        todo: ['Correct it'],
        labelSections: ['4.3', '4.4'],
        basis: 'label',
        evidence: [],
      },
    ]);
  });

  it('its title, where no sentence of the finding can be filled', () => {
    const said = {
      low: { title: 'Low calcium', summary: [{ if: 'calciumDay', say: 'Low on {calciumDay}' }] },
    };
    expect(checklistOf([fires(low)], said)).toMatchObject([{ outcome: 'alert', text: 'Low calcium' }]);
  });

  it.each([
    [passes(low), { outcome: 'pass', text: 'Checked: nothing found against this dose' }],
    [isOutOfScope(low), { outcome: 'not-applicable', text: 'Does not apply to this patient or this order' }],
    [
      cannotTell(low, 'liverDisease', 'leafletGiven'),
      {
        outcome: 'cannot-tell',
        text: "Can't be judged, not known: liver diagnoses and whether the leaflet was handed over",
        missing: ['liver diagnoses', 'whether the leaflet was handed over'],
      },
    ],
  ])('%#: one that is no alert says what may be concluded, and no more', (outcome, expected) => {
    const { rule, version, labelSections, basis, ...said } = checklistOf([outcome])[0] ?? {};
    expect([rule, version, labelSections, basis]).toEqual(['low', '2.1.0', ['4.3', '4.4'], 'label']);
    expect(said).toEqual({ title: 'Title of low', evidence: [], ...expected });
  });
});

describe('what an item rests on', () => {
  const found = { what: 'calcium-total', value: 2.05, unit: 'mmol/L', day: day('2026-11-12') } as const;
  const reading = aReading({ evidence: { calcium: [found, found] } });

  it('is listed once, for programs and for people, of one that passes too', () => {
    expect(checklistOf([passes(low)], {}, reading)[0]?.evidence).toEqual([
      {
        what: 'calcium-total',
        value: 2.05,
        unit: 'mmol/L',
        date: '2026-11-12',
        text: 'Total calcium: 2.05 mmol/L, 12 Nov 2026',
      },
    ]);
  });

  it('is nothing where the rule does not apply', () => {
    expect(checklistOf([isOutOfScope(low)], {}, reading)[0]?.evidence).toEqual([]);
  });
});

describe('silence because nothing is known is not a pass', () => {
  const teller = aRule('before-dose');
  const silent = aRule('low', { unknownSaidBy: { rule: 'before-dose', missing: 'recentCalcium' } });

  it.each<[string, readonly Outcome[], string]>([
    ['the rule that speaks for it fires', [passes(silent), fires(teller)], 'cannot-tell'],
    ['that rule is silent', [passes(silent), passes(teller)], 'pass'],
    ['another rule fires', [passes(silent), fires(aRule('other'))], 'pass'],
    ['no other speaks for it', [passes(aRule('low')), fires(teller)], 'pass'],
    ['it is out of scope', [isOutOfScope(silent), fires(teller)], 'not-applicable'],
  ])('%s', (_, outcomes, expected) => {
    expect(checklistOf(outcomes).find(({ rule }) => rule === 'low')?.outcome).toBe(expected);
  });

  it('and names what is missing', () => {
    const items = checklistOf([passes(silent), fires(teller)]);
    expect(items.find(({ rule }) => rule === 'low')?.missing).toEqual(['a usable and recent calcium']);
  });
});

describe('the order of the items', () => {
  it('alerts, what can’t be told, what passes, what does not apply', () => {
    const items = checklistOf([
      isOutOfScope(aRule('a')),
      passes(aRule('b')),
      cannotTell(aRule('c'), 'ageYears'),
      fires(aRule('d')),
    ]);
    expect(items.map(({ rule }) => rule)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('of alerts the worst first; of those alike as the label has them', () => {
    const items = checklistOf([
      fires(aRule('a', { labelSections: ['4.10'] })),
      fires(aRule('b', { labelSections: ['4.4'], basis: 'beyond-label' })),
      fires(aRule('c', { labelSections: ['4.4'] })),
      fires(aRule('d', { labelSections: ['4.8'] }), { indicator: 'critical' }),
      fires(aRule('e', { labelSections: ['4.1'] }), { indicator: 'info' }),
    ]);
    expect(items.map(({ rule }) => rule)).toEqual(['d', 'c', 'a', 'b', 'e']);
  });
});

describe('the checklist of an order that is none of ours', () => {
  it('says so of every rule, in the label’s order', () => {
    const rules = [aRule('b', { labelSections: ['4.8'] }), aRule('a', { labelSections: ['4.4'] })];
    const items = checklistOfNothing(rules, cardInput({ a: { title: 'Title of a' } }, {}));
    expect(items).toMatchObject([
      { rule: 'a', title: 'Title of a', outcome: 'not-applicable', evidence: [] },
      // without texts of its own
      { rule: 'b', title: 'b', text: 'Does not apply to this patient or this order' },
    ]);
  });
});

describe('what could not be read', () => {
  it.each([
    ['', []],
    ['calciumResults', ['calcium and albumin results']],
    ['patient,allergies', ['patient details', 'allergies']],
    ['constructor,allergies', ['allergies']],
  ])('%j: %j', (optionalMissing, expected) => {
    expect(notRead(aReading({ facts: { optionalMissing } }), cardInput({}, {}))).toEqual(expected);
  });
});

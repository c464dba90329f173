import { describe, expect, it } from '@jest/globals';
import type { CodeableConcept } from '../../../services/facts/fhir/codeable-concept.js';
import { recogniseTest } from '../../../services/facts/labs/recognise-test.js';
import { matchIn, type Match } from '../../../services/facts/terms.js';
import { TESTS } from '../../builders/codes.js';
import { TERMS } from '../../builders/knowledge.js';

const testOf = (concept: CodeableConcept) => recogniseTest(concept, TERMS)?.labTest.test ?? null;

/** Urine calcium is none of our tests, although its text often is just "Calcium". */
const URINE_CALCIUM = {
  system: 'http://loinc.org',
  code: '17862-4',
  display: 'Calcium [Mass/volume] in Urine',
};

describe('what a code or a name stands for', () => {
  it.each([
    ['calcium', 'calciumTotal'],
    ['corrected calcium', 'calciumCorrected'],
    ['ionised calcium', 'calciumIonised'],
    ['albumin', 'albumin'],
    ['creatinine', 'creatinine'],
    ['creatinine clearance', 'clearance'],
    ['eGFR', 'egfr'],
    ['vitamin D', 'vitaminD'],
    ['weight', 'weight'],
  ] as const)('%s by its code', (name, test) => {
    expect(testOf(TESTS[name])).toBe(test);
  });

  it.each([
    ['Calcium', 'calciumTotal'],
    ['Calcium gecorrigeerd voor albumine', 'calciumCorrected'],
    ['Calcium ionized', 'calciumIonised'],
    ['Albumine', 'albumin'],
    ['Kreatinine', 'creatinine'],
    ['Creatinine clearance', 'clearance'],
    ['eGFR (creatinine)', 'egfr'],
    ['Lichaamsgewicht', 'weight'],
    ['Haemoglobin', null],
    // a name of ours, but of no test
    ['Jaw pain', null],
  ])('"%s" by its name', (text, test) => {
    expect(testOf({ text })).toBe(test);
  });

  it('takes a LOINC code that is none of ours for another test, whatever its text says', () => {
    expect(testOf({ coding: [URINE_CALCIUM], text: 'Calcium' })).toBeNull();
    const local = { system: 'urn:our-laboratory', code: 'CA-U' };
    expect(testOf({ coding: [URINE_CALCIUM, local], text: 'Calcium' })).toBeNull();
  });

  it.each(['http://loinc.org', 'https://loinc.org', 'urn:oid:2.16.840.1.113883.6.1'])(
    'whichever way LOINC is written: %s',
    (system) => {
      expect(testOf({ coding: [{ ...URINE_CALCIUM, system, display: 'Ca' }], text: 'Calcium' })).toBeNull();
    },
  );

  it('looks at every coding', () => {
    expect(testOf({ coding: [URINE_CALCIUM, ...(TESTS.albumin.coding ?? [])], text: 'Calcium' })).toBe(
      'albumin',
    );
  });

  it('lets names decide where the code is local', () => {
    expect(testOf({ coding: [{ system: 'urn:our-laboratory', code: 'CA' }], text: 'Calcium' })).toBe(
      'calciumTotal',
    );
  });

  it('tells a measured clearance from a predicted one', () => {
    expect(recogniseTest(TESTS['creatinine clearance'], TERMS)?.match.set).toBe(
      'lab-creatinine-clearance-measured',
    );
    expect(recogniseTest({ text: 'Cockcroft-Gault' }, TERMS)?.match.set).toBe(
      'lab-creatinine-clearance-cockcroft-gault',
    );
  });

  it('lets a code go before a name of a narrower test', () => {
    const coded: Match = { set: 'lab-calcium-total', by: 'code', text: 'Calcium' };
    const named: Match = { set: 'lab-calcium-ionized', by: 'name', text: 'free calcium' };
    expect(matchIn([named, coded], [named.set, coded.set])).toBe(coded);
    for (const matches of [
      [named, coded],
      [coded, named],
    ])
      expect(recogniseTest({ text: 'x' }, { matches: () => matches })?.labTest.test).toBe('calciumTotal');
  });

  it('keeps of two words for the same test the first', () => {
    const [first, second] = ['Calcium', 'Ca'].map((text): Match => ({
      set: 'lab-calcium-total',
      by: 'name',
      text,
    }));
    const matches = [first, second].filter((match) => match !== undefined);
    expect(recogniseTest({ text: 'x' }, { matches: () => matches })?.match).toBe(first);
  });
});

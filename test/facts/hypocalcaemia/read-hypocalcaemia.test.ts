import { describe, expect, it } from '@jest/globals';
import { readCalcium } from '../../../services/facts/calcium/read-calcium.js';
import { readHypocalcaemia } from '../../../services/facts/hypocalcaemia/read-hypocalcaemia.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, day } from '../../builders/days.js';

function hypocalcaemiaOf(patient: ReturnType<typeof aPatient>, doseDay = AS_OF.day) {
  const chart = chartOf(patient);
  return readHypocalcaemia(chart, readCalcium(chart, doseDay).facts.calciumStatus);
}

const found = (patient: ReturnType<typeof aPatient>) => {
  const { hypocalcaemiaFound, hypocalcaemiaBecause } = hypocalcaemiaOf(patient).facts;
  return [hypocalcaemiaFound, hypocalcaemiaBecause];
};

const ALBUMIN_TOO_LOW = 20; // g/L: 2.00 + 0.02 × (40 − 20) = 2.40, normal only by the correction

describe('by calcium (low limit 2.12 mmol/L, look-back 28 days, history 365)', () => {
  it.each([
    ['low now', aPatient().withCalcium(2.11), [true, 'low']],
    ['just not low', aPatient().withCalcium(2.12), [false, null]],
    ['low 28 days ago', aPatient().withCalcium(2.11, { daysAgo: 28 }), [true, 'low']],
    ['low 29 days ago', aPatient().withCalcium(2.11, { daysAgo: 29 }), [true, 'was-low']],
    ['low 365 days ago', aPatient().withCalcium(2.11, { daysAgo: 365 }), [true, 'was-low']],
    ['low 366 days ago', aPatient().withCalcium(2.11, { daysAgo: 366 }), [false, null]],
    ['normal 29 days ago', aPatient().withCalcium(2.12, { daysAgo: 29 }), [false, null]],
    [
      'low before, normal since',
      aPatient().withCalcium(2.0, { daysAgo: 60 }).withCalcium(2.3, { daysAgo: 40 }),
      [false, null],
    ],
    [
      'low before, since then only an uncertain one',
      aPatient().withCalcium(2.0, { daysAgo: 60 }).withCalcium(2.0).withAlbumin(ALBUMIN_TOO_LOW),
      [true, 'was-low'],
    ],
    ['only an uncertain one', aPatient().withCalcium(2.0).withAlbumin(ALBUMIN_TOO_LOW), [null, null]],
    ['none', aPatient(), [false, null]],
    ['not to be read', aPatient().without('calciumResults'), [null, null]],
  ])('%s', (_, patient, expected) => {
    expect(found(patient)).toEqual(expected);
  });

  it('a low calcium of today still counts for a dose in two months', () => {
    const { facts } = hypocalcaemiaOf(aPatient().withCalcium(2.0, { daysAgo: 0 }), day('2027-01-22'));
    expect(facts.hypocalcaemiaBecause).toBe('was-low');
  });
});

describe('by a diagnosis', () => {
  const diagnosed = (details = {}) => aPatient().withCondition('hypocalcaemia', details);
  const recordedNov10 = diagnosed({ onset: '2026-11-01', recorded: '2026-11-10' });

  it.each([
    ['active, no calcium', recordedNov10, [true, 'recorded']],
    [
      'normal between onset and recording',
      recordedNov10.withCalcium(2.3, { on: '2026-11-05' }),
      [true, 'recorded'],
    ],
    [
      'normal on the day of recording',
      recordedNov10.withCalcium(2.3, { on: '2026-11-10' }),
      [true, 'recorded'],
    ],
    ['normal the day after', recordedNov10.withCalcium(2.3, { on: '2026-11-11' }), [false, null]],
    ['low the day after', recordedNov10.withCalcium(2.0, { on: '2026-11-11' }), [true, 'low']],
    [
      'uncertain the day after',
      recordedNov10.withCalcium(2.0, { on: '2026-11-11' }).withAlbumin(ALBUMIN_TOO_LOW, { on: '2026-11-11' }),
      [true, 'recorded'],
    ],
    ['undated, normal 28 days ago', diagnosed().withCalcium(2.3, { daysAgo: 28 }), [false, null]],
    ['undated, normal 29 days ago', diagnosed().withCalcium(2.3, { daysAgo: 29 }), [true, 'recorded']],
    [
      'this month, normal 28 days ago',
      diagnosed({ onset: '2026-11' }).withCalcium(2.3, { daysAgo: 28 }),
      [false, null],
    ],
    [
      'in June, normal in June',
      diagnosed({ onset: '2026-06' }).withCalcium(2.3, { on: '2026-06-30' }),
      [true, 'recorded'],
    ],
    [
      'in June, normal in July',
      diagnosed({ onset: '2026-06' }).withCalcium(2.3, { on: '2026-07-01' }),
      [false, null],
    ],
    ['resolved', diagnosed({ status: 'resolved' }), [false, null]],
    ['calcium not to be read', recordedNov10.without('calciumResults'), [true, 'recorded']],
    ['conditions not to be read', aPatient().withCalcium(2.3).without('conditions'), [null, null]],
  ])('%s', (_, patient, expected) => {
    expect(found(patient)).toEqual(expected);
  });

  it('a code for all disorders of calcium is not hypocalcaemia', () => {
    const code = { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'E83.5' }] };
    expect(found(diagnosed({ code }))).toEqual([false, null]);
  });

  it('tells the later of onset and recording, and shows the diagnosis', () => {
    const { facts, evidence } = hypocalcaemiaOf(recordedNov10);
    expect(facts.hypocalcaemiaRecordedDay).toBe('2026-11-10');
    expect(evidence.hypocalcaemia?.map(({ reference }) => reference)).toEqual(['Condition/conditions-1']);
  });

  it('says when it is known by name only', () => {
    const { evidence } = hypocalcaemiaOf(diagnosed({ code: { text: 'Hypocalciëmie' } }));
    expect(evidence.hypocalcaemia?.[0]?.byName).toBe(true);
  });
});

describe('previous hypocalcaemia', () => {
  it.each([
    ['active', aPatient().withCondition('hypocalcaemia'), true],
    ['resolved', aPatient().withCondition('hypocalcaemia', { status: 'resolved' }), true],
    ['refuted', aPatient().withCondition('hypocalcaemia', { verification: 'refuted' }), false],
    ['never', aPatient(), false],
    ['not to be read', aPatient().without('conditions'), null],
  ])('%s', (_, patient, expected) => {
    expect(hypocalcaemiaOf(patient).facts.previousHypocalcaemia).toBe(expected);
  });
});

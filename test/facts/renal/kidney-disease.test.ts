import { describe, expect, it } from '@jest/globals';
import {
  hasRenalDiagnosis,
  kidneyFindings,
  transplantDays,
} from '../../../services/facts/renal/kidney-disease.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const STAGE_3 = { code: { coding: [{ system: 'http://snomed.info/sct', code: '433144002' }] } };

type Patient = ReturnType<typeof aPatient>;

const findingsOf = (patient: Patient) => kidneyFindings(chartOf(patient));

describe('when a diagnosis began, and from when it is known', () => {
  const [early, late] = [daysAgo(100), daysAgo(50)];

  it.each([
    [{ onset: early, recorded: late }, early, late],
    [{ onset: late, recorded: early }, late, late],
    [{ onset: early }, early, early],
    [{ recorded: late }, late, late],
    // the eldest it can be, and the last it can have been
    [{ onset: '2025' }, '2025-01-01', '2025-12-31'],
    [{}, null, null],
  ])('%j', (said, from, knownOn) => {
    expect(findingsOf(aPatient().withCondition('CKD stage 4', said))).toMatchObject([
      { reason: 'ckd-stage-4', holds: true, from, knownOn },
    ]);
  });
});

describe('a dialysis that was done', () => {
  it.each([
    [daysAgo(3), true, daysAgo(3), daysAgo(3)],
    ['2026-10', true, '2026-10-01', '2026-10-31'],
    ['2026', null, '2026-01-01', '2026-12-31'],
  ])('on %s holds: %s', (on, holds, from, knownOn) => {
    expect(findingsOf(aPatient().withProcedure('haemodialysis', { on }))).toMatchObject([
      { reason: 'dialysis', holds, from, knownOn },
    ]);
  });

  it('on no day is not known to be recent', () => {
    const procedure = {
      resourceType: 'Procedure',
      status: 'completed',
      code: { text: 'haemodialysis' },
    } as const;
    expect(findingsOf(aPatient().with('procedures', procedure))).toMatchObject([
      { reason: 'dialysis', holds: null, from: null, knownOn: null },
    ]);
  });

  it.each<[string, Patient]>([
    ['long ago', aPatient().withProcedure('haemodialysis', { daysAgo: 400 })],
    ['another procedure', aPatient().withProcedure('tooth extraction', { daysAgo: 3 })],
    ['another diagnosis', aPatient().withCondition('osteoporosis')],
  ])('no finding: %s', (_, patient) => {
    expect(findingsOf(patient)).toEqual([]);
  });
});

describe('the days of a transplant', () => {
  it.each<[string, Patient, readonly string[]]>([
    ['a procedure', aPatient().withProcedure('kidney transplantation', { on: daysAgo(9) }), [daysAgo(9)]],
    [
      'one of a month: its last',
      aPatient().withProcedure('kidney transplantation', { on: '2026-09' }),
      ['2026-09-30'],
    ],
    ['another procedure', aPatient().withProcedure('tooth extraction', { on: daysAgo(9) }), []],
    [
      'a diagnosis: its onset',
      aPatient().withCondition('kidney transplant', { onset: daysAgo(9), recorded: daysAgo(2) }),
      [daysAgo(9)],
    ],
    [
      'without: its recording',
      aPatient().withCondition('kidney transplant', { recorded: daysAgo(2) }),
      [daysAgo(2)],
    ],
    ['undated', aPatient().withCondition('kidney transplant'), []],
    ['another diagnosis', aPatient().withCondition('osteoporosis', { onset: daysAgo(9) }), []],
  ])('%s', (_, patient, days) => {
    expect(transplantDays(chartOf(patient))).toEqual(days);
  });
});

describe('whether the record tells about the kidneys', () => {
  it.each<[string, Patient, boolean | null]>([
    ['a diagnosis', aPatient().withCondition('CKD stage 5'), true],
    ['a stage that is not severe', aPatient().withCondition('CKD stage 5', STAGE_3), true],
    ['a transplant', aPatient().withProcedure('kidney transplantation'), true],
    ['one that is over', aPatient().withCondition('CKD stage 5', { status: 'resolved' }), false],
    ['others', aPatient().withCondition('osteoporosis').withProcedure('tooth extraction'), false],
    ['nothing', aPatient(), false],
    ['diagnoses that could not be read', aPatient().without('conditions'), null],
    ['procedures that could not be read', aPatient().without('procedures'), null],
  ])('%s: %s', (_, patient, expected) => {
    expect(hasRenalDiagnosis(chartOf(patient))).toBe(expected);
  });
});

import { expect, it } from '@jest/globals';
import { gapsInCodes } from '../../../services/facts/gaps/gaps-in-codes.js';
import type { PatientRecord } from '../../../services/facts/record.js';
import { aPatient } from '../../builders/a-patient.js';

const gapsIn = (items: Partial<PatientRecord['items']>, more: Partial<PatientRecord> = {}) => {
  const record = aPatient().record();
  return gapsInCodes({ ...record, ...more, items: { ...record.items, ...items } });
};

it('says nothing of a record that could be read', () => {
  expect(gapsIn({})).toEqual([]);
});

it('says what could not be read and why, each once, and never which resource', () => {
  const gaps = [
    { why: 'unreadable', where: 'Observation/12' },
    { why: 'unreadable', where: 'Observation/13' },
    { why: 'more-pages' },
  ] as const;
  expect(gapsIn({ calciumResults: { state: 'known', resources: [], gaps } })).toEqual([
    'calciumResults: unreadable',
    'calciumResults: more-pages',
  ]);
});

it('says that nobody gave a reason', () => {
  expect(gapsIn({ conditions: { state: 'failed', gaps: [] } })).toEqual(['conditions: no reason given']);
});

it('says that medications were referred to that could not be read', () => {
  const missingMedications = {
    'Medication/1': { why: 'too-late' },
    'Medication/2': { why: 'too-late' },
  } as const;
  const conditions = { state: 'failed', gaps: [{ why: 'refused' }] } as const;
  expect(gapsIn({ conditions }, { missingMedications })).toEqual([
    'conditions: refused',
    'medications: too-late',
  ]);
});

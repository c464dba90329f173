import { describe, expect, it } from '@jest/globals';
import type { Patient } from '../../../services/facts/fhir/patient.js';
import { readPerson } from '../../../services/facts/person/read-person.js';
import { aPatient } from '../../builders/a-patient.js';
import { inputOf } from '../../builders/chart-of.js';

const personAmong = (...resources: Omit<Patient, 'resourceType'>[]) => {
  const record = aPatient().record();
  const patients = resources.map((one) => ({ resourceType: 'Patient' as const, ...one }));
  const items = { ...record.items, patient: { state: 'known', resources: patients, gaps: [] } as const };
  return readPerson(inputOf({ record: () => ({ ...record, items }) }));
};

describe('whose record it is', () => {
  it.each<[string, Omit<Patient, 'resourceType'>[], string]>([
    [
      'the one of that id',
      [
        { id: 'other', gender: 'male' },
        { id: 'p1', gender: 'female' },
      ],
      'female',
    ],
    [
      'told first',
      [
        { id: 'p1', gender: 'female' },
        { id: 'other', gender: 'male' },
      ],
      'female',
    ],
    ['the only one, whatever its id', [{ id: 'p1-merged', gender: 'male' }], 'male'],
    ['nobody', [], 'unknown'],
  ])('%s', (_, patients, sex) => {
    expect(personAmong(...patients).sex).toBe(sex);
  });
});

describe('the sex as recorded', () => {
  it.each([
    ['female', 'female'],
    ['male', 'male'],
    ['other', 'other'],
    ['unknown', 'unknown'],
    ['V', 'unknown'],
  ])('%s is %s', (gender, sex) => {
    expect(personAmong({ gender }).sex).toBe(sex);
  });

  it('may not be there', () => {
    expect(personAmong({ id: 'p1' })).toEqual({ birth: null, sex: 'unknown' });
  });
});

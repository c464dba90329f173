import { describe, expect, it } from '@jest/globals';
import type { Patient } from '../../../services/facts/fhir/patient.js';
import { readDeath } from '../../../services/facts/person/read-death.js';
import { aPatient } from '../../builders/a-patient.js';
import { day } from '../../builders/days.js';

const AMSTERDAM = 'Europe/Amsterdam';
const MAY_1 = { from: day('2026-05-01'), to: day('2026-05-01') };

const deathOf = (told: Partial<Patient>) => {
  const record = aPatient().record();
  const resources = [{ resourceType: 'Patient' as const, id: 'p1', ...told }];
  const items = { ...record.items, patient: { state: 'known', resources, gaps: [] } as const };
  return readDeath({ ...record, items }, AMSTERDAM);
};

describe('whether a patient has died', () => {
  it.each([
    ['nothing is said of it', {}, { dead: false }],
    ['said not to have', { deceasedBoolean: false }, { dead: false }],
    ['said to have', { deceasedBoolean: true }, { dead: true, when: null }],
    ['on a day', { deceasedDateTime: '2026-05-01' }, { dead: true, when: MAY_1 }],
    ['on a day nobody can read', { deceasedDateTime: 'in May' }, { dead: true, when: null }],
  ])('%s', (_, told, death) => {
    expect(deathOf(told)).toEqual(death);
  });

  it('is not said of a patient who could not be read', () => {
    expect(readDeath(aPatient().without('patient').record(), AMSTERDAM)).toEqual({ dead: false });
  });
});

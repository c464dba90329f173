import { describe, expect, it } from '@jest/globals';
import { whereAnother } from '../../services/gather/patients.js';

const about = (reference: string) => ({ resourceType: 'Condition', subject: { reference } });

describe('a resource of a record of patient p1', () => {
  it.each([
    'Patient/p1',
    'Patient/p1/_history/3',
    'https://ehr.test/fhir/Patient/p1',
    'urn:uuid:0a1b',
    '#p1',
    'Group/p2',
    'Patient/p2/Condition/1',
  ])('is not about somebody else when its subject is %s', (reference) => {
    expect(whereAnother(about(reference), 'p1')).toBeNull();
  });

  it.each([
    'Patient/p2',
    'Patient/xp1',
    'Patient/p1x',
    'Patient/P1',
    'Patient/p2/_history/1',
    'https://ehr.test/fhir/Patient/p2',
  ])('is about somebody else when its subject is %s', (reference) => {
    expect(whereAnother(about(reference), 'p1')).toBe('subject');
  });

  it('is looked at further where a subject cannot be compared, however alike it looks', () => {
    const patient = { reference: 'Patient/p2' };
    expect(whereAnother({ ...about('Devices/p1'), patient }, 'p1')).toBe('patient');
    expect(whereAnother({ ...about('Patient/p1'), patient }, 'p1')).toBeNull();
  });
});

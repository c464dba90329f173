import { describe, expect, it } from '@jest/globals';
import { asOf } from '../../../services/facts/calendar.js';
import type { MedicationRequest } from '../../../services/facts/fhir/medication-use.js';
import { cancerTreatment } from '../../../services/facts/jaw/cancer-treatment.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { aMedicationRequest } from '../../builders/medication.js';

const prescribed = (details: Partial<MedicationRequest>) =>
  aPatient().with('medicationRequests', aMedicationRequest('docetaxel', details));

describe('cancer treatment of the last twelve months', () => {
  // the as-of day is 22 November 2026
  const docetaxel = (status: string, on: string, until?: string) =>
    prescribed({
      status,
      authoredOn: on,
      ...(until
        ? { dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: on, end: until } } } }] }
        : {}),
    });
  const paused = (until: string) =>
    prescribed({
      status: 'on-hold',
      authoredOn: '2026-10-22',
      dosageInstruction: [{ timing: { event: [until] } }],
    });
  const given = (status: string, on?: string) =>
    aPatient().with('medicationAdministrations', {
      resourceType: 'MedicationAdministration',
      id: 'cisplatin',
      status,
      medicationCodeableConcept: { text: 'Cisplatine' },
      ...(on ? { effectiveDateTime: on } : {}),
    });
  const procedure = (text: string, on?: string) =>
    aPatient().with('procedures', {
      resourceType: 'Procedure',
      id: 'treatment',
      status: 'completed',
      code: { text },
      ...(on ? { performedDateTime: on } : {}),
    });

  it.each([
    ['a stopped prescription of twelve months ago', docetaxel('stopped', '2025-11-22'), true],
    ['of a day more', docetaxel('stopped', '2025-11-21'), false],
    ['begun earlier, ended within it', docetaxel('completed', '2025-06-01', '2025-11-22'), true],
    ['begun earlier, ended before it', docetaxel('completed', '2025-06-01', '2025-11-21'), false],
    ['written, but cancelled', docetaxel('cancelled', '2026-10-22'), false],
    ['to begin next month', docetaxel('active', '2026-12-22'), false],
    ['begun thirteen months ago and going on', docetaxel('active', '2025-10-22'), true],
    ['going on since some day of this year', docetaxel('active', '2026'), true],
    ['paused, to begin today', paused('2026-11-22'), true],
    ['paused, to begin next month', paused('2026-12-22'), false],
    ['of the year before, to the year', docetaxel('stopped', '2025'), null],
    ['of two years ago, to the year', docetaxel('stopped', '2024'), false],
    ['an angiogenesis inhibitor', prescribed({ medicationCodeableConcept: { text: 'Sunitinib' } }), true],
    ['given a month ago', given('completed', '2026-10-22'), true],
    ['given twelve months ago', given('completed', '2025-11-22'), true],
    ['given a day earlier', given('completed', '2025-11-21'), false],
    ['not given', given('not-done', '2026-10-22'), false],
    ['given, nobody knows when', given('completed'), null],
    ['chemotherapy, as a procedure', procedure('Chemotherapy (procedure)', '2025-11-22'), true],
    ['a day earlier', procedure('Chemotherapy (procedure)', '2025-11-21'), false],
    ['chemoradiation', procedure('Combined chemoradiation', '2026-05-01'), true],
    ['in Dutch', procedure('Chemotherapie kuur 3', '2026-05-01'), true],
    ['in Dutch, with radiation', procedure('Chemoradiatie', '2026-05-01'), true],
    ['a procedure without a date', procedure('Chemotherapy'), null],
    ['talked about only', procedure('Chemotherapy education', '2026-05-01'), false],
  ])('%s', (_, patient, expected) => {
    expect(cancerTreatment(chartOf(patient)).holds).toBe(expected);
  });
});

it('of a month that ends where the year before begins may have been within it', () => {
  // as of 30 November 2026 the twelve months begin on 30 November 2025
  const patient = prescribed({ status: 'stopped', authoredOn: '2025-11' });
  const then = (day: string) => asOf(Date.parse(`${day}T12:00:00+01:00`), 'Europe/Amsterdam');
  expect(cancerTreatment(chartOf(patient, then('2026-11-30'))).holds).toBeNull();
  expect(cancerTreatment(chartOf(patient, then('2026-12-01'))).holds).toBe(false);
});

it.each(['medicationRequests', 'procedures'] as const)('is not known where %s could not be read', (item) => {
  expect(cancerTreatment(chartOf(aPatient().without(item))).holds).toBeNull();
});

it('shows what counts, and no treatment of long ago', () => {
  const patient = prescribed({ status: 'stopped', authoredOn: '2024-03-01' }).on('docetaxel', {
    status: 'stopped',
    on: '2026-03-01',
  });
  expect(cancerTreatment(chartOf(patient)).evidence.map(({ day }) => day)).toEqual(['2026-03-01']);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONDITIONS, MEDICINES } from '../../builders/codes.js';
import { aCalcium, aDose, anExport, aPatient, type Resource } from '../run/a-population.js';
import { aFolder, fileText } from '../run/an-audit.js';

const anOrderOf = (id: string, patient: string, more: object = {}): Resource => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'completed',
  intent: 'order',
  medicationCodeableConcept: MEDICINES['denosumab 60 mg'],
  subject: { reference: `Patient/${patient}` },
  ...more,
});

/** Five women of 75. What alerts at each order, and at each dose, is said beside it. */
export const HOSPITAL = {
  'Patient.ndjson': ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) =>
    aPatient(id, { managingOrganization: { reference: 'Organization/north' } }),
  ),
  'Condition.ndjson': [
    {
      resourceType: 'Condition',
      id: 'c1',
      subject: { reference: 'Patient/p1' },
      code: CONDITIONS.osteoporosis,
    },
  ],
  'AllergyIntolerance.ndjson': [
    {
      resourceType: 'AllergyIntolerance',
      id: 'a1',
      patient: { reference: 'Patient/p1' },
      code: { text: 'Grass pollen' },
    },
  ],
  'MedicationRequest.ndjson': [
    anOrderOf('m1', 'p1', { authoredOn: '2025-03-03' }), // calcium 2 days before: nothing
    anOrderOf('m2', 'p2', { authoredOn: '2025-04-01' }), // calcium 40 days before: too old, a warning
    anOrderOf('m3', 'p3', { authoredOn: '2025-05-05' }), // calcium 1.95: critical
    anOrderOf('m4', 'p4', { authoredOn: '2025-06-02' }), // 3 months after a dose: critical; no calcium: a warning
    anOrderOf('m5', 'p5', { authoredOn: '2024-12-31' }), // before the period
    anOrderOf('m6', 'p5'), // nobody knows when
  ],
  'MedicationAdministration.ndjson': [
    aDose('d1', 'p1', { effectiveDateTime: '2025-03-04', request: { reference: 'MedicationRequest/m1' } }),
    aDose('d4', 'p4', { effectiveDateTime: '2025-03-02' }), // no calcium: a warning
  ],
  'Observation.ndjson': [
    aCalcium('o1', 'p1', { effectiveDateTime: '2025-03-01' }),
    aCalcium('o2', 'p2', { effectiveDateTime: '2025-02-20' }),
    aCalcium('o3', 'p3', {
      effectiveDateTime: '2025-05-01',
      valueQuantity: { value: 1.95, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
    }),
  ],
};

export const anInput = (more: object = {}) => anExport({ ...HOSPITAL, ...more });

/** A folder that holds only a `settings.json`, in which a calcium may be 42 days old. */
export function olderCalcium(): string {
  const settings = JSON.parse(fileText('rules/settings.json')) as { calcium: { maxAgeDays: object } };
  Object.assign(settings.calcium.maxAgeDays, { value: 42 });
  const folder = aFolder();
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MEDICINES, TESTS } from '../../builders/codes.js';
import { aFolder } from './an-audit.js';

export interface Resource {
  resourceType: string;
  id: string;
  [member: string]: unknown;
}

export const aPatient = (id: string, more: object = {}): Resource => ({
  resourceType: 'Patient',
  id,
  gender: 'female',
  birthDate: '1950-01-01',
  name: [{ family: 'Jansen' }],
  ...more,
});

export const aDose = (id: string, patient: string, more: object = {}): Resource => ({
  resourceType: 'MedicationAdministration',
  id,
  status: 'completed',
  medicationCodeableConcept: MEDICINES['denosumab 60 mg'],
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: '2025-03-03',
  ...more,
});

export const aCalcium = (id: string, patient: string, more: object = {}): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: TESTS.calcium,
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: '2025-03-01',
  valueQuantity: { value: 2.3, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
  ...more,
});

/** One treated patient, p1, and one who never had denosumab, p2. */
export const TWO_PATIENTS: Readonly<Record<string, readonly Resource[]>> = {
  'Patient.ndjson': [aPatient('p1'), aPatient('p2')],
  'MedicationAdministration.ndjson': [
    aDose('d1', 'p1'),
    aDose('d2', 'p2', { medicationCodeableConcept: MEDICINES.paracetamol }),
  ],
  'Observation.ndjson': [aCalcium('o1', 'p1'), aCalcium('o2', 'p2')],
};

export type Contents = Readonly<Record<string, readonly (Resource | string)[] | string | Uint8Array>>;

/** A folder of files: of resources one a line, or of bytes. */
export function anExport(contents: Contents): string {
  const folder = aFolder();
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytesOf(content));
  }
  return folder;
}

function bytesOf(content: Contents[string]): string | Uint8Array {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  return content.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');
}

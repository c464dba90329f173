import { describe, expect, it } from '@jest/globals';
import {
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
} from '../../../services/facts/fhir/medication-use.js';

const MG = { value: 60, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' };
const MAY = { start: '2026-05-01', end: '2026-05-31' };
const PRESCRIPTION = { reference: 'MedicationRequest/r0' };

/** R4's ways to say which medicine, and R5's. */
const WHICH = {
  medicationCodeableConcept: { text: 'Prolia' },
  medicationReference: { reference: '#m1' },
  medication: { concept: { text: 'Prolia' }, reference: { reference: '#m1' } },
  contained: [
    { resourceType: 'Medication', id: 'm1', code: { text: 'Prolia' } },
    { resourceType: 'Practitioner', name: 'Bakker' },
  ],
};

const DOSAGE = {
  text: '60 mg every six months',
  patientInstruction: 'in the upper arm',
  timing: {
    event: ['2026-05-01'],
    repeat: {
      boundsPeriod: MAY,
      boundsDuration: { value: 2, unit: 'a' },
      count: 4,
      frequency: 1,
      frequencyMax: 2,
      period: 6,
      periodMax: 7,
      periodUnit: 'mo',
    },
    code: { text: 'twice a year' },
  },
  asNeededBoolean: false,
  route: { text: 'subcutaneous' },
  doseAndRate: [{ doseQuantity: MG, doseRange: { low: MG, high: MG } }],
  maxDosePerPeriod: [{ numerator: MG }],
};

const USED = { id: 'u1', status: 'active', ...WHICH, subject: { reference: 'Patient/p1' } };

/** All that is read of each. */
const USES: [
  string,
  { parse(sent: unknown): unknown; safeParse(sent: unknown): { success: boolean } },
  object,
][] = [
  [
    'MedicationRequest',
    MedicationRequest,
    {
      ...USED,
      intent: 'order',
      doNotPerform: true,
      authoredOn: '2026-05-01',
      dosageInstruction: [DOSAGE],
      dispenseRequest: { validityPeriod: MAY, expectedSupplyDuration: MG, numberOfRepeatsAllowed: 1 },
      priorPrescription: PRESCRIPTION,
    },
  ],
  [
    'MedicationStatement',
    MedicationStatement,
    {
      ...USED,
      effectiveDateTime: '2026-05-01',
      effectivePeriod: MAY,
      effectiveTiming: DOSAGE.timing,
      dateAsserted: '2026-05-01',
      dosage: [DOSAGE],
    },
  ],
  // as R5 calls it
  ['MedicationUsage', MedicationStatement, USED],
  [
    'MedicationDispense',
    MedicationDispense,
    {
      ...USED,
      daysSupply: { value: 30, unit: 'd' },
      whenHandedOver: '2026-05-01',
      whenPrepared: '2026-04-30',
      authorizingPrescription: [PRESCRIPTION],
      dosageInstruction: [DOSAGE],
    },
  ],
  [
    'MedicationAdministration',
    MedicationAdministration,
    {
      ...USED,
      effectiveDateTime: '2026-05-01',
      effectivePeriod: MAY,
      occurenceDateTime: '2026-05-01',
      occurencePeriod: MAY,
      request: PRESCRIPTION,
      dosage: { text: '60 mg', route: { text: 'subcutaneous' }, dose: MG },
    },
  ],
];

describe('what an EHR says of a medicine', () => {
  it.each(USES)('in a %s is read as it stands', (resourceType, schema, members) => {
    const resource = { resourceType, ...members };
    expect(schema.parse({ ...resource, note: [{ text: 'seen' }] })).toEqual(resource);
  });

  it.each(USES)('in a %s may be next to nothing', (resourceType, schema) => {
    expect(schema.parse({ resourceType })).toEqual({ resourceType });
  });

  it.each(USES)('is no %s when it says that it is another resource', (_, schema) => {
    expect(schema.safeParse({ resourceType: 'Basic' }).success).toBe(false);
  });
});

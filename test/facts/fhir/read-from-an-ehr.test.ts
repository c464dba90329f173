import { describe, expect, it } from '@jest/globals';
import { AllergyIntolerance } from '../../../services/facts/fhir/allergy-intolerance.js';
import { Appointment } from '../../../services/facts/fhir/appointment.js';
import { Condition } from '../../../services/facts/fhir/condition.js';
import { Patient } from '../../../services/facts/fhir/patient.js';
import { Procedure } from '../../../services/facts/fhir/procedure.js';
import { ServiceRequest } from '../../../services/facts/fhir/service-request.js';

const HYPOCALCAEMIA = {
  coding: [{ system: 'http://snomed.info/sct', code: '5291005', display: 'Hypocalcemia' }],
  text: 'Low calcium',
};
const JAW = { text: 'Jaw' };
const PATIENT = { reference: 'Patient/p1', type: 'Patient', display: 'A. Jansen' };
const MAY = { start: '2026-05-01', end: '2026-05-31' };

/** All that is read of each; whatever else an EHR sends is left behind. */
const READ: [
  string,
  { parse(sent: unknown): unknown; safeParse(sent: unknown): { success: boolean } },
  object,
][] = [
  [
    'Condition',
    Condition,
    {
      id: 'c1',
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      code: HYPOCALCAEMIA,
      bodySite: [JAW],
      subject: PATIENT,
      onsetDateTime: '2026-05-01',
      onsetPeriod: MAY,
      abatementDateTime: '2026-05-31',
      abatementPeriod: MAY,
      recordedDate: '2026-05-02',
    },
  ],
  [
    'Procedure',
    Procedure,
    {
      id: 'x1',
      status: 'completed',
      code: { text: 'Tooth extraction' },
      bodySite: [JAW],
      subject: PATIENT,
      performedDateTime: '2026-05-01',
      performedPeriod: MAY,
      occurrenceDateTime: '2026-05-01',
      occurrencePeriod: MAY,
    },
  ],
  [
    'AllergyIntolerance',
    AllergyIntolerance,
    {
      id: 'a1',
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      type: 'allergy',
      code: { text: 'Denosumab' },
      patient: PATIENT,
      recordedDate: '2026-05-02',
      reaction: [{ substance: { text: 'Prolia' }, manifestation: [{ text: 'Rash' }], severity: 'mild' }],
    },
  ],
  [
    'ServiceRequest',
    ServiceRequest,
    {
      id: 's1',
      status: 'active',
      intent: 'order',
      doNotPerform: false,
      code: { text: 'Calcium' },
      orderDetail: [{ text: 'fasting' }],
      bodySite: [JAW],
      subject: PATIENT,
      occurrenceDateTime: '2026-05-01',
      occurrencePeriod: MAY,
      authoredOn: '2026-04-30',
      replaces: [{ reference: 'ServiceRequest/s0' }],
    },
  ],
  [
    'Patient',
    Patient,
    {
      id: 'p1',
      gender: 'female',
      birthDate: '1954-03-10',
      active: true,
      managingOrganization: { reference: 'Organization/o1' },
      deceasedBoolean: true,
      deceasedDateTime: '2026-05-01',
    },
  ],
  [
    'Appointment',
    Appointment,
    {
      id: 'v1',
      status: 'booked',
      serviceType: [{ text: 'Infusion' }],
      reasonCode: [{ text: 'Denosumab' }],
      description: 'Prolia',
      start: '2026-05-01T08:00:00Z',
      end: '2026-05-01T08:15:00Z',
      participant: [{ actor: PATIENT }],
    },
  ],
];

describe('what an EHR sends', () => {
  it.each(READ)('of a %s is read as it stands', (resourceType, schema, members) => {
    const resource = { resourceType, ...members };
    const sent = { ...resource, meta: { versionId: '1' }, note: [{ text: 'seen' }] };
    expect(schema.parse(sent)).toEqual(resource);
  });

  it.each(READ)('of a %s may be next to nothing', (resourceType, schema) => {
    expect(schema.parse({ resourceType })).toEqual({ resourceType });
  });

  it.each(READ)('is no %s when it says that it is another resource', (_, schema) => {
    expect(schema.safeParse({ resourceType: 'Basic' }).success).toBe(false);
    expect(schema.safeParse({}).success).toBe(false);
  });
});

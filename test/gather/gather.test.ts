import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import nock from 'nock';
import { readDraftOrders } from '../../services/gather/draft-orders.js';
import { canReadAnything } from '../../services/gather/gather-request.js';
import { ITEM_NAMES } from '../../services/facts/record.js';
import { Refusal } from '../../services/platform/errors.js';
import {
  FHIR_SERVER,
  PATIENT_ID,
  bundle,
  calcium,
  fhirServer,
  gatheringOf,
  isolate,
  ourPatient,
  prefetch,
  prescription,
  searchOf,
  withAccess,
} from './an-ehr.js';

beforeEach(isolate);
afterEach(() => {
  nock.cleanAll();
});

function refusalOf(request: Parameters<typeof gatheringOf>[0]): Refusal | null {
  try {
    gatheringOf(request);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

describe('a record, read as far as it is asked for', () => {
  it('reads nothing for orders that name their medicines', async () => {
    const { orders } = readDraftOrders(
      bundle([prescription('1', { medicationCodeableConcept: { text: 'x' } })]),
    );
    const { medications, missingMedications } = await gatheringOf({
      ...withAccess,
      orders,
    }).orderMedications();
    expect({ medications, missingMedications }).toEqual({ medications: {}, missingMedications: {} });
  });

  it('reads the medicines only, then the rest, nothing twice', async () => {
    const types = [
      'MedicationRequest',
      'MedicationAdministration',
      'MedicationDispense',
      'MedicationStatement',
    ];
    const server = fhirServer();
    for (const type of types) server.get(searchOf(type)).reply(200, bundle([]));
    const gathering = gatheringOf(withAccess);

    const medicines = await gathering.medicines();
    expect(nock.isDone()).toBe(true);
    expect(medicines.patientId).toBe(PATIENT_ID);
    expect(medicines.items.medicationRequests).toEqual({ state: 'none' });
    expect(medicines.items.calciumResults).toEqual({ state: 'failed', gaps: [] });

    fhirServer().get('/fhir/Patient/p1').reply(200, ourPatient).persist();
    const whole = await gathering.whole();
    // asked twice, the medicines would be unreachable now
    expect(whole.items.medicationRequests).toEqual({ state: 'none' });
    expect(whole.items.patient).toMatchObject({ state: 'known' });
    expect(whole.items.calciumResults).toEqual({ state: 'failed', gaps: [{ why: 'unreachable' }] });
  });

  it('fails by items when there is nothing to read from', async () => {
    const { items } = await gatheringOf({}).whole();
    expect(new Set(Object.values(items).map((item) => JSON.stringify(item)))).toEqual(
      new Set(['{"state":"failed","gaps":[{"why":"no-access"}]}']),
    );
  });

  it.each([
    [{}, false],
    [{ prefetch: null, fhirServer: null }, false],
    [{ prefetch: {}, fhirServer: '' }, false],
    [{ prefetch: { patient: ourPatient } }, true],
    [{ fhirServer: FHIR_SERVER }, true],
  ])('can be read from %j: %s', (given, can) => {
    expect(canReadAnything({ patientId: 'p1', context: {}, orders: [], ...given })).toBe(can);
  });
});

describe('dispatched orders', () => {
  const signed = prescription('d1', { medicationReference: { reference: 'Medication/m1' } });

  it('are read, and their medicines after them', async () => {
    fhirServer()
      .get('/fhir/MedicationRequest/d1')
      .reply(200, signed)
      .get('/fhir/Medication/m1')
      .reply(200, { resourceType: 'Medication', code: { text: 'Prolia' } });
    const gathering = gatheringOf({ ...withAccess, prefetch: prefetch() });
    const { orders, missing } = await gathering.readOrders(['MedicationRequest/d1', 'ServiceRequest/s1']);
    expect(orders).toMatchObject([{ reference: 'MedicationRequest/d1', original: signed }]);
    expect(missing).toEqual([]);
    expect(await gathering.orderMedications()).toMatchObject({ medications: { 'Medication/m1': {} } });
  });

  it('carry nothing of the request that read them', async () => {
    fhirServer().get('/fhir/MedicationRequest/d1').reply(200, signed);
    const { orders } = await gatheringOf(withAccess).readOrders([`${FHIR_SERVER}/MedicationRequest/d1`]);
    expect(Object.getOwnPropertyNames(orders[0]?.original)).toEqual(Object.keys(signed));
  });

  it('are taken from prefetch', async () => {
    const given = prefetch({ medicationRequests: bundle([prescription('d0'), signed]) });
    const { orders, missing } = await gatheringOf({ prefetch: given }).readOrders(['MedicationRequest/d1']);
    expect(orders.map(({ reference }) => reference)).toEqual(['MedicationRequest/d1']);
    expect(missing).toEqual([]);
  });

  it.each([
    [404, {}, 'not-offered'],
    [200, { ...signed, subject: { reference: 'Patient/other' } }, 'other-patient'],
    [200, { ...signed, id: 'd2' }, 'unreadable'],
    [200, ourPatient, 'unreadable'],
  ])('answered with %i %j are missing, and orders all the same', async (status, body, why) => {
    fhirServer().get('/fhir/MedicationRequest/d1').reply(status, body);
    const { orders, missing } = await gatheringOf(withAccess).readOrders(['MedicationRequest/d1']);
    expect(orders).toMatchObject([{ reference: 'MedicationRequest/d1', unread: true }]);
    expect(missing).toEqual([{ why, where: 'MedicationRequest/d1' }]);
  });

  it('of another server are missing', async () => {
    const foreign = 'http://other.test/MedicationRequest/d1';
    const given = prefetch({ medicationRequests: bundle([signed]) });
    const { missing } = await gatheringOf({ ...withAccess, prefetch: given }).readOrders([foreign]);
    expect(missing).toEqual([{ why: 'no-access', where: foreign }]);
  });

  it.each([
    ['its type and id', 'MedicationRequest/d1'],
    ['its version', 'MedicationRequest/d1/_history/3'],
    ['its fullUrl', 'urn:uuid:5f3c'],
    ['its id as a urn', 'urn:uuid:d1'],
    ['its id alone', 'd1'],
    ['an address, when there is no server to compare it with', 'https://ehr.test/fhir/MedicationRequest/d1'],
  ])('are found in prefetch by %s', async (_what, reference) => {
    const entry = [{ fullUrl: 'urn:uuid:5f3c', resource: signed }];
    const given = prefetch({ medicationRequests: { resourceType: 'Bundle', entry } });
    const { orders } = await gatheringOf({ prefetch: given }).readOrders([reference, 'MedicationRequest/d1']);
    expect([...new Set(orders.map((order) => order.reference))]).toEqual(['MedicationRequest/d1']);
    expect(orders.every(({ unread }) => unread === undefined)).toBe(true);
  });

  it.each(['ServiceRequest/d1', 'DeviceRequest/1', 'https://other.test/fhir/NutritionOrder/1/_history/2'])(
    'of another type are none of ours: %s',
    async (reference) => {
      expect(await gatheringOf(withAccess).readOrders([reference])).toEqual({ orders: [], missing: [] });
    },
  );
});

describe('the wrong patient', () => {
  const other = { reference: 'Patient/other' };
  const appointment = (...patients: string[]) => ({
    resourceType: 'Appointment',
    participant: ['Practitioner/1', ...patients].map((reference) => ({ actor: { reference } })),
  });

  it.each([
    ['patient', { ...ourPatient, id: 'other' }, 'prefetch.patient.id'],
    ['patient', bundle([{ ...ourPatient, id: 'other' }]), 'prefetch.patient.entry[0].resource.id'],
    [
      'calciumResults',
      bundle([calcium('1'), calcium('2', { subject: other })]),
      'prefetch.calciumResults.entry[1].resource.subject',
    ],
    ['calciumResults', calcium('1', { subject: other }), 'prefetch.calciumResults.subject'],
    [
      'allergies',
      bundle([{ resourceType: 'AllergyIntolerance', patient: other }]),
      'prefetch.allergies.entry[0].resource.patient',
    ],
    [
      'appointments',
      bundle([appointment('Patient/other')]),
      'prefetch.appointments.entry[0].resource.participant',
    ],
    [
      'conditions',
      bundle([{ resourceType: 'Condition', subject: other, code: 5 }]),
      'prefetch.conditions.entry[0].resource.subject',
    ],
  ])('in prefetch %s is refused', (name, value, where) => {
    const refusal = refusalOf({ prefetch: prefetch({ [name]: value }) });
    expect(refusal?.code).toBe('wrong-patient');
    expect(refusal?.expression).toEqual(['context.patientId', where]);
  });

  it.each(['MedicationRequest', 'NutritionOrder'])('among the drafts is refused: %s', (resourceType) => {
    const draftOrders = bundle([prescription('1'), { resourceType, subject: other }]);
    const refusal = refusalOf({ context: { patientId: PATIENT_ID, draftOrders } });
    expect(refusal?.expression).toEqual([
      'context.patientId',
      'context.draftOrders.entry[1].resource.subject',
    ]);
  });

  it.each([
    ['Patient/other/_history/1', true],
    ['http://ehr.test/fhir/Patient/other', true],
    ['http://ehr.test/fhir/Patient/other/_history/1', true],
    ['Patient/p10', true],
    ['Patient/p1', false],
    ['Patient/p1/_history/1', false],
    ['http://ehr.test/fhir/Patient/p1', false],
    ['http://ehr.test/fhir/Patient/p1/_history/3', false],
    ['urn:uuid:7c4d2c5e-0000-4000-8000-000000000000', false],
    ['#p', false],
    ['Group/1', false],
    ['Patient?identifier=1', false],
  ])('by the reference %s: %s', (reference, refused) => {
    const given = prefetch({ calciumResults: bundle([calcium('1', { subject: { reference } })]) });
    expect(refusalOf({ prefetch: given }) !== null).toBe(refused);
  });

  it.each([
    ['no subject', calcium('1', { subject: undefined })],
    ['an identifier only', calcium('1', { subject: { identifier: { value: 'x' } } })],
    ['an appointment for two', appointment('Patient/other', 'Patient/p1')],
    ['an appointment without patient', appointment()],
  ])('is not found in %s', (_what, resource) => {
    expect(refusalOf({ prefetch: prefetch({ calciumResults: bundle([resource]) }) })).toBeNull();
  });
});

describe('any JSON as prefetch', () => {
  const members = [
    'resourceType',
    'id',
    'entry',
    'link',
    'total',
    'subject',
    'participant',
    'issue',
    'contained',
  ];
  const words = [
    'Bundle',
    'Patient',
    'Observation',
    'Medication',
    'OperationOutcome',
    'MedicationRequest',
    'next',
  ];
  const leaf = fc.oneof(fc.constantFrom(...words), fc.jsonValue({ maxDepth: 1 }));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          ...members,
          'resource',
          'valueQuantity',
          'code',
          'relation',
          'url',
          'medicationReference',
          'reference',
        ),
        tie('tree'),
      ),
    ),
  }));

  it('gives a record or the one typed refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...ITEM_NAMES), tree), async (given) => {
        try {
          const { items } = await gatheringOf({ prefetch: given }).whole();
          expect(Object.keys(items)).toEqual([...ITEM_NAMES]);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Refusal', code: 'wrong-patient' });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of a Bundle of results never drops one in silence', async () => {
    const result = fc.dictionary(
      fc.constantFrom('id', 'status', 'code', 'valueQuantity', 'component', 'effectiveDateTime'),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(result), async (results) => {
        const resources = results.map((one) => ({ ...one, resourceType: 'Observation' }));
        const { items } = await gatheringOf({
          prefetch: prefetch({ calciumResults: bundle(resources) }),
        }).whole();
        const read = items.calciumResults.state === 'known' ? items.calciumResults.resources.length : 0;
        expect(read).toBe(resources.length);
      }),
    );
  });
});

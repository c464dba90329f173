import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { readDraftOrders } from '../../services/gather/draft-orders.js';
import {
  FHIR_SERVER,
  bundle,
  fhirServer,
  gatheringOf,
  isolate,
  outcome,
  prefetch,
  prescription,
  searchOf,
  withAccess,
} from './an-ehr.js';

beforeEach(isolate);
afterEach(() => {
  nock.cleanAll();
});

const prolia = { resourceType: 'Medication', id: 'm1', code: { text: 'Prolia' } };

function referring(reference: string, extra: object = {}) {
  return prescription('1', { medicationReference: { reference, ...extra } });
}

function ordering(draft: object) {
  const { orders } = readDraftOrders(bundle([draft]));
  return { ...withAccess, orders, prefetch: prefetch() };
}

describe("an order's Medication", () => {
  it.each(['Medication/m1', 'Medication/m1/_history/2', `${FHIR_SERVER}/Medication/m1`])(
    'is read when nothing else names it: %s',
    async (reference) => {
      fhirServer().get('/fhir/Medication/m1').reply(200, prolia);
      const { medications, missingMedications } = await gatheringOf(
        ordering(referring(reference)),
      ).orderMedications();
      expect({ medications, missingMedications }).toEqual({
        medications: { [reference]: prolia },
        missingMedications: {},
      });
    },
  );

  it('is read in R5', async () => {
    fhirServer().get('/fhir/Medication/m1').reply(200, prolia);
    const draft = prescription('1', { medication: { reference: { reference: 'Medication/m1' } } });
    const { medications } = await gatheringOf(ordering(draft)).orderMedications();
    expect(medications).toEqual({ 'Medication/m1': prolia });
  });

  it('is read although a display names it: that may say "prefilled syringe" only', async () => {
    fhirServer().get('/fhir/Medication/m1').reply(200, prolia);
    const draft = referring('Medication/m1', { display: 'prefilled syringe' });
    const { medications } = await gatheringOf(ordering(draft)).orderMedications();
    expect(medications).toEqual({ 'Medication/m1': prolia });
  });

  it.each([
    ['named by a concept', { ...referring('Medication/m1'), medicationCodeableConcept: { text: 'Prolia' } }],
    ['contained', { ...referring('#m1'), contained: [prolia] }],
    [
      'not referred to by an address',
      prescription('1', { medicationReference: { identifier: { value: '1' } } }),
    ],
  ])('is not read when %s', async (_how, draft) => {
    const { medications, missingMedications } = await gatheringOf(ordering(draft)).orderMedications();
    expect({ medications, missingMedications }).toEqual({ medications: {}, missingMedications: {} });
  });

  it.each([
    ['http://other.test/fhir/Medication/m1', 'no-access'],
    ['urn:uuid:5', 'no-access'],
    ['Medication?code=x', 'no-access'],
    ['Practitioner/m1', 'no-access'],
  ])('that stands elsewhere is missing: %s', async (reference, why) => {
    const { medications, missingMedications } = await gatheringOf(
      ordering(referring(reference)),
    ).orderMedications();
    expect(medications).toEqual({});
    expect(missingMedications).toEqual({ [reference]: { why, where: reference } });
  });

  it.each([
    [404, {}, 'not-offered'],
    [403, {}, 'refused'],
    [200, outcome('error'), 'reported-error'],
    [200, { resourceType: 'Patient' }, 'unreadable'],
    [200, { ...prolia, code: 'Prolia' }, 'unreadable'],
  ])('answered with %i %j is missing', async (status, body, why) => {
    fhirServer().get('/fhir/Medication/m1').reply(status, body);
    const { missingMedications } = await gatheringOf(ordering(referring('Medication/m1'))).orderMedications();
    expect(missingMedications).toEqual({ 'Medication/m1': { why, where: 'Medication/m1' } });
  });

  it('is missing without a FHIR server', async () => {
    const request = { ...ordering(referring('Medication/m1')), fhirServer: undefined };
    const { missingMedications } = await gatheringOf(request).orderMedications();
    expect(missingMedications).toEqual({ 'Medication/m1': { why: 'no-access', where: 'Medication/m1' } });
  });

  it.each([
    ['by its id', 'Medication/m1', prolia],
    ['by its fullUrl', 'urn:uuid:5', { resourceType: 'Medication', code: { text: 'Prolia' } }],
  ])('that came among the drafts is taken %s', async (_how, reference, medication) => {
    const draftOrders = { resourceType: 'Bundle', entry: [{ fullUrl: 'urn:uuid:5', resource: medication }] };
    const request = { ...ordering(referring(reference)), context: { patientId: 'p1', draftOrders } };
    const { medications } = await gatheringOf(request).orderMedications();
    expect(medications).toEqual({ [reference]: medication });
  });
});

describe('Medications of the record', () => {
  it('are taken from prefetch, and read once when missing there', async () => {
    const second = { ...prolia, id: 'm2' };
    fhirServer().get('/fhir/Medication/m2').reply(200, second);
    const requests = bundle([prolia, referring('Medication/m1'), referring('Medication/m2')]);
    const doses = bundle([{ ...referring('Medication/m2'), resourceType: 'MedicationAdministration' }]);
    const given = prefetch({ medicationRequests: requests, medicationAdministrations: doses });
    const record = await gatheringOf({ ...withAccess, prefetch: given }).medicines();
    expect(record.medications).toEqual({ 'Medication/m1': prolia, 'Medication/m2': second });
    expect(record.missingMedications).toEqual({});
  });

  it('are not missing for an order when the record has them', async () => {
    fhirServer().get('/fhir/Medication/m1').reply(404, {});
    fhirServer()
      .get(searchOf('MedicationRequest'))
      .reply(200, bundle([referring('Medication/m1'), prolia]));
    const request = ordering(referring('Medication/m1'));
    const given = prefetch({ medicationRequests: undefined });
    const record = await gatheringOf({ ...request, prefetch: given }).medicines();
    expect(record.medications).toEqual({ 'Medication/m1': prolia });
    expect(record.missingMedications).toEqual({});
  });

  it('are taken from what the server includes', async () => {
    fhirServer()
      .get(searchOf('MedicationRequest'))
      .reply(200, bundle([referring('Medication/m1'), prolia]));
    const record = await gatheringOf({
      ...withAccess,
      prefetch: prefetch({ medicationRequests: undefined }),
    }).whole();
    expect(record.medications).toEqual({ 'Medication/m1': prolia });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ESSENTIAL_ITEMS, ITEM_NAMES, type ItemName } from '../../services/facts/record.js';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { aboveInfo, rulesOn } from '../builders/cards-said.js';

let service: Service;
beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.stop());

/** The patient in whom all is in order, signing; one item of the record stands as given, or is left out. */
async function signing(item: ItemName, state: unknown) {
  const { prefetch, ...request } = anExample('all-in-order');
  const others = Object.fromEntries(Object.entries(prefetch).filter(([name]) => name !== item));
  return service.sign({ ...request, prefetch: state === undefined ? others : { ...others, [item]: state } });
}

const bundle = (...resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});

const TYPES: Record<ItemName, string> = {
  patient: 'Patient',
  calciumResults: 'Observation',
  renalResults: 'Observation',
  conditions: 'Condition',
  medicationRequests: 'MedicationRequest',
  allergies: 'AllergyIntolerance',
  medicationAdministrations: 'MedicationAdministration',
  medicationDispenses: 'MedicationDispense',
  medicationStatements: 'MedicationStatement',
  vitaminDResults: 'Observation',
  bodyWeights: 'Observation',
  procedures: 'Procedure',
  serviceRequests: 'ServiceRequest',
  appointments: 'Appointment',
  otherObservations: 'Observation',
};

const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] };
const items = ITEM_NAMES.filter((name) => name !== 'patient');
const essential: readonly string[] = ESSENTIAL_ITEMS;

describe.each(items)('%s', (item) => {
  const malformed = { resourceType: TYPES[item], id: 'odd', status: 7, code: 'text', subject: 'someone' };

  it.each([
    ['left out', undefined],
    ['refused', outcome],
    ['refused within a Bundle', bundle(outcome)],
    ['of no known form', 'nonsense'],
    ['a Bundle of nonsense', bundle(null, 7, 'x', {})],
  ])('%s: what is essential is named in a warning, the rest never is', async (_state, state) => {
    const { status, body } = await signing(item, state);
    expect(status).toBe(200);
    const warnings = rulesOn(aboveInfo(body.cards));
    expect(warnings.includes('data-unavailable')).toBe(essential.includes(item));
  });

  it('malformed: never taken for complete', async () => {
    const { status, body } = await signing(item, bundle(malformed));
    expect(status).toBe(200);
    if (essential.includes(item)) expect(rulesOn(body.cards)).toContain('data-unavailable');
  });

  it.each([
    ['null', null],
    ['an empty Bundle', bundle()],
    ['a Bundle without entries', { resourceType: 'Bundle' }],
  ])('%s means none: nothing is unavailable', async (_state, state) => {
    const { status, body } = await signing(item, state);
    expect(status).toBe(200);
    expect(rulesOn(body.cards)).not.toContain('data-unavailable');
  });

  it('of another patient: refused, never cards', async () => {
    const theirs = { reference: 'Patient/somebody-else' };
    const participant = [{ actor: theirs }];
    const stranger = { resourceType: TYPES[item], id: 'x', subject: theirs, patient: theirs, participant };
    const { status, body } = await signing(item, bundle(stranger));
    expect([status, body.cards, body.resourceType]).toEqual([400, undefined, 'OperationOutcome']);
  });
});

describe('the patient', () => {
  it.each([
    ['left out', undefined],
    ['refused', outcome],
  ])('%s and not to be read: 412, never cards', async (_state, state) => {
    const { status, body } = await signing('patient', state);
    expect([status, body.cards]).toEqual([412, undefined]);
  });

  it.each([
    ['null', null],
    ['of no known form', { resourceType: 'Patient', birthDate: 7 }],
  ])('%s: judged, and said', async (_state, state) => {
    const { status, body } = await signing('patient', state);
    expect(status).toBe(200);
    expect(rulesOn(body.cards)).toContain('data-unavailable');
  });
});

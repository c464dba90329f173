import { describe, expect, it } from '@jest/globals';
import type { Dosage } from '../../../services/facts/fhir/dosage.js';
import type { MedicationRequest } from '../../../services/facts/fhir/medication-use.js';
import { concernsUs } from '../../../services/facts/orders/concerns-us.js';
import { excludedBy } from '../../../services/facts/orders/excluded-by.js';
import { orderFacts } from '../../../services/facts/orders/order-facts.js';
import { isJudged, readOrder } from '../../../services/facts/orders/read-order.js';
import type { Order } from '../../../services/facts/order.js';
import { aMedicationRequest, chartOf, inputOf } from '../../builders/medication.js';

const orderOf = (name: string, details: Partial<MedicationRequest> = {}): Order => {
  const resource = aMedicationRequest(name, { id: 'draft-1', status: 'draft', ...details });
  return { reference: 'MedicationRequest/draft-1', resource, original: { ...resource } };
};
const read = (name: string, details: Partial<MedicationRequest> = {}) =>
  readOrder(orderOf(name, details), inputOf([]));
const factsOf = (name: string, details: Partial<MedicationRequest> = {}) =>
  orderFacts(read(name, details), chartOf([]), 'order-sign').facts;

describe('an order is judged', () => {
  it.each([
    ['draft', true],
    ['active', true],
    ['on-hold', true],
    ['cancelled', false],
    ['stopped', false],
    ['completed', false],
    ['entered-in-error', false],
  ])('%s: %s', (status, judged) => {
    expect(isJudged(orderOf('denosumab', { status }))).toBe(judged);
  });

  it('not when it says not to give', () => {
    expect(isJudged(orderOf('denosumab', { doNotPerform: true }))).toBe(false);
  });

  it.each([
    ['denosumab', true],
    ['denosumab 120 mg', true],
    ['prednisolone', true],
    ['hydrocortison creme', false],
    ['paracetamol', false],
  ])('%s concerns us: %s', (name, ours) => {
    expect(concernsUs(read(name))).toBe(ours);
  });

  it('a medicine that could not be read concerns us; one that names nothing does not', () => {
    const resource: MedicationRequest = { resourceType: 'MedicationRequest', id: '1', status: 'draft' };
    const order = { reference: 'MedicationRequest/1', resource, original: {} };
    const unread = {
      ...order,
      resource: { ...resource, medicationReference: { reference: 'Medication/9' } },
    };
    expect(readOrder(unread, inputOf([])).identified).toBe(false);
    expect([order, unread].map((it) => concernsUs(readOrder(it, inputOf([]))))).toEqual([false, true]);
  });
});

describe('what is no evidence', () => {
  it('the orders and what they replace, by their relative references', () => {
    const order = orderOf('denosumab', {
      priorPrescription: { reference: 'https://ehr.example/fhir/MedicationRequest/old/_history/2' },
    });
    const service: Order = {
      reference: 'ServiceRequest/s1',
      resource: {
        resourceType: 'ServiceRequest',
        replaces: [{ reference: 'ServiceRequest/s0' }, { display: 'x' }],
      },
      original: {},
    };
    expect([...excludedBy([order, service])].toSorted()).toEqual([
      'MedicationRequest/draft-1',
      'MedicationRequest/old',
      'ServiceRequest/s0',
      'ServiceRequest/s1',
    ]);
  });
});

describe('the start', () => {
  const event = (...days: string[]): Dosage => ({ timing: { event: days } });
  it.each([
    ['none', {}, null],
    [
      'the earliest event of all entries',
      { dosageInstruction: [event('2027-06-01', '2027-03-01'), event('2027-01-01')] },
      '2027-01-01',
    ],
    [
      'bounds',
      { dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2027-02-01' } } } }] },
      '2027-02-01',
    ],
    ['the first day of a month', { dosageInstruction: [event('2027-02')] }, '2027-02-01'],
    [
      'validity, without timing',
      { dispenseRequest: { validityPeriod: { start: '2027-04-01' } } },
      '2027-04-01',
    ],
    [
      'timing before validity',
      {
        dosageInstruction: [event('2027-06-01')],
        dispenseRequest: { validityPeriod: { start: '2027-04-01' } },
      },
      '2027-06-01',
    ],
  ])('%s', (_, details, start) => {
    expect(read('denosumab 60 mg', details).start).toBe(start);
  });

  it('of a ServiceRequest is its occurrence', () => {
    const resource = {
      resourceType: 'ServiceRequest' as const,
      code: { text: 'Prolia injection' },
      occurrencePeriod: { start: '2027-02-03' },
    };
    const order = readOrder({ reference: 'ServiceRequest/1', resource, original: {} }, inputOf([]));
    expect(order).toMatchObject({ start: '2027-02-03', denosumab: { product: '60mg', brand: 'Prolia' } });
  });

  it.each([
    ['2026-11-25', '2026-11-25', 3],
    ['2026-11-01', '2026-11-22', 0],
  ])('%s makes the dose date %s', (start, doseDay, daysUntilDose) => {
    expect(factsOf('denosumab 60 mg', { dosageInstruction: [event(start)] })).toMatchObject({
      doseDay,
      daysUntilDose,
      startStated: true,
    });
  });
});

describe('what is ordered', () => {
  it.each([
    ['denosumab 60 mg', '60mg', true, false],
    ['denosumab', 'strength-unknown', true, false],
    ['denosumab 120 mg', '120mg', false, false],
    ['prednisolone', 'other', false, true],
    ['paracetamol', 'other', false, false],
  ])('%s', (name, orderProduct, denosumabOrder, glucocorticoidOrder) => {
    expect(factsOf(name)).toMatchObject({ orderProduct, denosumabOrder, glucocorticoidOrder, atOrder: true });
  });

  it('nothing at patient-view', () => {
    expect(orderFacts(null, chartOf([]), 'patient-view')).toEqual({
      facts: {
        moment: 'patient-view',
        atOrder: false,
        orderReference: '',
        orderName: '',
        denosumabOrder: false,
        orderProduct: 'none',
        orderUnidentified: false,
        glucocorticoidOrder: false,
        glucocorticoidOrderDays: null,
        dentalProcedureOrder: false,
        doseDay: '2026-11-22',
        daysUntilDose: 0,
        startStated: false,
        orderDoseMg: null,
        orderRoute: null,
        orderIntervalDays: null,
        orderFaults: 'none',
        orderBrand: null,
      },
      evidence: {},
    });
  });

  it.each([
    [
      'boundsDuration',
      { dosageInstruction: [{ timing: { repeat: { boundsDuration: { value: 2, unit: 'wk' } } } }] },
      14,
    ],
    [
      'boundsPeriod',
      {
        dosageInstruction: [
          { timing: { repeat: { boundsPeriod: { start: '2026-12-01', end: '2026-12-15' } } } },
        ],
      },
      14,
    ],
    [
      'supply with a repeat',
      { dispenseRequest: { expectedSupplyDuration: { value: 10, unit: 'days' }, numberOfRepeatsAllowed: 1 } },
      20,
    ],
    ['nothing', {}, null],
  ])('a glucocorticoid for so many days: %s', (_, details, days) => {
    expect(factsOf('prednisolone', details).glucocorticoidOrderDays).toBe(days);
  });
});

describe('an order for a procedure', () => {
  const ordering = (text: string) =>
    readOrder(
      {
        reference: 'ServiceRequest/1',
        resource: { resourceType: 'ServiceRequest', code: { text } },
        original: {},
      },
      inputOf([]),
    );

  it.each([
    ['Tooth extraction', true],
    ['Extractie verstandskies', true],
    ['Dental implants', true],
    ['Dental examination', false],
    ['Referral to oral surgery', false],
    ['X-thorax', false],
  ])('%s concerns us: %s', (text, ours) => {
    const order = ordering(text);
    expect(concernsUs(order)).toBe(ours);
    expect(orderFacts(order, chartOf([]), 'order-sign').facts.dentalProcedureOrder).toBe(ours);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Dosage } from '../../../services/facts/fhir/dosage.js';
import type { MedicationRequest } from '../../../services/facts/fhir/medication-use.js';
import { relativeReference } from '../../../services/facts/orders/excluded-by.js';
import { orderFacts } from '../../../services/facts/orders/order-facts.js';
import { readOrder } from '../../../services/facts/orders/read-order.js';
import { AS_OF, daysAgo } from '../../builders/days.js';
import { aDosage, aMedicationRequest, chartOf, inputOf } from '../../builders/medication.js';

function factsOf(name: string, details: Partial<MedicationRequest> = {}) {
  const resource = aMedicationRequest(name, { id: 'draft-1', status: 'draft', ...details });
  const order = { reference: 'MedicationRequest/draft-1', resource, original: {} };
  return orderFacts(readOrder(order, inputOf([])), chartOf([]), 'order-sign');
}

describe('what is shown of the order', () => {
  it('is what it is called, its day, and the dose it states', () => {
    const dosageInstruction: Dosage[] = [{ ...aDosage([60, 'mg']), timing: { event: [daysAgo(-9)] } }];
    const asked = { what: 'order', reference: 'MedicationRequest/draft-1', day: daysAgo(-9), byName: true };
    expect(factsOf('Prolia 60 mg', { dosageInstruction }).evidence.order).toEqual([
      { ...asked, value: 'Prolia 60 mg' },
      { ...asked, value: 60, unit: 'mg' },
    ]);
  });

  it.each([
    ['by a code', factsOf('denosumab 60 mg'), { byName: undefined }],
    ['by nothing we know', factsOf('Something'), { byName: undefined, value: 'Something' }],
    ['by no name', factsOf('', { medicationCodeableConcept: {} }), { value: undefined }],
    ['without an id', factsOf('Prolia', { id: undefined }), { reference: undefined }],
    ['without a day', factsOf('Prolia'), { day: undefined }],
  ])('%s', (_, { evidence }, expected) => {
    expect(evidence.order).toHaveLength(1);
    expect(evidence.order?.[0]).toMatchObject(expected);
  });

  it('is nothing where there is none', () => {
    expect(orderFacts(null, chartOf([]), 'patient-view')).toMatchObject({
      facts: {
        orderReference: '',
        orderName: '',
        orderProduct: 'none',
        atOrder: false,
        orderDoseMg: null,
        startStated: false,
      },
      evidence: {},
    });
  });
});

describe('the dose date', () => {
  it.each([
    [daysAgo(-9), daysAgo(-9), 9],
    [daysAgo(0), AS_OF.day, 0],
    [daysAgo(9), AS_OF.day, 0],
  ])('of an order for %s is %s', (start, doseDay, daysUntilDose) => {
    const dosageInstruction = [{ timing: { event: [start] } }];
    expect(factsOf('Prolia', { dosageInstruction }).facts).toMatchObject({
      doseDay,
      daysUntilDose,
      startStated: true,
    });
  });

  it.each([
    [
      'the earliest of all',
      [{ timing: { event: [daysAgo(-9), daysAgo(-5)] } }, { timing: { event: [daysAgo(-7)] } }],
      daysAgo(-5),
    ],
    ['what can be read of them', [{ timing: { event: ['soon', daysAgo(-5)] } }], daysAgo(-5)],
    ['none that can be read: when it may be dispensed', [{ timing: { event: ['soon'] } }], daysAgo(-3)],
    ['no timing: when it may be dispensed', [], daysAgo(-3)],
  ])('%s', (_, dosageInstruction, doseDay) => {
    const dispenseRequest = { validityPeriod: { start: daysAgo(-3) } };
    expect(factsOf('Prolia', { dosageInstruction, dispenseRequest }).facts.doseDay).toBe(doseDay);
  });
});

describe('of several entries the gravest', () => {
  const every = (...days: readonly number[]) =>
    factsOf('Prolia', { dosageInstruction: days.map((one) => aDosage(null, [one, 'd'])) }).facts
      .orderIntervalDays;

  it.each([
    // 168 to 196 days are as the label has it
    [[182, 100], 100],
    [[100, 182], 100],
    [[182, 300], 300],
    [[100, 300], 100],
    [[196, 168], 168],
    [[167, 170], 167],
    [[190, 197], 197],
    [[], null],
  ])('of every %j days %s', (days, expected) => {
    expect(every(...days)).toBe(expected);
  });
});

describe('a dose in millilitres', () => {
  it.each([
    ['denosumab 60 mg', 60],
    ['denosumab 120 mg/1.7 mL', null],
    ['denosumab', null],
    ['denosumab 60 mg/mL', 60],
  ])('of %s: %s', (name, orderDoseMg) => {
    expect(factsOf(name, { dosageInstruction: [aDosage([1, 'mL'])] }).facts.orderDoseMg).toBe(orderDoseMg);
  });
});

describe('how long a glucocorticoid is to be taken', () => {
  const days = (details: Partial<MedicationRequest>) =>
    factsOf('prednisolone', details).facts.glucocorticoidOrderDays;
  const during = (repeat: object): Dosage => ({ timing: { repeat } });
  const bounds = during({ boundsPeriod: { start: daysAgo(0), end: daysAgo(-10) } });
  const supply = { dispenseRequest: { expectedSupplyDuration: { value: 30, unit: 'd' } } };

  it.each<[string, Partial<MedicationRequest>, number | null]>([
    ['a period', { dosageInstruction: [bounds] }, 10],
    ['a duration', { dosageInstruction: [during({ boundsDuration: { value: 2, unit: 'wk' } })] }, 14],
    [
      'the longest of both',
      { dosageInstruction: [bounds, during({ boundsDuration: { value: 2, unit: 'wk' } })] },
      14,
    ],
    [
      'a period without an end',
      { dosageInstruction: [during({ boundsPeriod: { start: daysAgo(0) } })] },
      null,
    ],
    ['one entry without a length', { dosageInstruction: [bounds, {}] }, null],
    ['one entry without a length, but a supply', { dosageInstruction: [bounds, {}], ...supply }, 30],
    ['a supply', supply, 30],
    [
      'a supply, twice again',
      { dispenseRequest: { ...supply.dispenseRequest, numberOfRepeatsAllowed: 2 } },
      90,
    ],
    ['nothing', {}, null],
  ])('%s', (_, details, expected) => {
    expect(days(details)).toBe(expected);
  });
});

describe('a reference without its server and version', () => {
  it.each([
    ['MedicationRequest/12', 'MedicationRequest/12'],
    ['https://ehr/fhir/MedicationRequest/12', 'MedicationRequest/12'],
    ['https://ehr/fhir/MedicationRequest/12/_history/34', 'MedicationRequest/12'],
    ['https://ehr/fhir/MedicationRequest/a.b-1', 'MedicationRequest/a.b-1'],
    ['https://ehr/fhir/MedicationRequest/12?a=b', 'https://ehr/fhir/MedicationRequest/12?a=b'],
    ['urn:uuid:1', 'urn:uuid:1'],
    ['#contained', '#contained'],
  ])('%s: %s', (reference, expected) => {
    expect(relativeReference(reference)).toBe(expected);
  });
});

import { expect, it } from '@jest/globals';
import { isInvasiveDentalOrder } from '../../../services/facts/jaw/invasive-dental.js';
import { readJaw } from '../../../services/facts/jaw/read-jaw.js';
import { readOrder } from '../../../services/facts/orders/read-order.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf, inputOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

const asked = {
  doseDay: AS_OF.day,
  startStated: false,
  orderName: '',
  dentalProcedureOrder: false,
  glucocorticoidUse: 'none' as const,
};

it('tells of the last examination, with its day, and of a referral', () => {
  const patient = aPatient()
    .withProcedure('dental examination', { daysAgo: 30 })
    .withAppointment('Controle tandarts', { daysAgo: -10 });
  const { facts, evidence } = readJaw(chartOf(patient), { facts: asked, evidence: {} });
  expect(facts).toMatchObject({ dentalExam: 'found', dentalReferralOrdered: true });
  expect(evidence['dental-exam']?.map(({ day }) => day)).toEqual([daysAgo(30)]);
});

it.each([
  ['ServiceRequest', 'Tandextractie', true],
  ['ServiceRequest', 'Calcium', false],
  // what is swallowed before a tooth is pulled pulls none
  ['MedicationRequest', 'Amoxicilline bij tandextractie', false],
] as const)('an order is itself the procedure: %s "%s" %s', (resourceType, text, expected) => {
  const concept = { text };
  const resource =
    resourceType === 'ServiceRequest'
      ? { resourceType, status: 'draft', intent: 'order', code: concept }
      : { resourceType, status: 'draft', intent: 'order', medicationCodeableConcept: concept };
  const draft = { reference: `${resourceType}/1`, resource, original: resource };
  const order = readOrder(draft, inputOf(aPatient()));
  expect(isInvasiveDentalOrder(order)).toBe(expected);
});

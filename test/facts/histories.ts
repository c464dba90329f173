import type { aPatient } from '../builders/a-patient.js';
import { anImage } from '../builders/an-image.js';
import { daysAgo } from '../builders/days.js';

export type Step = (patient: ReturnType<typeof aPatient>) => ReturnType<typeof aPatient>;

/** What may have happened to a patient; any of these together make a history. */
export const HISTORIES: readonly Step[] = [
  (patient) => patient.withCalcium(2.3, { daysAgo: 5 }),
  (patient) => patient.withCalcium(2.0, { daysAgo: 12 }),
  (patient) => patient.withCalcium(1.8, { daysAgo: 60 }),
  (patient) => patient.withAlbumin(32, { daysAgo: 6 }),
  (patient) => patient.withIonisedCalcium(1.1, { daysAgo: 20 }),
  (patient) => patient.withCreatinine(180, { daysAgo: 30 }),
  (patient) => patient.withWeight(48, { daysAgo: 100 }),
  (patient) => patient.withVitaminD(30, { daysAgo: 200 }),
  (patient) => patient.withCondition('hypocalcaemia', { onset: daysAgo(40) }),
  (patient) => patient.withCondition('hypoparathyroidism'),
  (patient) => patient.withCondition('tetany', { onset: daysAgo(4) }),
  (patient) => patient.withCondition('CKD stage 5'),
  (patient) => patient.withCondition('subtrochanteric fracture', { onset: daysAgo(15) }),
  (patient) => patient.withCondition('thigh pain', { onset: daysAgo(15) }),
  (patient) => patient.withCondition('erysipelas', { onset: daysAgo(8) }),
  (patient) => patient.with('procedures', anImage('X-ray both femurs', 10)),
  (patient) => patient.withCondition('dialysis dependence'),
  (patient) => patient.withProcedure('thyroidectomy', { daysAgo: 2000 }),
  (patient) => patient.withProcedure('haemodialysis', { daysAgo: 3 }),
  (patient) => patient.givenDenosumab(daysAgo(184)),
  (patient) => patient.givenDenosumab(daysAgo(20)),
  (patient) => patient.on('prednisolone', { daysAgo: 120 }),
  (patient) => patient.on('cinacalcet'),
  (patient) => patient.on('calcium carbonate'),
  (patient) => patient.on('colecalciferol'),
  (patient) => patient.withTestOrdered('calcium', { for: daysAgo(-10) }),
  (patient) => patient.withCondition('jaw pain', { onset: daysAgo(8) }),
  (patient) => patient.withProcedure('dental examination', { daysAgo: 6 }),
  (patient) => patient.withCondition('breastfeeding'),
  (patient) => patient.on('alendronic acid', { on: '2020-03-01', status: 'completed' }),
  (patient) => patient.on('raloxifene'),
  (patient) => patient.withObservation('hip bone density', { daysAgo: 100 }),
  (patient) => patient.withObservation('pregnancy status', { answer: 'pregnant', daysAgo: 50 }),
  (patient) => patient.aged(16),
];

import { it } from '@jest/globals';
import fc from 'fast-check';
import { deepStrictEqual } from 'node:assert/strict';
import { readFacts } from '../../services/facts/read-facts.js';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { factsInputOf } from '../builders/facts-input-of.js';
import { HISTORIES, type Step } from './histories.js';

const LATER = '2026-11-22T09:00:01+01:00';
const TOMORROW = '2026-11-23';

/** What has not happened yet at nine o'clock on 22 November 2026. */
const NOT_YET: readonly Step[] = [
  (patient) => patient.withCalcium(1.7, { on: LATER }),
  (patient) => patient.withIonisedCalcium(1.2, { on: TOMORROW }),
  (patient) => patient.withAlbumin(20, { on: LATER }),
  (patient) => patient.withCreatinine(400, { on: TOMORROW }),
  (patient) => patient.withEgfr(12, { on: LATER }),
  (patient) => patient.withVitaminD(10, { on: TOMORROW }),
  (patient) => patient.withWeight(35, { on: LATER }),
  (patient) => patient.withCalcium(2.3, { on: TOMORROW, unit: null }),
  (patient) => patient.withCondition('hypocalcaemia', { recorded: LATER }),
  (patient) => patient.withCondition('tetany', { onset: TOMORROW }),
  (patient) => patient.withCondition('dialysis dependence', { onset: TOMORROW }),
  (patient) => patient.withProcedure('thyroidectomy', { on: TOMORROW }),
  (patient) => patient.withProcedure('haemodialysis', { on: LATER }),
  (patient) => patient.withCondition('osteonecrosis of the jaw', { recorded: LATER }),
  (patient) => patient.withProcedure('tooth extraction', { on: TOMORROW }),
  (patient) => patient.givenDenosumab(LATER),
  (patient) => patient.on('prednisolone', { on: LATER }),
  (patient) => patient.on('denosumab 120 mg', { on: TOMORROW }),
  (patient) => patient.withTestOrdered('calcium', { on: LATER }),
];

it('nothing that happens after the as-of time changes any fact or what it rests on', () => {
  fc.assert(
    fc.property(
      fc.subarray([...HISTORIES]),
      fc.subarray([...NOT_YET], { minLength: 1 }),
      fc.constantFrom('order-sign', 'patient-view'),
      (history, later, moment) => {
        const now = history.reduce((patient, step) => step(patient), aPatient());
        const afterwards = later.reduce((patient, step) => step(patient), now);
        const read = (patient: ReturnType<typeof aPatient>) =>
          readFacts(factsInputOf(patient, [anOrder('denosumab 60 mg')], { moment }));
        deepStrictEqual(read(afterwards), read(now));
      },
    ),
    { numRuns: 300 },
  );
});

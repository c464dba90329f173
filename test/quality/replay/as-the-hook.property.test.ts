import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPatient } from '../../builders/a-patient.js';
import { anOrder } from '../../builders/an-order.js';
import { cardsFor } from '../../builders/cards-for.js';
import { HISTORIES, type Step } from '../../facts/histories.js';
import { replayed } from './a-replay.js';

const SIGNED = '2026-11-22T09:00:00+01:00';
const LATER = '2026-11-22T09:00:01+01:00';
const TOMORROW = '2026-11-23';

/** What happened after the order was signed: its own dose, and news that would have changed everything. */
const AFTERWARDS: readonly Step[] = [
  (patient) => patient.withCalcium(1.7, { on: LATER }),
  (patient) => patient.withCalcium(2.3, { on: TOMORROW }),
  (patient) => patient.withCreatinine(400, { on: TOMORROW }),
  (patient) => patient.withCondition('hypocalcaemia', { recorded: LATER }),
  (patient) => patient.withCondition('osteonecrosis of the jaw', { recorded: TOMORROW }),
  (patient) => patient.givenDenosumab('2026-11-22', { id: 'its-dose' }),
  (patient) => patient.givenDenosumab(TOMORROW, { id: 'a-day-later' }),
  (patient) => patient.on('denosumab 60 mg', { id: 'renewed', on: TOMORROW }),
  (patient) => patient.on('denosumab 120 mg', { id: 'another', on: TOMORROW }),
  (patient) => patient.on('prednisolone', { id: 'later-prednisolone', on: LATER }),
];

it('an order of the past gets the cards that the hook gave when it was signed, whatever came after', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...HISTORIES]),
      fc.subarray([...AFTERWARDS]),
      fc.constantFrom('active', 'completed', 'stopped', 'cancelled'),
      async (history, after, status) => {
        const then = history.reduce((patient, step) => step(patient), aPatient());
        const hook = await cardsFor({
          patient: then,
          orders: [anOrder('denosumab 60 mg', { id: 'signed' })],
        });
        const since = after.reduce((patient, step) => step(patient), then);
        const now = since.on('denosumab 60 mg', { id: 'signed', status, on: SIGNED });
        const order = replayed(now).orders.find(({ event }) => event === 'MedicationRequest/signed');
        expect(order?.cards).toEqual(hook.map(({ indicator }) => indicator));
        const rules = hook.flatMap(({ extension }) => extension?.['org.denosumab-cds'].rules ?? []);
        expect({ ...order?.shown, ...order?.toldUnknown }).toEqual(
          Object.fromEntries(rules.map(({ id, indicator }) => [id, indicator])),
        );
      },
    ),
    { numRuns: 60 },
  );
});

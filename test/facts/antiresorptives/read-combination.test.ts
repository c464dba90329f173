import { describe, expect, it } from '@jest/globals';
import { readFacts } from '../../../services/facts/read-facts.js';
import type { Order } from '../../../services/facts/order.js';
import { aPatient } from '../../builders/a-patient.js';
import { anOrder } from '../../builders/an-order.js';
import { daysAgo } from '../../builders/days.js';
import { factsInputOf } from '../../builders/facts-input-of.js';

type Patient = ReturnType<typeof aPatient>;

const factsOf = (patient: Patient, ...orders: Order[]) => {
  const [reading] = readFacts(factsInputOf(patient, orders)).readings;
  if (!reading) throw new Error('the order concerns us');
  return reading.facts;
};
const atChart = (patient: Patient) => {
  const [reading] = readFacts(factsInputOf(patient, [], { moment: 'patient-view' })).readings;
  if (!reading) throw new Error('patient-view is always judged');
  return reading.facts;
};

const given = (on: string, infusion: 'zoledronic acid' | 'romosozumab' = 'zoledronic acid') =>
  aPatient().with('medicationAdministrations', {
    resourceType: 'MedicationAdministration',
    id: 'infusion',
    status: 'completed',
    medicationCodeableConcept: { text: infusion },
    effectiveDateTime: on,
  });

describe('beside an ordered denosumab', () => {
  it.each([
    ['nothing', aPatient(), false],
    ['a bisphosphonate', aPatient().on('alendronic acid'), true],
    ['raloxifene', aPatient().on('raloxifene'), true],
    ['romosozumab', aPatient().on('romosozumab'), true],
    ['teriparatide, which builds bone', aPatient().on('teriparatide'), false],
    ['a bisphosphonate stopped', aPatient().on('alendronic acid', { status: 'stopped' }), false],
    // open-ended: 22 May 2025 + 18 months = 22 November 2026
    ['an open-ended one, 18 months old', aPatient().on('alendronic acid', { on: '2025-05-22' }), true],
    ['an open-ended one, older', aPatient().on('alendronic acid', { on: '2025-05-21' }), null],
    ['zoledronate 12 months ago', given('2025-11-22'), true],
    ['zoledronate longer ago', given('2025-11-21'), false],
    ['prescriptions not to be read', aPatient().without('medicationRequests'), null],
  ])('%s', (_, patient, expected) => {
    const facts = factsOf(patient, anOrder('denosumab 60 mg'));
    expect(facts.antiresorptiveCombined).toBe(expected);
    expect(facts.otherAntiresorptiveActive).toBe(expected);
    expect(facts.antiresorptiveOrder).toBe(false);
  });

  it('one among the drafts', () => {
    const facts = factsOf(
      aPatient(),
      anOrder('denosumab 60 mg'),
      anOrder('alendronic acid', { id: 'draft-2' }),
    );
    expect(facts.antiresorptiveCombined).toBe(true);
    expect(facts.otherAntiresorptiveName).toBe('alendronic acid');
  });

  it('tells an infusion that works on from tablets that can be stopped', () => {
    const infusion = factsOf(given(daysAgo(90)), anOrder('denosumab 60 mg'));
    expect(infusion).toMatchObject({
      otherAntiresorptiveGiven: true,
      otherAntiresorptiveName: 'zoledronic acid',
      otherAntiresorptiveDay: daysAgo(90),
    });
    const tablets = factsOf(aPatient().on('alendronic acid'), anOrder('denosumab 60 mg'));
    expect(tablets.otherAntiresorptiveGiven).toBe(false);
  });
});

describe('a bisphosphonate ordered for a patient on denosumab', () => {
  const bisphosphonate = (start?: string) => anOrder('zoledronic acid', start ? { start } : {});
  const onDenosumab = (lastDose: string) =>
    aPatient().on('denosumab 60 mg', { on: '2025-12-01' }).givenDenosumab(lastDose);

  // last dose 6 June 2026 + 6 months = 6 December 2026, 14 days after the as-of day
  it.each([
    ['long before the next dose', onDenosumab('2026-09-01'), undefined, true],
    ['15 days before it is due', onDenosumab('2026-06-07'), undefined, true],
    ['14 days before it is due: it follows on', onDenosumab('2026-06-06'), undefined, false],
    ['long overdue: it follows on', onDenosumab('2026-04-10'), undefined, false],
    ['to start when the next dose is due', onDenosumab('2026-09-01'), '2027-02-25', false],
    ['to start 15 days before it is due', onDenosumab('2026-09-01'), '2027-02-14', true],
    [
      'due, but the next dose is prescribed',
      onDenosumab('2026-06-01').on('denosumab 60 mg', { daysAgo: 3 }),
      undefined,
      true,
    ],
    [
      'due, and an appointment to give denosumab is made',
      onDenosumab('2026-06-01').withAppointment('denosumab injection', { on: '2026-12-01T09:00:00+01:00' }),
      undefined,
      true,
    ],
    [
      'denosumab stopped',
      aPatient().on('denosumab 60 mg', { on: '2025-12-01', status: 'stopped' }).givenDenosumab('2026-09-01'),
      undefined,
      false,
    ],
    ['prescribed, no dose known yet', aPatient().on('denosumab 60 mg'), undefined, true],
    ['never on denosumab', aPatient(), undefined, false],
    ['last dose nine months ago', aPatient().givenDenosumab('2026-02-01'), undefined, false],
    ['medicines not to be read', aPatient().without('medicationRequests'), undefined, null],
  ])('%s', (_, patient, start, expected) => {
    const facts = factsOf(patient, bisphosphonate(start));
    expect(facts.antiresorptiveOrder).toBe(true);
    expect(facts.antiresorptiveCombined).toBe(expected);
  });
});

describe('after denosumab, when the chart is opened', () => {
  // 22 June 2026 + 5 months and 22 May 2025 + 18 months are the as-of day
  it.each([
    ['2026-06-23', false],
    ['2026-06-22', true],
    ['2025-05-22', true],
    ['2025-05-21', false],
  ])('last dose %s: bone loss may rebound %s', (on, expected) => {
    expect(atChart(aPatient().givenDenosumab(on)).reboundPeriod).toBe(expected);
  });

  it('is not known when doses could not be read', () => {
    expect(atChart(aPatient().without('medicationAdministrations')).reboundPeriod).toBeNull();
  });

  it.each([
    ['a prescription from tomorrow', aPatient().on('alendronic acid', { daysAgo: -1 }), false],
    ['a prescription in use', aPatient().on('alendronic acid'), false],
    [
      'a prescription that starts tomorrow',
      aPatient().on('alendronic acid', { dosage: [{ timing: { event: ['2026-11-23'] } }] }),
      true,
    ],
    ['an appointment', aPatient().withAppointment('Infuus zoledroninezuur'), true],
    ['nothing', aPatient(), false],
  ])('%s as the plan', (_, patient, expected) => {
    expect(atChart(patient).otherAntiresorptivePlanned).toBe(expected);
  });
});

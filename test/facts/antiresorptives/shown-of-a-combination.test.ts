import { describe, expect, it } from '@jest/globals';
import { readCombination, type Therapy } from '../../../services/facts/antiresorptives/read-combination.js';
import { aReadDraft } from '../../builders/a-reading.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, day, daysAgo } from '../../builders/days.js';
import { TERMS } from '../../builders/knowledge.js';
import { aMedicationRequest } from '../../builders/medication.js';

const therapy: Therapy = {
  doseDay: AS_OF.day,
  lastDoseDay: null,
  nextDueDay: null,
  onTherapy: false,
  therapyEnded: false,
};
const alendronate = (id = 'draft-2') =>
  aReadDraft(
    { name: 'alendronic acid', matches: TERMS.matches({ text: 'alendronic acid' }), denosumab: null },
    id,
  );

const startingOn = (start: string, status = 'active') =>
  aPatient().with(
    'medicationRequests',
    aMedicationRequest('alendronic acid', {
      status,
      authoredOn: daysAgo(3),
      dosageInstruction: [{ timing: { event: [start] } }],
    }),
  );

type Patient = ReturnType<typeof aPatient>;
const read = (patient: Patient, others = [] as ReturnType<typeof alendronate>[]) =>
  readCombination(chartOf(patient), { order: null, others }, therapy);

describe('the other medicine', () => {
  it.each([
    [daysAgo(60), daysAgo(30), 'raloxifene'],
    [daysAgo(30), daysAgo(60), 'alendronic acid'],
  ])(
    'since %s and %s: the newest is named, both are shown in the order of their start',
    (one, other, name) => {
      const patient = aPatient().on('alendronic acid', { on: one }).on('raloxifene', { on: other });
      const { facts, evidence } = read(patient, [alendronate()]);
      expect(facts).toMatchObject({ otherAntiresorptiveName: name, otherAntiresorptiveDay: daysAgo(30) });
      expect(evidence.antiresorptives?.map(({ what, day: on }) => [what, on])).toEqual([
        ['request', daysAgo(60)],
        ['request', daysAgo(30)],
        ['order', undefined],
      ]);
      expect(evidence.antiresorptives?.at(-1)?.value).toBe('alendronic acid');
    },
  );

  it('that ended is neither named nor shown', () => {
    expect(read(aPatient().on('alendronic acid', { status: 'stopped' }))).toMatchObject({
      facts: {
        otherAntiresorptiveName: null,
        otherAntiresorptiveDay: null,
        otherAntiresorptiveActive: false,
      },
      evidence: { antiresorptives: [] },
    });
  });

  it('is a draft only where it is one: another beside it is not', () => {
    const { facts } = read(aPatient(), [aReadDraft({ name: 'paracetamol', denosumab: null }), alendronate()]);
    expect(facts).toMatchObject({
      otherAntiresorptiveActive: true,
      otherAntiresorptiveName: 'alendronic acid',
    });
  });

  it.each<[string, Patient, boolean]>([
    ['prescribed for later', startingOn(daysAgo(-1)), true],
    ['prescribed from today', startingOn(daysAgo(0)), false],
    ['prescribed for later, and cancelled', startingOn(daysAgo(-1), 'cancelled'), false],
    [
      'an appointment to give it',
      aPatient().withAppointment('Zoledronic acid infusion', { daysAgo: -9 }),
      true,
    ],
    ['another appointment', aPatient().withAppointment('Physiotherapy', { daysAgo: -9 }), false],
    ['nothing', aPatient(), false],
  ])('is planned: %s', (_, patient, expected) => {
    expect(read(patient).facts.otherAntiresorptivePlanned).toBe(expected);
  });
});

describe('ordered while on denosumab, the next dose due', () => {
  const due: Therapy = { ...therapy, onTherapy: true, lastDoseDay: daysAgo(190), nextDueDay: daysAgo(8) };
  const combined = (patient: Patient, differing: Partial<Therapy> = {}) =>
    readCombination(chartOf(patient), { order: alendronate(), others: [] }, { ...due, ...differing }).facts
      .antiresorptiveCombined;

  it.each<[string, Patient, boolean]>([
    ['nobody ordered it', aPatient(), false],
    ['it was prescribed after the last', aPatient().on('denosumab 60 mg', { on: daysAgo(189) }), true],
    ['on the day of the last', aPatient().on('denosumab 60 mg', { on: daysAgo(190) }), false],
    ['and stopped', aPatient().on('denosumab 60 mg', { on: daysAgo(20), status: 'stopped' }), false],
  ])('%s', (_, patient, expected) => {
    expect(combined(patient)).toBe(expected);
  });

  it('without a last dose a prescription says nothing of the next', () => {
    expect(combined(aPatient().on('denosumab 60 mg', { on: daysAgo(20) }), { lastDoseDay: null })).toBe(
      false,
    );
  });

  it('is a combination while the next dose is far', () => {
    expect(combined(aPatient(), { nextDueDay: day('2027-06-01') })).toBe(true);
    expect(combined(aPatient(), { nextDueDay: null })).toBe(true);
    expect(combined(aPatient(), { nextDueDay: null, therapyEnded: true })).toBe(false);
  });
});

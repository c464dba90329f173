import { describe, expect, it } from '@jest/globals';
import { aPatient } from '../../builders/a-patient.js';
import { MEDICINES } from '../../builders/codes.js';
import { prescription, type PrescriptionDetails } from '../../builders/resources.js';
import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import { ROOT } from '../../knowledge/broken-copy.js';
import { aReplay, replayed } from './a-replay.js';

const SIGNED = '2026-06-01T10:00:00+02:00';

/** What is asked of one prescription for denosumab, signed on 1 June 2026 unless said otherwise. */
const ordersOf = (details: PrescriptionDetails) =>
  replayed(aPatient().on('denosumab 60 mg', { on: SIGNED, ...details })).orders;

describe('which orders of the past are put to the hook', () => {
  it.each(['active', 'completed', 'stopped', 'cancelled', 'on-hold', 'unknown'])(
    'one that is %s by now: it was signed once',
    (status) => {
      expect(ordersOf({ status })).toHaveLength(1);
    },
  );

  it.each(['draft', 'entered-in-error'])('none that is %s', (status) => {
    expect(ordersOf({ status })).toHaveLength(0);
  });

  it.each([
    ['order', 1],
    ['original-order', 1],
    ['reflex-order', 1],
    ['proposal', 0],
    ['plan', 0],
    ['instance-order', 0],
    ['filler-order', 0],
    ['option', 0],
  ])('of intent %s: %i', (intent, number) => {
    expect(ordersOf({ intent })).toHaveLength(number);
  });

  it.each([
    ['2025-12-31', 0],
    ['2025-12-31T23:30:00Z', 1], // half past midnight in Amsterdam
    ['2026-01-01', 1],
    ['2026-12-31T22:59:59Z', 1],
    ['2026-12-31T23:00:00Z', 0],
    ['2027-01-01', 0],
  ])('signed on %s: %i of 2026', (on, number) => {
    expect(ordersOf({ on })).toHaveLength(number);
  });

  it.each(['2026', '2026-06', 'last summer'])('dated %s it can’t be judged, and is counted as such', (on) => {
    const { orders, undated } = replayed(aPatient().on('denosumab 60 mg', { on }));
    expect([orders.length, undated]).toEqual([0, 1]);
  });

  it('120 mg only for someone on 60 mg: for others the hook has nothing to ask', () => {
    const oncology = aPatient().on('denosumab 120 mg', { on: SIGNED });
    expect(replayed(oncology).orders).toHaveLength(0);
    const both = oncology.givenDenosumab('2026-03-01');
    expect(replayed(both).orders).toMatchObject([{ shown: { 'duplicate-denosumab': 'critical' } }]);
  });

  it('oldest first, by the time they were signed', () => {
    const patient = aPatient()
      .on('denosumab 60 mg', { id: 'c', on: '2026-06-01' }) // the end of that day
      .on('denosumab 60 mg', { id: 'b', on: '2026-06-01T09:00:00+02:00' })
      .on('denosumab 60 mg', { id: 'a', on: '2026-06-01T17:00:00+02:00' });
    expect(replayed(patient).orders.map(({ event }) => event)).toEqual([
      'MedicationRequest/b',
      'MedicationRequest/a',
      'MedicationRequest/c',
    ]);
  });
});

describe('an order is no evidence against itself, nor is what came of it', () => {
  const tooEarly = (patient: ReturnType<typeof aPatient>) =>
    replayed(patient).orders.map(({ shown }) => shown['too-early'] ?? 'silent');
  const dose = (on: string, request?: string) => ({
    resourceType: 'MedicationAdministration' as const,
    id: `dose-${on}`,
    status: 'completed',
    medicationCodeableConcept: MEDICINES['denosumab 60 mg'],
    effectiveDateTime: on,
    ...(request ? { request: { reference: request } } : {}),
  });
  const signed = (on: string) => aPatient().on('denosumab 60 mg', { id: 'm', on });

  it.each([
    ['its day, neither with a time', '2026-06-01', '2026-06-01', 'silent'],
    ['its day, only the order with a time', SIGNED, '2026-06-01', 'silent'],
    ['an hour before it: given, and the next one ordered', SIGNED, '2026-06-01T09:00:00+02:00', 'critical'],
    ['an hour after it', SIGNED, '2026-06-01T11:00:00+02:00', 'silent'],
    ['the day before it', SIGNED, '2026-05-31', 'critical'],
    ['the day after it', '2026-06-01', '2026-06-02', 'silent'],
  ])('a dose on %s', (_, on, given, expected) => {
    expect(tooEarly(signed(on).with('medicationAdministrations', dose(given)))).toEqual([expected]);
  });

  it('a dose that names it, whatever its date', () => {
    const given = dose('2026-05-30', 'MedicationRequest/m');
    expect(tooEarly(signed('2026-06-01').with('medicationAdministrations', given))).toEqual(['silent']);
  });

  it('the prescription it renews, and the orders made of it', () => {
    const duplicate = (more: object) => {
      const patient = signed('2026-06-01').with('medicationRequests', {
        ...prescription('denosumab 60 mg', { id: 'other', on: '2026-06-01', intent: 'filler-order' }),
        ...more,
      });
      return replayed(patient).orders[0]?.shown['duplicate-denosumab'];
    };
    expect(duplicate({})).toBe('warning');
    expect(duplicate({ basedOn: [{ reference: 'MedicationRequest/m' }] })).toBeUndefined();
  });
});

it('what the site says its EHR never gives is not believed to be none', () => {
  const knowledge = { ...loadKnowledge(ROOT), neverOffered: ['allergies'] as const };
  const patient = aPatient().on('denosumab 60 mg', { on: SIGNED });
  const [believed] = replayed(patient).orders;
  const [unbelieved] = replayed(patient, { first: aReplay(knowledge) }).orders;
  expect([believed?.shown, unbelieved?.shown]).toEqual([
    expect.not.objectContaining({ 'data-unavailable': 'warning' }),
    expect.objectContaining({ 'data-unavailable': 'warning' }),
  ]);
});

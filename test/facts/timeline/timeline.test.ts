import { describe, expect, it } from '@jest/globals';
import { asOf } from '../../../services/facts/calendar.js';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readOrder } from '../../../services/facts/orders/read-order.js';
import { readTimeline } from '../../../services/facts/timeline/read-timeline.js';
import { anOrder } from '../../builders/an-order.js';
import {
  aMedicationRequest,
  anAdministration,
  aStatement,
  chartOf,
  inputOf,
  type Circumstances,
} from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const on = (day: string) => asOf(Date.parse(`${day}T12:00:00+01:00`), 'Europe/Amsterdam');
const timeline = (uses: readonly MedicationUse[], circumstances: Circumstances = {}) =>
  readTimeline(chartOf(uses, circumstances), null).facts;
const refused = (...items: string[]) => {
  const { record } = inputOf([]);
  const failed = Object.fromEntries(
    items.map((item) => [item, { state: 'failed', gaps: [{ why: 'refused' }] }]),
  );
  return { record: { items: { ...record.items, ...failed } } };
};

describe('doses', () => {
  it('none recorded and all read: none', () => {
    expect(timeline([])).toMatchObject({
      denosumabKnown: false,
      everDosed: false,
      doseCount: 0,
      firstDose: true,
      historyUncertain: false,
      onTherapy: false,
      recentlyOnTherapy: false,
      courseStart: true,
      nextDueDay: null,
      dueSoon: false,
    });
  });

  it.each(['medicationAdministrations', 'medicationDispenses', 'medicationStatements'])(
    '%s unread: not known',
    (item) => {
      expect(timeline([], refused(item))).toMatchObject({
        everDosed: null,
        onTherapy: null,
        firstDose: true,
        historyUncertain: true,
        recentlyOnTherapy: null,
      });
    },
  );

  it('first, last, count and what they lead to', () => {
    // 2026-05-31 + 6 months = 2026-11-30, eight days after 22 November; 2024-11-22 is two years before it
    const doses = ['2024-11-22', '2025-11-25', '2026-05-31'].map((it) => anAdministration(PROLIA, it));
    expect(timeline(doses)).toMatchObject({
      denosumabKnown: true,
      everDosed: true,
      doseCount: 3,
      firstDose: false,
      firstDoseDay: '2024-11-22',
      lastDoseDay: '2026-05-31',
      lastDoseDaysAgo: 175,
      lastDoseBrand: 'Prolia',
      nextDueDay: '2026-11-30',
      daysUntilDue: 8,
      daysOverdue: -8,
      dueSoon: true,
      yearsOnTherapy: 2,
      courseStart: false,
      firstDoseRecent: false,
    });
  });

  it.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-11-30', '2027-05-30'],
  ])('a dose on %s is followed on %s', (dose, due) => {
    expect(timeline([anAdministration(PROLIA, dose)], { asOf: on('2027-09-01') }).nextDueDay).toBe(due);
  });

  it.each([
    ['2025-11-22', false], // exactly 12 months
    ['2025-11-21', true],
  ])('a last dose on %s: course start %s', (dose, courseStart) => {
    expect(timeline([anAdministration(PROLIA, dose)]).courseStart).toBe(courseStart);
  });

  it.each([
    ['2026-11-22', false], // today
    ['2026-11-21', true],
    ['2026-08-24', true], // 90 days ago
    ['2026-08-23', false],
  ])('a first dose on %s is recent: %s', (dose, recent) => {
    expect(timeline([anAdministration(PROLIA, dose)]).firstDoseRecent).toBe(recent);
  });
});

describe('therapy', () => {
  it.each([
    ['2026-03-22', true, false], // 8 months
    ['2026-03-21', false, true],
    ['2025-05-22', false, true], // 18 months
    ['2025-05-21', false, false],
  ])('last dose on %s: on %s, recently on %s', (dose, onTherapy, recentlyOnTherapy) => {
    expect(timeline([anAdministration(PROLIA, dose)])).toMatchObject({ onTherapy, recentlyOnTherapy });
  });

  it('an active prescription is enough; one for 120 mg is not', () => {
    expect(timeline([aMedicationRequest(PROLIA)])).toMatchObject({ onTherapy: true, shownOnTherapy: true });
    expect(timeline([aMedicationRequest('denosumab 120 mg')])).toMatchObject({
      onTherapy: false,
      denosumabKnown: false,
    });
  });

  it('a statement over years: on therapy, dates unknown', () => {
    expect(timeline([aStatement(PROLIA, { effectivePeriod: { start: '2025-06-01' } })])).toMatchObject({
      onTherapy: true,
      everDosed: null,
      firstDose: true,
      historyUncertain: true,
    });
  });

  it.each([
    ['stopped', '2026-03-01', true],
    ['cancelled', '2026-03-01', true],
    ['completed', '2026-04-22', true], // 7 months
    ['completed', '2026-04-23', false],
    ['active', '2026-03-01', false],
  ])('a %s prescription, last dose on %s: ended %s', (status, dose, ended) => {
    const request = aMedicationRequest(PROLIA, { status, authoredOn: '2026-02-20' });
    expect(timeline([request, anAdministration(PROLIA, dose)]).therapyEnded).toBe(ended);
  });

  it('what records the end: a completed prescription only when nothing says more', () => {
    const dose = anAdministration(PROLIA, '2026-04-01');
    const completed = aMedicationRequest(PROLIA, { status: 'completed', authoredOn: '2026-02-20' });
    const stated = aStatement(PROLIA, { status: 'stopped', effectivePeriod: { start: '2024-01-01' } });
    expect(timeline([completed, dose]).therapyEndedBy).toBe('completed');
    expect(timeline([completed, stated, dose]).therapyEndedBy).toBe('statement');
    expect(timeline([{ ...completed, status: 'stopped' }, stated, dose]).therapyEndedBy).toBe('stopped');
    expect(timeline([dose]).therapyEndedBy).toBe('none');
  });

  it.each([
    ['active', true],
    ['completed', false],
    ['stopped', false],
  ])('a %s prescription is active: %s', (status, active) => {
    expect(timeline([aMedicationRequest(PROLIA, { status })]).denosumabRequestActive).toBe(active);
  });

  it('a stopped one beside a newer active one is no end', () => {
    const stopped = aMedicationRequest(PROLIA, { id: 'old', status: 'stopped', authoredOn: '2026-02-20' });
    expect(timeline([stopped, aMedicationRequest(PROLIA)]).therapyEnded).toBe(false);
  });

  // 30 days before 22 November is 23 October
  it.each([
    ['2026-10-23', 'active', false],
    ['2026-10-22', 'active', true],
    ['2026-10-22', 'cancelled', false],
  ])('a prescription of %s, %s, without a dose: history uncertain %s', (authoredOn, status, uncertain) => {
    expect(timeline([aMedicationRequest(PROLIA, { authoredOn, status })]).historyUncertain).toBe(uncertain);
  });

  it.each([
    ['2026-11-22', true],
    ['2026-12-06', true], // 14 days ahead
    ['2026-12-07', false],
  ])('a prescription for %s is a planned dose: %s', (event, planned) => {
    const request = aMedicationRequest(PROLIA, {
      authoredOn: '2026-10-01',
      dosageInstruction: [{ timing: { event: [event] } }],
    });
    expect(timeline([request]).nextDosePlanned).toBe(planned);
  });
});

describe('the ordered dose against the last', () => {
  const timed = (dose: MedicationUse, start?: string) => {
    const order = readOrder(anOrder(PROLIA, start ? { start } : {}), inputOf([]));
    return readTimeline(chartOf([dose]), order).facts;
  };

  // last dose 1 June 2026: due on 1 December, five months on 1 November
  it.each([
    [undefined, 9, false], // 22 November
    ['2026-12-01', 0, false],
    ['2026-11-01', 30, false],
    ['2026-10-31', 31, true],
    ['2026-06-01', 9, false], // the start of the series, not of this dose
  ])('start %s: %s days before it is due, under five months %s', (start, days, under) => {
    expect(timed(anAdministration(PROLIA, '2026-06-01'), start)).toMatchObject({
      orderDaysBeforeDue: days,
      orderUnderMinimumInterval: under,
    });
  });

  it.each([
    ['never given', {}, false],
    ['nobody knows of a dose', refused('medicationAdministrations'), null],
  ])('%s: nothing to be before', (_, circumstances, under) => {
    const order = readOrder(anOrder(PROLIA), inputOf([]));
    expect(readTimeline(chartOf([], circumstances), order).facts).toMatchObject({
      orderDueDay: null,
      orderDaysBeforeDue: null,
      orderUnderMinimumInterval: under,
    });
  });

  it('without an order there is nothing to time', () => {
    expect(timeline([anAdministration(PROLIA, '2026-06-01')])).toMatchObject({
      orderDueDay: '2026-12-01',
      orderDaysBeforeDue: null,
      orderUnderMinimumInterval: null,
    });
  });

  it('a dose of the 120 mg product counts too', () => {
    expect(timed(anAdministration('denosumab 120 mg', '2026-11-01'))).toMatchObject({
      anyDenosumabDose: true,
      lastAnyDoseDay: '2026-11-01',
      orderUnderMinimumInterval: true,
      doseCount: 0,
    });
  });
});

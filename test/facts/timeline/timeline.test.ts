import { describe, expect, it } from '@jest/globals';
import { asOf } from '../../../services/facts/calendar.js';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readTimeline } from '../../../services/facts/timeline/read-timeline.js';
import { anAdministration, chartOf, inputOf, type Circumstances } from '../../builders/medication.js';

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

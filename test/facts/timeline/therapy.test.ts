import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readTimeline } from '../../../services/facts/timeline/read-timeline.js';
import {
  aMedicationRequest,
  anAdministration,
  aStatement,
  chartOf,
  type Circumstances,
} from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const timeline = (uses: readonly MedicationUse[], circumstances: Circumstances = {}) =>
  readTimeline(chartOf(uses, circumstances), null).facts;

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

import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readTimeline } from '../../../services/facts/timeline/read-timeline.js';
import {
  aDispense,
  aMedicationRequest,
  anAdministration,
  aStatement,
  chartOf,
  inputOf,
} from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const XGEVA = 'denosumab 120 mg';
const REFUSED = { state: 'failed', gaps: [{ why: 'refused' }] } as const;
const endedBy = (uses: readonly MedicationUse[]) => readTimeline(chartOf(uses), null).facts.therapyEndedBy;
const dose = anAdministration(PROLIA, '2026-03-01');
const prescribed = (status: string, authoredOn: string) =>
  aMedicationRequest(PROLIA, { id: `${status}-${authoredOn}`, status, authoredOn });

describe('an end told by the prescriptions', () => {
  it.each([
    ['the newest is stopped', [prescribed('completed', '2025-09-01'), prescribed('stopped', '2026-02-20')]],
    [
      'whichever is listed first',
      [prescribed('stopped', '2026-02-20'), prescribed('completed', '2025-09-01')],
    ],
    [
      'a draft since then asks for nothing yet',
      [prescribed('stopped', '2026-02-20'), prescribed('draft', '2026-08-01')],
    ],
  ])('%s', (_, requests) => {
    expect(endedBy([...requests, dose])).toBe('stopped');
  });

  it.each([
    [
      'an active one, though another was stopped later',
      [prescribed('active', '2026-02-01'), prescribed('stopped', '2026-06-01')],
    ],
    ['one that is paused', [prescribed('on-hold', '2026-02-20')]],
    ['a stopped one of 120 mg', [aMedicationRequest(XGEVA, { status: 'stopped', authoredOn: '2026-02-20' })]],
  ])('none: %s', (_, requests) => {
    expect(endedBy([...requests, dose])).toBe('none');
  });

  it('none by a completed one that led to no dose', () => {
    expect(endedBy([prescribed('completed', '2026-02-20')])).toBe('none');
  });

  it('not known where they could not be read', () => {
    const { items } = inputOf([dose]).record;
    const record = { items: { ...items, medicationRequests: REFUSED } };
    expect(readTimeline(chartOf([dose], { record }), null).facts.therapyEndedBy).toBeNull();
  });
});

describe('an end told by a statement', () => {
  const stated = (period: { start?: string; end?: string }, status = 'stopped', name = PROLIA) =>
    aStatement(name, { status, effectivePeriod: period });

  it.each([
    // 31 days may be one dose, told in a period
    ['of 31 days', stated({ start: '2026-03-01', end: '2026-04-01' }), 'none'],
    ['of 32 days', stated({ start: '2026-03-01', end: '2026-04-02' }), 'statement'],
    ['without a start', stated({ end: '2026-04-02' }), 'statement'],
    ['without an end', stated({ start: '2024-01-01' }), 'statement'],
    ['that goes on', stated({ start: '2024-01-01' }, 'active'), 'none'],
    ['of 120 mg', stated({ start: '2024-01-01' }, 'stopped', XGEVA), 'none'],
    ['of another medicine', stated({ start: '2024-01-01' }, 'stopped', 'raloxifene'), 'none'],
    [
      'which is none: a dispense that was stopped',
      aDispense(PROLIA, '2026-04-02', { status: 'stopped' }),
      'none',
    ],
  ])('%s', (_, statement, expected) => {
    expect(endedBy([statement, dose])).toBe(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import { startListing } from '../../../services/quality/report/patients-to-act.js';
import { aPatientResult, anOutcome } from './a-patient-result.js';

const missed = { met: false, why: 'not-recorded' } as const;

describe('patients to act on', () => {
  it('are those whose newest event was not met', () => {
    const listing = startListing();
    listing.add(
      aPatientResult({
        patientId: 'mended',
        outcomes: [anOutcome({ ...missed, day: '2026-01-01' }), anOutcome({ day: '2026-07-01' })],
      }),
    );
    listing.add(
      aPatientResult({
        patientId: 'open',
        outcomes: [anOutcome({ ...missed, day: '2026-07-01' }), anOutcome({ day: '2026-01-01' })],
      }),
    );
    expect(listing.list().patients).toEqual([
      {
        patientId: 'open',
        open: [{ measure: 'calcium-before-dose', why: 'not-recorded', day: '2026-07-01' }],
      },
    ]);
  });

  it('stand with the gravest first: who was low after the dose before who missed it', () => {
    const listing = startListing();
    listing.add(
      aPatientResult({ patientId: 'a-overdue', outcomes: [anOutcome({ measure: 'due-dose', ...missed })] }),
    );
    listing.add(
      aPatientResult({
        patientId: 'b-low',
        outcomes: [anOutcome({ measure: 'post-dose-hypocalcaemia', met: true })],
      }),
    );
    expect(listing.list().patients.map(({ patientId }) => patientId)).toEqual(['b-low', 'a-overdue']);
  });

  it('are not those of whom nothing can be mended, or is asked', () => {
    const listing = startListing();
    listing.add(
      aPatientResult({
        outcomes: [
          anOutcome({ measure: 'lot-recorded', ...missed }),
          anOutcome({ met: false, exclusion: 'death' }),
        ],
      }),
    );
    expect(listing.list()).toEqual({ patients: [], more: 0 });
  });

  it('are as many as asked for, the gravest kept, the rest counted', () => {
    const listing = startListing(2);
    for (let at = 9; at >= 0; at -= 1)
      listing.add(aPatientResult({ patientId: `p${at}`, outcomes: [anOutcome(missed)] }));
    const { patients, more } = listing.list();
    expect(patients.map(({ patientId }) => patientId)).toEqual(['p0', 'p1']);
    expect(more).toBe(8);
  });
});

import type { Verification } from '../../services/store/pharmacy/verification.js';

/** An order verified in spite of two alerts, on 1 March 2026 at noon UTC. */
export function aVerification(other: Partial<Verification> = {}): Verification {
  return {
    id: '0d9c4a1e-7a52-4a6b-9a3f-5b1f0c2d7e11',
    decision: 'verified',
    patientId: 'patient-7',
    orderId: 'order-1',
    source: '',
    by: { name: 'P. Harmacist', user: 'https://ehr.example.org/fhir/Practitioner/12' },
    decidedAtMs: Date.UTC(2026, 2, 1, 12),
    day: '2026-03-01',
    checklist: 'v1',
    open: [
      { rule: 'severe-renal-impairment', version: '1.0.0', outcome: 'alert', indicator: 'critical' },
      { rule: 'vitamin-d-low', version: '1.0.0', outcome: 'alert', indicator: 'warning' },
      { rule: 'hypersensitivity', version: '1.0.0', outcome: 'cannot-tell' },
    ],
    reason: 'specialist-advice',
    comment: 'Agreed with <b>the nephrologist</b>',
    reasons: [{ rule: 'severe-renal-impairment', code: 'specialist-advice', comment: 'Seen on 27 February' }],
    follows: null,
    ...other,
  };
}

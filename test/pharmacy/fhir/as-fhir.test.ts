import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import { asFhir } from '../../../services/pharmacy/fhir/as-fhir.js';
import { decisionOfIssue, issueId } from '../../../services/pharmacy/fhir/detected-issue.js';
import { DECISIONS } from '../../../services/store/pharmacy/verification.js';
import { aVerification } from '../../builders/a-verification.js';
import { faultsIn } from '../../builders/valid-fhir.js';

const knowledge = loadKnowledge(process.cwd());

describe('a decision as FHIR', () => {
  it.each(DECISIONS)('%s: a Task and an issue for each alert, valid R4', (decision) => {
    const { task, issues } = asFhir(aVerification({ decision }), knowledge, 'en');
    expect([task, ...issues].map(faultsIn)).toEqual([[], [], []]);
    expect(JSON.stringify([task, issues])).not.toMatch(/null|\[\]|\{\}/);
  });

  it('one with nothing to say but that it is verified is valid too', () => {
    const bare = aVerification({
      open: [],
      reason: null,
      comment: null,
      reasons: [],
      by: { name: 'P', user: null },
    });
    const { task, issues } = asFhir(bare, knowledge, 'en');
    expect([faultsIn(task), issues]).toEqual([[], []]);
    expect(task.owner).toEqual({ display: 'P' });
  });

  it.each([
    ['verified', 'completed'],
    ['on-hold', 'on-hold'],
    ['rejected', 'rejected'],
  ] as const)('%s is a Task that is %s', (decision, status) => {
    expect(asFhir(aVerification({ decision }), knowledge, 'en').task).toMatchObject({
      status,
      focus: { reference: 'MedicationRequest/order-1' },
      for: { reference: 'Patient/patient-7' },
      owner: { reference: 'Practitioner/12', display: 'P. Harmacist' },
      authoredOn: '2026-03-01T12:00:00.000Z',
    });
  });

  it('an issue says how grave, and why it was passed over', () => {
    const { issues } = asFhir(aVerification(), knowledge, 'nl');
    expect(issues).toMatchObject([
      {
        code: { coding: [{ code: 'severe-renal-impairment', display: 'Ernstige nierfunctiestoornis' }] },
        severity: 'high',
        mitigation: [{ action: { coding: [{ code: 'specialist-advice' }], text: 'Seen on 27 February' } }],
      },
      { code: { coding: [{ code: 'vitamin-d-low' }] }, severity: 'moderate' },
    ]);
    expect(issues[1]).not.toHaveProperty('mitigation');
  });

  it('every rule leaves an id that FHIR takes, and that leads back to the decision', () => {
    const { id } = aVerification();
    for (const { id: rule } of knowledge.rules) {
      expect(issueId(id, rule)).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
      expect(decisionOfIssue(issueId(id, rule))).toBe(id);
    }
    expect(decisionOfIssue('x.y')).toBeNull();
  });
});

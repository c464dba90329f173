import type { Language } from '../../cards/texts.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { KeptItem } from '../../store/pharmacy/kept-checklist.js';
import type { Verification } from '../../store/pharmacy/verification.js';
import { reasonCoding } from '../verification/reason-codes.js';
import { detectedIssue, type IssueOfDecision } from './detected-issue.js';
import { verificationTask, type VerificationTask } from './task.js';

type Said = Pick<Knowledge, 'codeSystems' | 'texts'>;

/** A decision as FHIR R4: a Task, and a DetectedIssue for each alert that was open when it was made. */
export interface DecisionAsFhir {
  task: VerificationTask;
  issues: readonly IssueOfDecision[];
}

export function asFhir(decision: Verification, knowledge: Said, language: Language): DecisionAsFhir {
  const alerts = decision.open.filter(({ outcome }) => outcome === 'alert');
  const issues = alerts.map((item) =>
    detectedIssue(decision, item, {
      title: knowledge.texts[language].rules[item.rule]?.title ?? item.rule,
      mitigation: mitigationOf(decision, item, knowledge),
    }),
  );
  const reason =
    decision.reason === null ? null : reasonCoding(decision.reason, decision.decision, knowledge);
  const references = issues.map(({ id }) => `DetectedIssue/${id}`);
  return { task: verificationTask(decision, { reason, issues: references }), issues };
}

function mitigationOf(decision: Verification, { rule }: KeptItem, knowledge: Said) {
  const given = decision.reasons.find((one) => one.rule === rule);
  if (!given) return null;
  const reason = reasonCoding(given.code, decision.decision, knowledge);
  return { reason, comment: given.comment ?? null };
}

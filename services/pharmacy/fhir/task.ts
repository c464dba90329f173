import type { ReasonCoding } from '../verification/reason-codes.js';
import type { Verification } from '../../store/pharmacy/verification.js';

const CODES = 'http://hl7.org/fhir';

/** Identifies a decision on whatever server it stands. */
export const VERIFICATION_SYSTEM = 'https://denosumab-cds.org/fhir/verification';

const STATUS: Readonly<Record<Verification['decision'], string>> = {
  verified: 'completed',
  'on-hold': 'on-hold',
  rejected: 'rejected',
};

/** What a Task says beside the decision itself. */
export interface TaskContext {
  /** of the decision's own reason */
  reason: ReasonCoding | { code: string } | null;
  /** references to the DetectedIssues of its alerts */
  issues: readonly string[];
}

/** A pharmacist's decision as a FHIR R4 Task: to approve the order, done, on hold or rejected. */
export function verificationTask(decision: Verification, { reason, issues }: TaskContext) {
  const { id, orderId, patientId, by, checklist, comment, follows } = decision;
  const decidedAt = new Date(decision.decidedAtMs).toISOString();
  return {
    resourceType: 'Task',
    id,
    identifier: [{ system: VERIFICATION_SYSTEM, value: id }],
    ...(follows !== null && { basedOn: [{ identifier: { system: VERIFICATION_SYSTEM, value: follows } }] }),
    status: STATUS[decision.decision],
    ...(reason && { statusReason: { coding: [reason] } }),
    intent: 'order',
    code: { coding: [{ system: `${CODES}/CodeSystem/task-code`, code: 'approve' }] },
    focus: { reference: `MedicationRequest/${orderId}` },
    for: { reference: `Patient/${patientId}` },
    authoredOn: decidedAt,
    lastModified: decidedAt,
    owner: personOf(by),
    ...(comment !== null && { note: [{ authorString: by.name, time: decidedAt, text: comment }] }),
    input: [{ type: { text: 'checklist' }, valueString: checklist }, ...handedOver(decision)],
    ...(issues.length > 0 && {
      output: issues.map((reference) => ({ type: { text: 'alert' }, valueReference: { reference } })),
    }),
  };
}

/** Brand and batch number, as far as they were entered. */
function handedOver({ dispensed }: Verification) {
  return Object.entries(dispensed ?? {}).flatMap(([text, valueString]) =>
    valueString === '' ? [] : [{ type: { text }, valueString }],
  );
}

export type VerificationTask = ReturnType<typeof verificationTask>;

/** A SMART session names its user by the address of a resource (`fhirUser`); a typed name is only a name. */
export function personOf({ name, user }: Verification['by']): { display: string; reference?: string } {
  const reference = /(?:^|\/)(Practitioner(?:Role)?\/[A-Za-z0-9.-]{1,64})$/.exec(user ?? '')?.[1];
  return { ...(reference !== undefined && { reference }), display: name };
}

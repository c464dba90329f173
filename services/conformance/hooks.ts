/** What a strict client knows of a hook: HL7 CDS Hooks Library 1.0.1, the table of its context. */
export interface KnownHook {
  /** fields of the context that a prefetch token may name */
  tokens: readonly string[];
  /** a context with all that is required; no such patient exists */
  context: Readonly<Record<string, unknown>>;
}

export const PATIENT_ID = 'conformance-patient';

const patientId = PATIENT_ID;
const userId = 'Practitioner/conformance-doctor';
const encounterId = 'conformance-encounter';
const subject = { reference: `Patient/${PATIENT_ID}` };

const DRAFT = {
  resourceType: 'MedicationRequest',
  id: 'conformance-draft',
  status: 'draft',
  intent: 'order',
  medicationCodeableConcept: { text: 'paracetamol 500 mg tablets' },
  subject,
};

const collection = (resource: object) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource }],
});

const draftOrders = collection(DRAFT);
const inChart = ['userId', 'patientId', 'encounterId'];

const APPOINTMENT = {
  resourceType: 'Appointment',
  id: 'conformance-appointment',
  status: 'proposed',
  participant: [{ actor: subject, status: 'needs-action' }],
};

const ALLERGY = { resourceType: 'AllergyIntolerance', id: 'conformance-allergy', patient: subject };

const PROBLEM = { resourceType: 'Condition', id: 'conformance-problem', code: { text: 'cough' }, subject };

export const HOOKS: Readonly<Record<string, KnownHook>> = {
  'patient-view': { tokens: inChart, context: { userId, patientId } },
  'order-select': {
    tokens: inChart,
    context: { userId, patientId, selections: [`MedicationRequest/${DRAFT.id}`], draftOrders },
  },
  'order-sign': { tokens: inChart, context: { userId, patientId, draftOrders } },
  'order-dispatch': {
    tokens: ['patientId', 'dispatchedOrders', 'performer'],
    context: {
      patientId,
      dispatchedOrders: ['ServiceRequest/conformance-order'],
      performer: 'Organization/conformance-laboratory',
    },
  },
  'encounter-start': { tokens: inChart, context: { userId, patientId, encounterId } },
  'encounter-discharge': { tokens: inChart, context: { userId, patientId, encounterId } },
  'appointment-book': {
    tokens: inChart,
    context: { userId, patientId, appointments: collection(APPOINTMENT) },
  },
  'medication-refill': { tokens: inChart, context: { userId, patientId, medications: draftOrders } },
  'allergyintolerance-create': {
    tokens: inChart,
    context: { userId, patientId, allergyIntolerance: ALLERGY },
  },
  'problem-list-item-create': {
    tokens: inChart,
    context: { userId, patientId, conditions: collection(PROBLEM) },
  },
};

/** Names of organisations: CDS Hooks 2.0.1, "Hooks": reverse DNS. */
const OF_ONES_OWN = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/i;

export function isHookName(name: string): boolean {
  return name in HOOKS || OF_ONES_OWN.test(name);
}

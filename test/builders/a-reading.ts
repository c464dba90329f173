import type { EvidenceByTopic } from '../../services/facts/evidence.js';
import type { ReadOrder } from '../../services/facts/order.js';
import type { Reading, Readings } from '../../services/facts/reading.js';
import { vocabulary, type Facts } from '../../services/facts/vocabulary/vocabulary.js';
import { AS_OF } from './days.js';
import { PATIENT_ID } from './resources.js';

const NOTHING_KNOWN = Object.fromEntries(Object.keys(vocabulary).map((name) => [name, null]));

interface ReadingDetails {
  facts?: Partial<Facts>;
  evidence?: EvidenceByTopic;
  /** null: none, as at patient-view */
  order?: Partial<ReadOrder> | null;
}

/** A reading of one draft for denosumab at order-sign, of which nothing else is known. */
export function aReading({ facts = {}, evidence = {}, order = {} }: ReadingDetails = {}): Reading {
  const known = { moment: 'order-sign', atOrder: true, doseDay: AS_OF.day, optionalMissing: '', ...facts };
  return {
    order: order === null ? null : aReadDraft(order),
    facts: { ...NOTHING_KNOWN, ...known } as Facts,
    evidence,
  };
}

/** A draft `id` of denosumab 60 mg as `facts` has read it. */
export function aReadDraft(details: Partial<ReadOrder> = {}, id = 'draft-1'): ReadOrder {
  const resource = {
    resourceType: 'MedicationRequest' as const,
    id,
    status: 'draft',
    intent: 'order',
    medicationCodeableConcept: { text: 'Conexxence 60 mg' },
    subject: { reference: `Patient/${PATIENT_ID}` },
  };
  return {
    reference: `MedicationRequest/${id}`,
    resource,
    original: resource,
    name: 'Conexxence 60 mg',
    matches: [],
    identified: true,
    denosumab: { product: '60mg', brand: 'Conexxence' },
    glucocorticoid: false,
    start: null,
    ...details,
  };
}

export function readingsOf(...readings: readonly Reading[]): Readings {
  return { patientId: PATIENT_ID, asOf: AS_OF, readings };
}

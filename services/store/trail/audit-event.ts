import type { VerificationLink } from '../pharmacy/rows.js';
import type { TrailRow } from './trail-row.js';

const CODES = 'http://terminology.hl7.org/CodeSystem';

/** A pseudonym is no id of anybody's: the system says whose word it is. */
const PSEUDONYM = 'https://denosumab-cds.org/pseudonym';

/** One answered hook as a FHIR R4 AuditEvent; who and what was asked by their pseudonyms. */
export function auditEvent(row: TrailRow): Record<string, unknown> {
  return {
    resourceType: 'AuditEvent',
    id: row.id,
    type: { system: `${CODES}/audit-event-type`, code: 'rest', display: 'RESTful Operation' },
    subtype: [{ system: 'http://hl7.org/fhir/restful-interaction', code: 'operation', display: 'operation' }],
    action: 'E',
    recorded: new Date(row.at).toISOString(),
    outcome: '0',
    agent: [{ who: whoAsked(row), requestor: true }],
    source: { observer: { display: 'denosumab-cds' } },
    entity: [subject('Patient', row.patient), ...encounters(row), hookCall(row)],
  };
}

/** A pharmacist's decision; who decided stands with the decision itself. */
export function verificationEvent(link: VerificationLink): Record<string, unknown> {
  const { id, at, patient, order, decision, checklist } = link;
  return {
    resourceType: 'AuditEvent',
    id,
    type: { system: `${CODES}/audit-event-type`, code: 'rest', display: 'RESTful Operation' },
    subtype: [{ system: 'http://hl7.org/fhir/restful-interaction', code: 'create', display: 'create' }],
    action: 'C',
    recorded: new Date(at).toISOString(),
    outcome: '0',
    agent: [{ who: { display: 'a pharmacist' }, requestor: true }],
    source: { observer: { display: 'denosumab-cds' } },
    entity: [
      subject('Patient', patient),
      {
        ...subject('MedicationRequest', order),
        detail: [
          { type: 'decision', valueString: decision },
          { type: 'checklist', valueString: checklist },
        ],
      },
    ],
  };
}

function whoAsked({ client }: TrailRow) {
  return client === null ? { display: 'a client without a token' } : { identifier: { value: client } };
}

function encounters({ encounter }: TrailRow) {
  return encounter === null ? [] : [subject('Encounter', encounter)];
}

function subject(type: 'Patient' | 'Encounter' | 'MedicationRequest', value: string) {
  return { what: { type, identifier: { system: `${PSEUDONYM}/${type}`, value } } };
}

function hookCall(row: TrailRow) {
  return {
    what: { identifier: { value: row.hookInstance } },
    name: row.hook,
    detail: [
      { type: 'language', valueString: row.language },
      { type: 'tookMs', valueString: String(row.tookMs) },
      ...row.outcomes.map((outcome) => ({ type: 'outcome', valueString: JSON.stringify(outcome) })),
      ...row.cards.map((card) => ({ type: 'card', valueString: JSON.stringify(card) })),
      ...row.dataGaps.map((gap) => ({ type: 'dataGap', valueString: gap })),
      ...row.changes.map((change) => ({ type: 'change', valueString: change })),
    ],
  };
}

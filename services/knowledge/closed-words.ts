import { PHRASES } from '../cards/card-knowledge.js';
import type { Words } from '../cards/texts.js';
import { Concern } from '../decide/rule.js';
import type { EvidenceWord, UnusableReason } from '../facts/evidence.js';
import type { GapReason, ItemName } from '../facts/record.js';

const EVIDENCE = {
  'calcium-ionised': true,
  'calcium-corrected': true,
  'calcium-computed': true,
  'calcium-total': true,
  albumin: true,
  creatinine: true,
  'creatinine-clearance': true,
  egfr: true,
  weight: true,
  'vitamin-d': true,
  diagnosis: true,
  symptom: true,
  procedure: true,
  medicine: true,
  'test-ordered': true,
  dose: true,
  dispense: true,
  statement: true,
  request: true,
  order: true,
  'birth-date': true,
  appointment: true,
  allergy: true,
  observation: true,
} satisfies Record<EvidenceWord, true>;

const UNUSABLE = {
  'no-code': true,
  'no-status': true,
  'no-number': true,
  'no-unit': true,
  'unknown-unit': true,
  implausible: true,
  'comparator-settles-nothing': true,
  'no-date': true,
  'date-too-vague': true,
  'wrong-specimen': true,
  'albumin-too-low': true,
} satisfies Record<UnusableReason, true>;

const GAPS = {
  'no-access': true,
  'reported-error': true,
  unreachable: true,
  refused: true,
  'not-offered': true,
  'too-late': true,
  'more-pages': true,
  unreadable: true,
  'other-patient': true,
} satisfies Record<GapReason, true>;

const ITEMS = {
  patient: true,
  calciumResults: true,
  renalResults: true,
  conditions: true,
  medicationRequests: true,
  allergies: true,
  medicationAdministrations: true,
  medicationDispenses: true,
  medicationStatements: true,
  vitaminDResults: true,
  bodyWeights: true,
  procedures: true,
  serviceRequests: true,
  appointments: true,
  otherObservations: true,
} satisfies Record<ItemName, true>;

/** The closed lists that the code speaks in: each needs its words in every language. */
export const CLOSED_WORDS = {
  evidence: Object.keys(EVIDENCE),
  unusable: Object.keys(UNUSABLE),
  gaps: Object.keys(GAPS),
  items: Object.keys(ITEMS),
  concerns: Concern.options,
  phrases: PHRASES,
} satisfies Partial<Record<keyof Words, readonly string[]>>;

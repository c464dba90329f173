import type { Day } from './calendar.js';

/** Why a result can't be used. A closed list: texts name each in both languages. */
export const UNUSABLE_REASONS = [
  'no-code',
  'no-status',
  'no-number',
  'no-unit',
  'unknown-unit',
  'implausible',
  'comparator-settles-nothing',
  'no-date',
  'date-too-vague',
  'wrong-specimen',
  'albumin-too-low',
] as const;

export type UnusableReason = (typeof UNUSABLE_REASONS)[number];

/** What a piece of evidence is; texts name each in both languages. */
export const EVIDENCE_WORDS = [
  'calcium-ionised',
  'calcium-corrected',
  'calcium-computed',
  'calcium-total',
  'albumin',
  'creatinine',
  'creatinine-clearance',
  'egfr',
  'weight',
  'vitamin-d',
  'diagnosis',
  'symptom',
  'procedure',
  'medicine',
  'test-ordered',
  'dose',
  'dispense',
  'statement',
  'request',
  'order',
  'birth-date',
  'appointment',
  'allergy',
  'observation',
] as const;

export type EvidenceWord = (typeof EVIDENCE_WORDS)[number];

/** Codes of http://hl7.org/fhir/reaction-event-severity, the mildest first; `words.phrases` names each. */
export const SEVERITIES = ['mild', 'moderate', 'severe'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** One thing in the record that a fact rests on. */
export interface Evidence {
  what: EvidenceWord;
  /** `Type/id`, when the resource has an id */
  reference?: string | undefined;
  /** a number in `unit`, or the words of the record (never shown unescaped) */
  value?: number | string | undefined;
  /** the day that the record names as its answer, as an expected delivery */
  valueDay?: Day | undefined;
  /** UCUM */
  unit?: string | undefined;
  day?: Day | undefined;
  /** the arithmetic in plain signs: `2.05 + 0.02 × (40 − 30) = 2.25` */
  arithmetic?: string | undefined;
  /** of an allergy: what happened, in the words of the record, and how badly at its worst */
  reaction?: string | undefined;
  severity?: Severity | undefined;
  /** the laboratory's own limits, as written */
  referenceRange?: string | undefined;
  /** matched by its name, not by a code */
  byName?: true | undefined;
  /** set when the result could not be used */
  unusable?: UnusableReason | undefined;
}

/** Evidence by what it is about; a rule names the topics its card shows. */
export const TOPICS = [
  'order',
  'calcium',
  'last-calcium',
  'hypocalcaemia',
  'symptoms',
  'calcium-ordered',
  'renal',
  'glucocorticoid',
  'predisposition',
  'supplements',
  'vitamin-d',
  'age',
  'menopause',
  'allergy',
  'fructose-intolerance',
  'liver',
  'indication',
  'patient-card',
  'dispensed',
  'doses',
  'duplicate',
  'jaw-necrosis',
  'jaw-symptoms',
  'oral-lesion',
  'jaw-risk',
  'dental-exam',
  'dental-procedure',
  'pregnancy',
  'contraception',
  'breastfeeding',
  'antiresorptives',
  'long-term',
  'review',
  'unusable',
  'atypical-fracture',
  'shaft-fracture',
  'thigh-pain',
  'ear',
  'skin',
] as const;

export type Topic = (typeof TOPICS)[number];

export type EvidenceByTopic = Partial<Record<Topic, readonly Evidence[]>>;

const NONE: readonly Evidence[] = [];

export const NO_EVIDENCE: Readonly<EvidenceByTopic> = Object.fromEntries(
  TOPICS.map((topic) => [topic, NONE]),
);

/** The same with other members. Spreading and then adding gives, on Node 20, each copy a hidden class of its own. */
export function amended(evidence: Evidence, members: Partial<Evidence>): Evidence {
  return Object.assign({}, evidence, members);
}

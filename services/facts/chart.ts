import type { Calciums } from './calcium/judged-calcium.js';
import type { AsOf, Day } from './calendar.js';
import type { Evidence } from './evidence.js';
import type { CodeableConcept } from './fhir/codeable-concept.js';
import type { Comparator } from './labs/comparator.js';
import type { Dosing } from './medicines/mg-per-day.js';
import type { Gap, PatientRecord } from './record.js';
import type { AnalyteName, Settings } from './settings.js';
import type { Match, Terms } from './terms.js';
import type { Known } from './three-valued.js';
import type { When } from './when.js';

/** A usable result, in its analyte's own unit. A comparator makes it a span: `<1.5` is 0 to 1.5, the end left out. */
export interface LabResult {
  analyte: AnalyteName;
  reference: string;
  /** the code or name by which it was recognised */
  match: Match;
  day: Day;
  /** milliseconds since 1970; absent when the record has no time of day */
  ms?: number | undefined;
  value: number;
  comparator?: Comparator | undefined;
  /** the result's own reference range, in the analyte's unit; the range typed normal when there are several */
  low?: number | undefined;
  high?: number | undefined;
  /** as the card shows it */
  evidence: Evidence;
}

/** Results of one kind of test up to the as-of time, newest first. */
export interface Results {
  usable: readonly LabResult[];
  /** reported with why, never dropped in silence */
  unusable: readonly { day: Day | null; evidence: Evidence }[];
  /** registered, or sampled before the as-of time and issued after it */
  pending: readonly { day: Day | null; evidence: Evidence }[];
  /** false when part of them could not be read: then "none" is not known */
  complete: boolean;
}

/** The kinds of results, each from its value set. */
export interface ResultsByTest {
  calciumIonised: Results;
  calciumCorrected: Results;
  calciumTotal: Results;
  albumin: Results;
  creatinine: Results;
  clearance: Results;
  egfr: Results;
  vitaminD: Results;
  weight: Results;
}

/** A condition recorded by the as-of time; refuted and entered-in-error ones are not in the chart. */
export interface Diagnosis {
  reference: string;
  matches: readonly Match[];
  /** its code and its body sites, as recorded */
  concepts: readonly CodeableConcept[];
  active: boolean;
  onset: When | null;
  recorded: When | null;
  evidence: Evidence;
}

/** An allergy or intolerance recorded by the as-of time; refuted and entered-in-error ones are not in the chart. */
export interface Allergy {
  /** of its code and of the substances of its reactions */
  matches: readonly Match[];
  type: 'allergy' | 'intolerance';
  active: boolean;
  recorded: When | null;
  evidence: Evidence;
}

/** A procedure done (or in progress) by the as-of time, or a request for one that was carried out. */
export interface DoneProcedure {
  reference: string;
  matches: readonly Match[];
  /** its code and its body sites, as recorded */
  concepts: readonly CodeableConcept[];
  when: When | null;
  evidence: Evidence;
}

/** A finding that is no laboratory result: pregnancy, bone density, smoking …; one for each component too. */
export interface NotedObservation {
  reference: string;
  /** what was asked, or found */
  matches: readonly Match[];
  /** what the answer means, coded or written */
  answers: readonly Match[];
  isAnswered: boolean;
  /** the answer, when it is a plain yes or no */
  holds: Known;
  /** the answer, when it is a date */
  answerWhen: When | null;
  when: When | null;
  /** false: no status that lets it count */
  usable: boolean;
  evidence: Evidence;
}

/** A request for a test or a treatment that is still open. */
export interface OpenRequest {
  reference: string;
  matches: readonly Match[];
  /** its code and its body sites, as recorded */
  concepts: readonly CodeableConcept[];
  /** when it was written */
  ordered: Day | null;
  /** when it is to be done */
  from: Day | null;
  to: Day | null;
  evidence: Evidence;
}

export type DenosumabProduct = '60mg' | '120mg' | 'strength-unknown';

/** One request, statement, dispense or administration of a medicine. */
export interface MedicineUse {
  reference: string;
  kind: 'request' | 'statement' | 'dispense' | 'administration';
  status: string;
  matches: readonly Match[];
  /** as recorded; empty when the record names nothing */
  name: string;
  /** specification, section 1 "active medicine"; null: unknown */
  active: Known;
  /** false: it refers to a medicine that could not be read, and nothing else names it */
  identified: boolean;
  start: Day | null;
  /** the latest day it may have begun: a year alone is not a start, but settles one */
  startedBy: Day | null;
  end: Day | null;
  route: 'systemic' | 'local' | 'subcutaneous' | 'intravenous' | null;
  /** how much is taken of it, and how often */
  dosing: Dosing;
  /** set for denosumab only */
  denosumab: { product: DenosumabProduct; brand: string | null } | null;
  batch: string | null;
  /** of a dispense or an administration: the prescriptions it fills or carries out, as Type/id */
  fills: readonly string[];
  evidence: Evidence;
}

/** One administration of denosumab 60 mg (or of unknown strength); the specification's "dose event". */
export interface DoseEvent {
  day: Day;
  ms?: number | undefined;
  product: '60mg' | 'strength-unknown';
  brand: string | null;
  batch: string | null;
  unconfirmed: boolean;
  /** `Type/id` of all that tells of this dose: what joined it too */
  recordedBy: readonly string[];
  evidence: Evidence;
}

/** Entries that may be incomplete: "none" is known only when `complete`. */
export interface Entries<Entry> {
  entries: readonly Entry[];
  complete: boolean;
}

/**
 * The patient as of one instant: everything that could be read, parsed and sorted once. All facts are read from it.
 * Made by `readChart`; the order under judgement and what it replaces are not in it.
 */
export interface Chart {
  asOf: AsOf;
  settings: Settings;
  terms: Terms;
  birth: When | null;
  /** administrative gender, as recorded */
  sex: 'female' | 'male' | 'other' | 'unknown';
  results: ResultsByTest;
  calciums: Calciums;
  otherObservations: Entries<NotedObservation>;
  diagnoses: Entries<Diagnosis>;
  allergies: Entries<Allergy>;
  procedures: Entries<DoneProcedure>;
  openRequests: Entries<OpenRequest>;
  /** requests carried out: for many EHRs the only trace of an examination */
  doneRequests: Entries<DoneProcedure>;
  appointments: Entries<OpenRequest>;
  /** by their start, the undated first */
  medicines: Entries<MedicineUse>;
  /** the oldest first */
  doses: Entries<DoseEvent>;
  /** essential and optional gaps, by item */
  gaps: Partial<Record<keyof PatientRecord['items'], readonly Gap[]>>;
}

import type { Day } from './calendar.js';
import type { DenosumabProduct } from './chart.js';
import type { MedicationRequest } from './fhir/medication-use.js';
import type { ServiceRequest } from './fhir/service-request.js';
import type { Match } from './terms.js';

/** An order under judgement: one of the drafts, or a dispatched one. */
export interface Order {
  /** `Type/id`; a draft without an id has its place in the bundle: `MedicationRequest/#2` */
  reference: string;
  resource: MedicationRequest | ServiceRequest;
  /** the draft exactly as the EHR sent it: what an `update` must give back whole */
  original: Readonly<Record<string, unknown>>;
  /** the address of its entry in the bundle, `urn:uuid:…` for one that has no other */
  fullUrl?: string;
  /** what names the medicine could not be read, wholly or in part; of a dispatched order perhaps nothing could */
  unread?: true;
}

/** What the order is, read once. */
export interface ReadOrder extends Order {
  name: string;
  matches: readonly Match[];
  /** false: it refers to a medicine that could not be read */
  identified: boolean;
  denosumab: { product: DenosumabProduct; brand: string | null } | null;
  /** a glucocorticoid by a systemic route */
  glucocorticoid: boolean;
  /** stated start (timing or occurrence); null when not given */
  start: Day | null;
}

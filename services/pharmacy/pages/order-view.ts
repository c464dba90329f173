import type { Brand } from './brands.js';
import type { Verification } from '../../store/pharmacy/verification.js';
import type { Day } from '../../facts/calendar.js';
import type { Checklist } from '../checklist/checklist.js';
import type { WrittenBack } from '../fhir/write-back.js';
import type { Session } from '../session.js';
import type { Timeline } from '../timeline/timeline.js';
import type { ReasonCoding } from '../verification/reason-codes.js';
import type { ChangedItem } from '../verification/stale-checklist.js';
import type { Problem } from './form-problems.js';
import type { OrderForm } from './order-form.js';
import type { Reader } from './reader.js';

/** Whom the order is for, as far as a page says it. */
export interface PatientShown {
  id: string;
  born: Day | null;
  sex: 'female' | 'male' | 'other' | 'unknown';
}

/** A decision just made, and what the EHR was told of it; null: there is none to tell. */
export interface Decided {
  decision: Verification;
  writtenBack: WrittenBack | null;
  /** false: of an example, of which nothing is kept */
  isKept: boolean;
}

/** Everything that the page of one order shows. */
export interface OrderView {
  /** of the page itself: its forms go there */
  address: string;
  checklist: Checklist;
  patient: PatientShown;
  /** null: nothing was read */
  timeline: Timeline | null;
  /** null: they could not be read */
  earlier: readonly Verification[] | null;
  form: OrderForm;
  problems: readonly Problem[];
  /** set when the list is another than the one that was decided on */
  changed: readonly ChangedItem[] | null;
  decided: Decided | null;
  /** by list: `verify` and `hold` */
  reasons: Readonly<Record<'verify' | 'hold', readonly ReasonCoding[]>>;
  brands: readonly Brand[];
  session: Session | null;
  isExample: boolean;
  /** a rule's name */
  titleOf: (rule: string) => string;
  reader: Reader;
}

import type { Indicator } from '../../decide/rule.js';
import type { WorkState } from '../pharmacy/work-item.js';

/** The tables, the same on SQLite and PostgreSQL. `client` is '' without trust; days are the site's. */
export interface Tables {
  trail: TrailTable;
  writers: WritersTable;
  checkpoints: CheckpointsTable;
  cards: CardsTable;
  tallies: TalliesTable;
  feedback: FeedbackTable;
  tokens: TokensTable;
  order_cards: OrderCardsTable;
  work: WorkTable;
  checklists: ChecklistsTable;
  verifications: VerificationsTable;
  sealed: SealedTable;
}

/** One answered hook. What it says stands in `body` alone; `id` and `day` repeat it, to be found by. */
export interface TrailTable {
  writer: number;
  /** from 1, without gaps, for each writer */
  seq: number;
  id: string;
  day: string;
  /** JSON as it was hashed */
  body: string;
  /** hash of the row before it */
  previous: string;
  hash: string;
}

/** One for each start of the service, numbered without gaps; with the newest row it has written. */
export interface WritersTable {
  writer: number;
  started_at: number;
  seq: number;
  hash: string;
  seal: string;
}

/** The newest row that retention has cut from a writer's chain: verification starts behind it. */
export interface CheckpointsTable {
  writer: number;
  seq: number;
  hash: string;
  seal: string;
}

export interface CardsTable {
  uuid: string;
  day: string;
  hook: string;
  client: string;
  /** JSON list of ids */
  rules: string;
}

/** Counted as rows are written: no statistics read the trail. Each writer has its own, so that none waits for another. */
export interface TalliesTable {
  day: string;
  hook: string;
  client: string;
  rule: string;
  writer: number;
  shown: number;
  cannot_tell: number;
  shadow: number;
}

export interface FeedbackTable {
  /** hash of all that was told: the same again is the same row */
  id: string;
  card: string;
  client: string;
  /** day it came: the EHR's clock may be wrong */
  day: string;
  outcome: 'accepted' | 'overridden';
  outcome_at: number;
  reason: string | null;
  /** JSON list of the accepted suggestions */
  suggestions: string;
}

/** Tokens that were used, until they expire. */
export interface TokensTable {
  /** hash of `iss` and `jti` */
  digest: string;
  expires_at: number;
}

/** Which of a card's alerts are about which order; patient and order as pseudonyms. */
export interface OrderCardsTable {
  card: string;
  client: string;
  patient: string;
  order_ref: string;
  /** JSON list of ids */
  rules: string;
  day: string;
}

/** An order on the pharmacy's work list. The patient's and the order's own ids stand here, for the pharmacist to read. */
export interface WorkTable {
  /** hash of source, patient and order */
  id: string;
  source: string;
  /** pseudonym */
  patient: string;
  patient_id: string;
  order_id: string;
  state: WorkState;
  since: number;
  decided_at: number | null;
  decided_on: string | null;
  worst: Indicator | null;
}

/** What a checklist found, without a value; one row for each that was different. */
export interface ChecklistsTable {
  work: string;
  version: string;
  made_at: number;
  /** JSON list of rules with their outcomes */
  items: string;
}

/** A pharmacist's decision. What it says stands in `body` alone; the trail's chain holds its hash at `writer`, `seq`. */
export interface VerificationsTable {
  id: string;
  writer: number;
  seq: number;
  work: string;
  source: string;
  patient: string;
  order_ref: string;
  decision: string;
  decided_at: number;
  day: string;
  body: string;
}

/** What only its owner can read, until it expires: sealed-records.ts. */
export interface SealedTable {
  id: string;
  /** under a key that is not kept here */
  sealed: string;
  expires_at: number;
}

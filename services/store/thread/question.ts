import type { AlertStatistics, WeekStatistics } from '../alert-statistics.js';
import type { DatabaseSettings } from '../database/open-database.js';
import type { KeptChecklist } from '../pharmacy/kept-checklist.js';
import type { OrderKey } from '../pharmacy/order-named.js';
import type { ChecklistFound, FoundBy } from '../pharmacy/read-pharmacy.js';
import type { Page, Verification } from '../pharmacy/verification.js';
import type { WorkItem, WorkQuery } from '../pharmacy/work-item.js';
import type { PrescribersOverride } from '../prescribers-override.js';
import type { Cut } from '../retention/cut-old.js';
import type { StatisticsQuery } from '../store.js';
import type { SealedQuestion } from '../write/sealed.js';
import type { Batch } from '../write/write-batch.js';
import type { Done } from '../write/work.js';

/** What the thread that owns the database can be asked, and what it answers. */
export interface Answers {
  write: { question: Batch; answer: readonly Done[] };
  /** retention; answers whether something is left to cut */
  cut: { question: Cut; answer: boolean };
  count: { question: StatisticsQuery; answer: AlertStatistics };
  work: { question: WorkQuery; answer: Page<WorkItem> };
  verifications: { question: FoundBy; answer: Page<Verification> };
  checklist: { question: ChecklistFound; answer: KeptChecklist | null };
  overrides: { question: Pick<OrderKey, 'patient' | 'order'>; answer: readonly PrescribersOverride[] };
  /** sign-ins and sessions */
  sealed: { question: SealedQuestion; answer: string | null };
  weeks: { question: StatisticsQuery; answer: readonly WeekStatistics[] };
  close: { question: null; answer: null };
}

export type Kind = keyof Answers;

export type Ask = <Which extends Kind>(
  kind: Which,
  question: Answers[Which]['question'],
) => Promise<Answers[Which]['answer']>;

export interface ThreadSettings extends DatabaseSettings {
  /** of seals */
  key: Uint8Array;
}

export interface Asked {
  number: number;
  kind: Kind;
  question: unknown;
}

/** `failed` is the kind of error, never its message: that may quote what was to be kept. */
export type Answered = { number: number; answer: unknown } | { number: number; failed: string };

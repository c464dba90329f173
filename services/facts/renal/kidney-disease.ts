import { addDays, type Day } from '../calendar.js';
import type { Chart, Diagnosis, DoneProcedure } from '../chart.js';
import type { Evidence } from '../evidence.js';
import { matchIn } from '../terms.js';
import { foundAmong, type Known } from '../three-valued.js';
import type { SEVERE_RENAL_REASONS } from '../vocabulary/renal-vocabulary.js';
import { isWithin } from '../when.js';

type SevereReason = (typeof SEVERE_RENAL_REASONS)[number];

/** A diagnosis or procedure that makes renal impairment severe by itself. */
export interface KidneyFinding {
  reason: Exclude<SevereReason, 'value'>;
  /** null: nobody knows whether the procedure was recent */
  holds: Known;
  /** when it began; null when the record does not say */
  from: Day | null;
  /** the later of onset and recording: only what is newer disproves it */
  knownOn: Day | null;
  evidence: Evidence;
}

const STAGE_3 = 'cond-ckd-stage3';
const DIALYSIS = 'dialysis';
const TRANSPLANT = 'kidney-transplant';

const SETS = [
  { set: DIALYSIS, reason: 'dialysis' },
  { set: 'cond-ckd-stage5-esrd', reason: 'ckd-stage-5' },
  { set: 'cond-ckd-stage4', reason: 'ckd-stage-4' },
] as const;

const RENAL = [STAGE_3, TRANSPLANT, ...SETS.map(({ set }) => set)];

/** Active diagnoses, and dialysis of the last months (specification, section 2 "Renal function"). */
export function kidneyFindings(chart: Chart): KidneyFinding[] {
  return [
    ...activeDiagnoses(chart).flatMap(findingsOf),
    ...chart.procedures.entries
      .filter((procedure) => isOf(procedure, DIALYSIS))
      .map((done) => dialysed(done, chart)),
  ].filter(({ holds }) => holds !== false);
}

function findingsOf({ matches, onset, recorded, evidence }: Diagnosis): KidneyFinding[] {
  return SETS.filter(({ set }) => isOf({ matches }, set)).map(({ reason }) => ({
    reason,
    holds: true,
    from: (onset ?? recorded)?.from ?? null,
    knownOn: latest(onset?.to ?? null, recorded?.to ?? null),
    evidence,
  }));
}

function latest(...days: readonly (Day | null)[]): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

function dialysed({ when, evidence }: DoneProcedure, { asOf, settings }: Chart): KidneyFinding {
  const since = addDays(asOf.day, -settings.renal.dialysisProcedureDays);
  return {
    reason: 'dialysis',
    holds: when && isWithin(when, since, asOf.day),
    from: when?.from ?? null,
    knownOn: when?.to ?? null,
    evidence,
  };
}

/** The last day that each kidney transplant may have been on; undated ones can't be put before a value. */
export function transplantDays({ diagnoses, procedures }: Chart): Day[] {
  return [
    ...diagnoses.entries
      .filter((diagnosis) => isOf(diagnosis, TRANSPLANT))
      .map(({ onset, recorded }) => onset ?? recorded),
    ...procedures.entries.filter((procedure) => isOf(procedure, TRANSPLANT)).map(({ when }) => when),
  ].flatMap((when) => when?.to ?? []);
}

/** Whether the record tells about the kidneys at all, other than by a value. */
export function hasRenalDiagnosis(chart: Chart): Known {
  const { diagnoses, procedures } = chart;
  const tells = ({ matches }: Pick<Diagnosis, 'matches'>) => matchIn(matches, RENAL) !== null;
  const isTold = diagnoses.entries.some((one) => one.active && tells(one)) || procedures.entries.some(tells);
  return foundAmong(isTold, diagnoses.complete && procedures.complete);
}

function activeDiagnoses({ diagnoses }: Chart): Diagnosis[] {
  return diagnoses.entries.filter(({ active }) => active);
}

/** A code wider than what we mean makes nothing severe. */
function isOf({ matches }: Pick<Diagnosis, 'matches'>, set: string): boolean {
  const match = matchIn(matches, set);
  return match !== null && !match.unspecific;
}

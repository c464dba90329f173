import type { MeasureId } from '../measure-id.js';
import type { MeasureOutcome, PatientResult, WhyNotMet } from '../patient-result.js';

export interface PatientToAct {
  patientId: string;
  /** the gravest first */
  open: readonly { measure: MeasureId; why: WhyNotMet | null; day: string }[];
}

/** What can still be mended, the gravest first; a dose given late or without its batch is past mending. */
const ACTED_ON: readonly MeasureId[] = [
  'post-dose-hypocalcaemia',
  'no-dose-in-hypocalcaemia',
  'due-dose',
  'stopped-with-plan',
  'calcium-after-first-dose',
  'calcium-follow-up-advanced-ckd',
  'calcium-before-dose',
  'renal-function-known',
  'supplements',
  'dental-exam',
  'long-term-review',
];

const MOST_LISTED = 500;

export interface ListToAct {
  patients: readonly PatientToAct[];
  /** who are not listed */
  more: number;
}

/** Keeps the gravest, whatever the size of the population. */
export interface ListingToAct {
  add(result: PatientResult): void;
  /** the list of others, which was kept as this is */
  addAll(others: ListToAct): void;
  list(): ListToAct;
}

export function startListing(most = MOST_LISTED): ListingToAct {
  let kept: PatientToAct[] = [];
  let found = 0;
  const trim = () => (kept = kept.sort(byGravity).slice(0, most));
  return {
    add(result) {
      const open = openOf(result);
      if (open.length === 0) return;
      found += 1;
      kept.push({ patientId: result.patientId, open });
      if (kept.length > 2 * most) trim();
    },
    addAll({ patients, more }) {
      found += patients.length + more;
      kept.push(...patients);
      trim();
    },
    list: () => ({ patients: trim(), more: found - kept.length }),
  };
}

/** Not met at the patient's newest event of the measure: what was mended since is not listed. */
function openOf({ outcomes }: PatientResult): PatientToAct['open'] {
  return ACTED_ON.flatMap((measure) => {
    const newest = outcomes
      .filter((outcome) => outcome.measure === measure && !outcome.beside && outcome.exclusion === null)
      .reduce<MeasureOutcome | null>((last, one) => (last && last.day > one.day ? last : one), null);
    if (!newest || !isBad(newest)) return [];
    return { measure, why: newest.why, day: newest.day };
  });
}

function isBad({ measure, met, why }: MeasureOutcome): boolean {
  return measure === 'post-dose-hypocalcaemia' ? met : !met && why !== null;
}

function byGravity(a: PatientToAct, b: PatientToAct): number {
  return rankOf(a) - rankOf(b) || b.open.length - a.open.length || (a.patientId < b.patientId ? -1 : 1);
}

function rankOf({ open }: PatientToAct): number {
  const [gravest] = open;
  return gravest ? ACTED_ON.indexOf(gravest.measure) : ACTED_ON.length;
}

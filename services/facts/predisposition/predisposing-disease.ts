import type { Chart } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import { foundAmong } from '../three-valued.js';
import type { Reason } from './reason.js';

/** A diagnosis that predisposes while it is active, one that does ever after, or an operation. */
interface Disease {
  because: Reason['because'];
  set: string;
  counts: 'while active' | 'ever' | 'ever, or as a procedure';
}

const DISEASES: readonly Disease[] = [
  { because: 'hypoparathyroidism', set: 'cond-hypoparathyroidism', counts: 'while active' },
  { because: 'previous-hypocalcaemia', set: 'cond-hypocalcaemia', counts: 'ever' },
  { because: 'malabsorption', set: 'cond-malabsorption', counts: 'while active' },
  { because: 'coeliac-disease', set: 'cond-coeliac', counts: 'while active' },
  { because: 'bariatric-surgery', set: 'bariatric-gastric-surgery', counts: 'ever, or as a procedure' },
  { because: 'small-bowel-resection', set: 'small-bowel-resection', counts: 'ever, or as a procedure' },
  {
    because: 'thyroid-or-parathyroid-surgery',
    set: 'thyroid-parathyroid-surgery',
    counts: 'ever, or as a procedure',
  },
  { because: 'vitamin-d-deficiency', set: 'cond-vitamin-d-deficiency', counts: 'while active' },
  { because: 'hypomagnesaemia', set: 'cond-hypomagnesaemia', counts: 'while active' },
];

/** Specification, section 2 "Predisposed to hypocalcaemia". */
export function predisposingDisease(chart: Chart): Reason[] {
  return DISEASES.map((disease) => reasonFor(disease, chart));
}

function reasonFor({ because, set, counts }: Disease, { diagnoses, procedures }: Chart): Reason {
  const recorded = meaning(diagnoses.entries, set);
  const counting = counts === 'while active' ? activeAmong(recorded) : recorded;
  const byProcedure = counts === 'ever, or as a procedure';
  const done = byProcedure ? meaning(procedures.entries, set) : [];
  const complete = diagnoses.complete && (!byProcedure || procedures.complete);
  const evidence = evidenceOf([...counting, ...done]);
  return { because, holds: foundAmong(evidence.length, complete), evidence };
}

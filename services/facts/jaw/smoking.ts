import type { Chart } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import { matchIn, type Match } from '../terms.js';
import { laterFirst } from '../when.js';
import { foundIn, type RiskReason } from './risk-reason.js';

const TOBACCO = 'smoking-tobacco-conditions';
const STATUS = 'obs-smoking-status';
const FORMER = 'former-smoker';

/** As a condition, or as the newest answer to the question whether the patient smokes. */
export function smoking(chart: Chart): RiskReason {
  const { diagnoses, otherObservations } = chart;
  const smokers = meaning(activeAmong(diagnoses.entries), TOBACCO).filter(
    ({ matches }) => !isFormer(matches, chart),
  );
  const [newest] = otherObservations.entries
    .filter(({ matches, usable, isAnswered }) => usable && isAnswered && matchIn(matches, STATUS) !== null)
    .sort((one, other) => laterFirst(one.when, other.when));
  const answered = newest && smokesNow(newest.answers, chart) ? [newest] : [];
  return foundIn(
    { because: 'smoking', group: 'weaker' },
    evidenceOf([...smokers, ...answered]),
    diagnoses.complete && otherObservations.complete,
  );
}

/** The sets hold former smokers, and who never smoked, too: the words of what matched tell them apart. */
function isFormer(matches: readonly Match[], { terms }: Chart): boolean {
  return matches.some(
    ({ set, text }) =>
      (set === TOBACCO || set === STATUS) && terms.matches({ text }).some((match) => match.set === FORMER),
  );
}

function smokesNow(answers: readonly Match[], chart: Chart): boolean {
  if (isFormer(answers, chart)) return false;
  const status = matchIn(answers, STATUS);
  const words = chart.terms.matches(status ? { text: status.text } : undefined);
  return matchIn([...answers, ...words], TOBACCO) !== null;
}

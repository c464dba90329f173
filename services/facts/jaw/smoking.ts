import type { Chart } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { Match } from '../terms.js';
import { foundIn, type RiskReason } from './risk-reason.js';

const TOBACCO = 'smoking-tobacco-conditions';

/** The set holds former smokers too: the words of what matched tell them apart. */
export function smoking(chart: Chart): RiskReason {
  const { diagnoses, terms } = chart;
  const isFormer = ({ matches }: { matches: readonly Match[] }) =>
    matches.some(
      ({ set, text }) =>
        set === TOBACCO && terms.matches({ text }).some((match) => match.set === 'former-smoker'),
    );
  const smokers = meaning(activeAmong(diagnoses.entries), TOBACCO).filter((entry) => !isFormer(entry));
  return foundIn({ because: 'smoking', group: 'weaker' }, evidenceOf(smokers), diagnoses.complete);
}

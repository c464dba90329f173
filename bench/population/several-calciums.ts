import { before, calcium, quantity, result } from './calcium-result.js';
import type { CalciumStory } from './calcium-story.js';
import type { Part } from './resource.js';

const AFTERNOON = '14:00:00';

/**
 * Of several it is the governing one that must settle it: the newest day's; on one day ionised, corrected by the
 * laboratory, computed, plain; of one kind the latest (specification, section 2). One that is normal only by correction
 * for an albumin under 25 g/L clears nothing, and takes back what an earlier one had cleared.
 */
export const SEVERAL_CALCIUMS: readonly CalciumStory[] = [
  story('normal three weeks before, uncertain since', false, (day) => [
    calcium(before(day, 21)),
    ...uncertain(before(day, 2)),
  ]),
  story('ionised three weeks before, uncertain since', false, (day) => [
    ionised(before(day, 21)),
    ...uncertain(before(day, 2)),
  ]),
  story('uncertain three weeks before, normal since', true, (day) => [
    ...uncertain(before(day, 21)),
    calcium(before(day, 2)),
  ]),
  story('ionised in the morning, an uncertain total in the afternoon', true, (day) => [
    ionised(before(day, 2)),
    ...uncertain(before(day, 2, AFTERNOON)),
  ]),
  story('corrected by the laboratory beside an uncertain total', true, (day) => [
    result('lab-calcium-corrected', before(day, 2), quantity(2.4, 'mmol/L')),
    ...uncertain(before(day, 2)),
  ]),
  story('uncertain in the morning, normal in the afternoon', true, (day) => [
    ...uncertain(before(day, 2)),
    calcium(before(day, 2, AFTERNOON)),
  ]),
  story('normal in the morning, uncertain in the afternoon', false, (day) => [
    calcium(before(day, 2)),
    ...uncertain(before(day, 2, AFTERNOON)),
  ]),
  story('normal and uncertain on one day without times: the lower', false, (day) => [
    calcium(dayOf(before(day, 2))),
    ...uncertain(dayOf(before(day, 2))),
  ]),
  story('low three weeks before, uncertain since', false, (day) => [
    calcium(before(day, 21), { valueQuantity: quantity(1.9, 'mmol/L') }),
    ...uncertain(before(day, 2)),
  ]),
];

function story(name: string, isEnough: boolean, results: CalciumStory['results']): CalciumStory {
  return { name, isEnough, results };
}

/** 2.00 + 0.02 × (40 − 20) = 2.40 mmol/L: normal by correction only. */
function uncertain(sampled: string): Part[] {
  return [
    calcium(sampled, { valueQuantity: quantity(2, 'mmol/L') }),
    result('lab-albumin', sampled, quantity(20, 'g/L')),
  ];
}

function ionised(sampled: string): Part {
  return result('lab-calcium-ionized', sampled, quantity(1.2, 'mmol/L'));
}

function dayOf(sampled: string): string {
  return sampled.slice(0, 'YYYY-MM-DD'.length);
}

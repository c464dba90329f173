import type { Chart } from '../chart.js';
import { partsTogether } from '../parts-together.js';
import type { Known } from '../three-valued.js';
import { readBreastfeeding } from './read-breastfeeding.js';
import { readContraception } from './read-contraception.js';
import { readPregnancy } from './read-pregnancy.js';

/** Label 4.6: pregnancy, how it is prevented, and breastfeeding. */
export function readReproduction(chart: Chart, postmenopausal: Known) {
  const pregnancy = readPregnancy(chart, postmenopausal);
  const { pregnancyStatus } = pregnancy.facts;
  const contraception = readContraception(chart, { postmenopausal, pregnancyStatus });
  const breastfeeding = readBreastfeeding(chart, postmenopausal);
  return partsTogether(pregnancy, contraception, breastfeeding);
}

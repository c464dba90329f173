import { readFructoseIntolerance } from './allergies/read-fructose-intolerance.js';
import { readHypersensitivity } from './allergies/read-hypersensitivity.js';
import type { Chart } from './chart.js';
import { partsTogether } from './parts-together.js';
import { readIndication } from './indication/read-indication.js';
import { readLiverDisease } from './indication/read-liver-disease.js';
import type { ReadOrder } from './order.js';
import { readPatientCard } from './supply/read-patient-card.js';
import { readTraceability } from './supply/read-traceability.js';
import type { Facts } from './vocabulary/vocabulary.js';

/** Whether this product suits this patient, and what the pharmacy hands out with it. */
export function readSuitability(
  chart: Chart,
  order: ReadOrder | null,
  known: Pick<Facts, 'postmenopausal' | 'glucocorticoidUse'>,
) {
  const allergy = readHypersensitivity(chart);
  const fructose = readFructoseIntolerance(chart);
  const liver = readLiverDisease(chart);
  const indication = readIndication(chart, known);
  const card = readPatientCard(chart);
  const traceability = readTraceability(chart, order);
  return partsTogether(allergy, fructose, liver, indication, card, traceability);
}

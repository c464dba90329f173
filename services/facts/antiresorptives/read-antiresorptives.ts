import type { Chart } from '../chart.js';
import { partsTogether } from '../parts-together.js';
import { readCombination, type Asked, type Therapy } from './read-combination.js';
import { readLongTerm } from './read-long-term.js';

/** Denosumab among the other antiresorptives: beside it, after it, and all of them over the years. */
export function readAntiresorptives(chart: Chart, asked: Asked, therapy: Therapy) {
  const combination = readCombination(chart, asked, therapy);
  const longTerm = readLongTerm(chart);
  return partsTogether(combination, longTerm);
}

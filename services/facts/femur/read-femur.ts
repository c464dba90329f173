import type { Chart } from '../chart.js';
import { partsTogether } from '../parts-together.js';
import type { PartOfReading } from '../part-of-reading.js';
import type { femurVocabulary } from '../vocabulary/femur-vocabulary.js';
import { readAtypicalFracture } from './read-atypical-fracture.js';
import { readShaftFracture } from './read-shaft-fracture.js';
import { readThighPain } from './read-thigh-pain.js';

/** Label section 4.4 "Atypical femoral fractures": what broke, what hurts, and what was looked at since. */
export function readFemur(chart: Chart): PartOfReading<keyof typeof femurVocabulary> {
  const atypical = readAtypicalFracture(chart);
  const shaft = readShaftFracture(chart);
  const pain = readThighPain(chart);
  return partsTogether(atypical, shaft, pain);
}

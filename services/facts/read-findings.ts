import type { Chart } from './chart.js';
import { readEarCanal } from './ear-and-skin/read-ear-canal.js';
import { readSkinInfection } from './ear-and-skin/read-skin-infection.js';
import { partsTogether } from './parts-together.js';
import { readFemur } from './femur/read-femur.js';

/** What the record tells by itself, whatever is ordered and whatever else is known. */
export function readFindings(chart: Chart) {
  const femur = readFemur(chart);
  const ear = readEarCanal(chart);
  const skin = readSkinInfection(chart);
  return partsTogether(femur, ear, skin);
}

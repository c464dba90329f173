import { otherAntiresorptives } from '../../facts/antiresorptives/other-antiresorptive.js';
import type { Day } from '../../facts/calendar.js';
import type { Chart, MedicineUse } from '../../facts/chart.js';
import { anyOf, type Known } from '../../facts/three-valued.js';
import { oncologyDoses, wasStarted } from '../../facts/timeline/denosumab-uses.js';
import { medicinesReadAsOffered } from '../evaluate/read-as-offered.js';

/** Whether another antiresorptive was in use after that dose, up to the chart's time; given or taken, not only planned. */
export function switchedAfter(dose: Day, chart: Chart): Known {
  const started = (use: MedicineUse): Known => {
    if (use.start !== null && use.start > dose && use.start <= chart.asOf.day && wasStarted(use)) return true;
    return use.active;
  };
  const oncology = oncologyDoses(chart).some(({ start }) => start !== null && start > dose);
  const read = medicinesReadAsOffered(chart) ? false : null;
  return anyOf(...otherAntiresorptives(chart).map(started), oncology, read);
}

import { addDays, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { PartOfReading } from '../part-of-reading.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { readOrderedCalcium } from './ordered-calcium.js';
import { readSinceLastDose } from './since-last-dose.js';
import { isWellMonitored, type WellMonitoredBy } from './well-monitored.js';

type MonitoringFact =
  | 'calciumOrdered'
  | 'calciumOrderedDay'
  | 'calciumOrderedAfterDose'
  | 'afterDoseFromDay'
  | 'afterDoseToDay'
  | 'afterLastDoseByDay'
  | 'calciumSinceLastDose'
  | 'followUpCalciumLate'
  | 'daysSinceDoseOrCalcium'
  | 'wellMonitored';

/** Which calcium is asked for, which was taken since the last dose, and whether that was enough. */
export function readMonitoring(
  chart: Chart,
  known: Pick<Facts, WellMonitoredBy | 'doseDay' | 'lastDoseDay'>,
): PartOfReading<MonitoringFact> {
  const { suggestFromDay, dueByDay } = chart.settings.afterFirstDose;
  const wanted = afterDose(known.doseDay, [1, dueByDay]);
  const ordered = readOrderedCalcium(chart, wanted);
  const { lastDoseDay } = known;
  return {
    facts: Object.assign(readSinceLastDose(chart, lastDoseDay), ordered.facts, {
      afterDoseFromDay: addDays(known.doseDay, suggestFromDay),
      afterDoseToDay: wanted.to,
      afterLastDoseByDay: lastDoseDay && addDays(lastDoseDay, dueByDay),
      wellMonitored: isWellMonitored(chart, known),
    }),
    evidence: ordered.evidence,
  };
}

function afterDose(doseDay: Day, [first, last]: readonly [number, number]) {
  return { from: addDays(doseDay, first), to: addDays(doseDay, last) };
}

import { addDays, daysBetween, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { Days } from '../labs/in-look-back.js';
import type { PartOfReading } from '../part-of-reading.js';
import { partsTogether } from '../parts-together.js';
import { foundAmong } from '../three-valued.js';
import { governingCalcium, judgedCalciums } from './governing-calcium.js';
import { readLastCalcium, type LastCalciumFact } from './last-calcium.js';
import { readWaiting, type WaitingFact } from './waiting-calcium.js';

type GoverningFact =
  | 'calciumRead'
  | 'calciumFound'
  | 'calciumStatus'
  | 'calciumWindowFromDay'
  | 'calciumSevere'
  | 'calciumMmolPerL'
  | 'calciumLowLimitMmolPerL'
  | 'calciumDay'
  | 'calciumDaysBeforeDose'
  | 'calciumKind'
  | 'calciumUncorrected'
  | 'calciumMeasuredNotLowMmolPerL'
  | 'calciumLoweringAlbuminGPerL'
  | 'highCalcium';

/** The calcium before a dose, the last one in a year, and results that can't be used yet or at all (section 2). */
export function readCalcium(
  chart: Chart,
  doseDay: Day,
): PartOfReading<GoverningFact | LastCalciumFact | WaitingFact> {
  const lookBack = { from: addDays(doseDay, -chart.settings.calcium.maxAgeDays), to: chart.asOf.day };
  const before = readBeforeDose(chart, lookBack, doseDay);
  const last = readLastCalcium(chart);
  const waiting = readWaiting(chart, lookBack);
  return partsTogether(before, waiting, last);
}

function readBeforeDose(chart: Chart, lookBack: Days, doseDay: Day): PartOfReading<GoverningFact> {
  const calcium = governingCalcium(chart, lookBack);
  // all three kinds are asked for together
  const read = chart.results.calciumTotal.complete;
  const anyHigh = judgedCalciums(chart, lookBack).some(({ high }) => high === true);
  return {
    facts: {
      calciumRead: read,
      calciumFound: foundAmong(calcium !== null, read),
      calciumStatus: calcium?.status ?? (read ? 'none' : null),
      calciumWindowFromDay: lookBack.from,
      calciumSevere: calcium?.severe ?? null,
      calciumMmolPerL: calcium?.value ?? null,
      calciumLowLimitMmolPerL: calcium?.lowLimitMmolPerL ?? null,
      calciumDay: calcium?.day ?? null,
      calciumDaysBeforeDose: calcium && daysBetween(calcium.day, doseDay),
      calciumKind: calcium?.kind ?? null,
      calciumUncorrected: calcium?.kind === 'plain',
      calciumMeasuredNotLowMmolPerL: calcium?.lowOnlyCorrected?.measuredMmolPerL ?? null,
      calciumLoweringAlbuminGPerL: calcium?.lowOnlyCorrected?.albuminGPerL ?? null,
      highCalcium: foundAmong(anyHigh, read),
    },
    evidence: { calcium: calcium?.evidence ?? [] },
  };
}

import type { ChartInput } from '../chart-input.js';
import type { ResultsByTest } from '../chart.js';
import { oncePerRecord } from '../once-per-record.js';
import { isComplete, resourcesOf, type PatientRecord } from '../record.js';
import { groupBy } from '../terminology/group-by.js';
import { ITEM_OF_TEST, RESULT_ITEMS, type TestName } from './lab-test.js';
import { newestFirst } from './newest-first.js';
import { readObservation, type FoundObservation, type RecordedMeasurement } from './read-observation.js';
import { resultsAsOf } from './results-as-of.js';

/** All laboratory results and weights of the record as of the chart's time, by test. */
export function readResults(input: ChartInput): ResultsByTest {
  const measured = measuredIn(input);
  const results = (test: TestName) =>
    resultsAsOf(measured.get(test) ?? [], input, isReadCompletely(test, input.record));
  return {
    calciumIonised: results('calciumIonised'),
    calciumCorrected: results('calciumCorrected'),
    calciumTotal: results('calciumTotal'),
    albumin: results('albumin'),
    creatinine: results('creatinine'),
    clearance: results('clearance'),
    egfr: results('egfr'),
    vitaminD: results('vitaminD'),
    weight: results('weight'),
  };
}

/** By test, the newest usable one first; what can't be used behind them. */
const measuredIn = oncePerRecord((recorded): ReadonlyMap<string, readonly RecordedMeasurement[]> => {
  const all = observationsIn(recorded.record).flatMap((found) => readObservation(found, recorded));
  return groupBy(all.sort(usableNewestFirst), ({ ours }) => ours.labTest.test);
});

function usableNewestFirst({ result: one }: RecordedMeasurement, { result: other }: RecordedMeasurement) {
  const isUsable = typeof one !== 'string';
  if (isUsable && typeof other !== 'string') return newestFirst(one, other);
  return Number(!isUsable) - Number(typeof other === 'string');
}

/** Each Observation once, though an EHR may answer two questions with it. */
function observationsIn(record: PatientRecord): FoundObservation[] {
  const found = new Map<string, FoundObservation>();
  for (const item of RESULT_ITEMS) {
    resourcesOf(record.items[item]).forEach((observation, index) => {
      const reference = `Observation/${observation.id ?? `#${item}-${index}`}`;
      if (!found.has(reference)) found.set(reference, { observation, reference, item });
    });
  }
  return [...found.values()];
}

function isReadCompletely(test: TestName, { items }: PatientRecord): boolean {
  return isComplete(items[ITEM_OF_TEST[test]]);
}

import type { ChartInput } from '../chart-input.js';
import type { Results, ResultsByTest } from '../chart.js';
import { isComplete, resourcesOf, type PatientRecord } from '../record.js';
import { groupBy } from '../terminology/group-by.js';
import { ITEM_OF_TEST, RESULT_ITEMS, type TestName } from './lab-test.js';
import { newestDayFirst, newestFirst } from './newest-first.js';
import { readObservation, type Finding, type FoundObservation } from './read-observation.js';

/** All laboratory results and weights of the record as of the chart's time, by test. */
export function readResults(input: ChartInput): ResultsByTest {
  const findings = observationsOf(input).flatMap((found) => readObservation(found, input));
  const byTest = groupBy(findings, ({ test }) => test);
  const results = (test: TestName) => sorted(byTest.get(test) ?? [], isReadCompletely(test, input.record));
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

/** Each Observation once, though an EHR may answer two questions with it. */
function observationsOf({ record, excluded }: ChartInput): FoundObservation[] {
  const found = new Map<string, FoundObservation>();
  for (const item of RESULT_ITEMS) {
    for (const [index, observation] of resourcesOf(record.items[item]).entries()) {
      const reference = `Observation/${observation.id ?? `#${item}-${index}`}`;
      if (!found.has(reference) && !excluded.has(reference))
        found.set(reference, { observation, reference, item });
    }
  }
  return [...found.values()];
}

function isReadCompletely(test: TestName, { items }: PatientRecord): boolean {
  return isComplete(items[ITEM_OF_TEST[test]]);
}

function sorted(ours: readonly Finding[], complete: boolean): Results {
  const usable = ours.flatMap((finding) => (finding.is === 'usable' ? [finding.result] : []));
  const others = (is: 'unusable' | 'pending') =>
    ours.flatMap((finding) => (finding.is === is ? [{ day: finding.day, evidence: finding.evidence }] : []));
  return {
    usable: usable.sort(newestFirst),
    unusable: others('unusable').sort(newestDayFirst),
    pending: others('pending').sort(newestDayFirst),
    complete,
  };
}

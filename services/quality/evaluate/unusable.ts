import type { Chart, Results } from '../../facts/chart.js';
import { saysNothing } from '../../facts/labs/recognise-test.js';
import { gapsOf, resourcesOf } from '../../facts/record.js';
import type { Unusable } from '../patient-result.js';
import type { JudgedDose } from './judged-dose.js';
import type { PatientHistory } from './patient-history.js';

/** What of the record could not be used at a dose, or not be read at all; each once, nothing dropped in silence. */
export function unusableIn(doses: readonly JudgedDose[], { record }: PatientHistory): Unusable[] {
  const results = doses.flatMap(({ chart }) => unusableOf(chart));
  const ofResults = results.flatMap(({ evidence: { unusable, reference } }) =>
    unusable ? [{ why: unusable, where: reference ?? 'Observation' }] : [],
  );
  const gaps = [...Object.values(record.items).flatMap(gapsOf), ...Object.values(record.missingMedications)];
  const unread = gaps
    .filter(({ why }) => why !== 'not-offered')
    .map(({ why, where = record.patientId }) => ({ why, where }));
  const nameless = resourcesOf(record.items.otherObservations)
    .filter(({ code, component = [] }) => [code, ...component.map((part) => part.code)].every(saysNothing))
    .map(({ id }) => ({ why: 'no-code' as const, where: `Observation/${id ?? ''}` }));
  const all: Unusable[] = [...ofResults, ...unread, ...nameless];
  const byText = new Map(all.map((one) => [`${one.where} ${one.why}`, one]));
  return [...byText.keys()].sort().flatMap((key) => byText.get(key) ?? []);
}

function unusableOf({ results }: Chart): Results['unusable'][number][] {
  const tests: readonly Results[] = Object.values(results);
  return tests.flatMap(({ unusable }) => unusable);
}

import type { Measure } from '../../facts/fhir/measure.js';
import type { MeasureId } from '../measure-id.js';
import type { RunContext } from './run-context.js';

/** The measures as reports name them: with the version of the Measure that is published. */
export function versionedMeasures(
  published: readonly Measure[],
  ids: readonly MeasureId[],
): RunContext['measures'] {
  return ids.map((id) => versionedMeasure(published, id));
}

/** @throws Error when it is not published: all of them are */
export function versionedMeasure(
  published: readonly Measure[],
  id: MeasureId,
): RunContext['measures'][number] {
  const measure = published.find((one) => one.id === id);
  if (!measure) throw new Error(`no Measure ${id}`);
  return { id, version: measure.version };
}

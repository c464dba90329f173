import type { Chart, DoneProcedure } from '../chart.js';
import { amended } from '../evidence.js';
import type { CodeableConcept } from '../fhir/codeable-concept.js';
import type { When } from '../when.js';

/**
 * X-rays, MRI and CT of the femur made since that day, by name: no code for them was seen in a public source. Of
 * several days it may have been, the last counts. An image of the hip does not show the shaft.
 */
export function femurImagesSince(began: When, chart: Chart): DoneProcedure[] {
  return [...chart.procedures.entries, ...chart.doneRequests.entries]
    .filter(({ when }) => when !== null && when.from >= began.to)
    .filter(({ concepts }) => isFemurImaging(concepts, chart))
    .map((image) => ({ ...image, evidence: amended(image.evidence, { byName: true }) }));
}

export function isFemurImagingOrdered(chart: Chart): boolean {
  return chart.openRequests.entries.some(({ concepts }) => isFemurImaging(concepts, chart));
}

/** What is done and where may be said in the code together, or where in a body site. */
function isFemurImaging(concepts: readonly CodeableConcept[], { terms }: Chart): boolean {
  const sets = new Set(concepts.flatMap((concept) => terms.matches(concept).map(({ set }) => set)));
  return sets.has('imaging') && sets.has('femur-region');
}

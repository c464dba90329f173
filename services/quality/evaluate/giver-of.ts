import { z } from 'zod';
import type { DoseEvent } from '../../facts/chart.js';
import { relativeReference } from '../../facts/orders/excluded-by.js';
import type { PatientHistory } from './patient-history.js';

/** Facts have no use for who gave a dose: it is read here, of the doses alone. */
const Performed = z.object({
  performer: z
    .array(z.object({ actor: z.object({ reference: z.string().optional() }).optional() }))
    .optional(),
});

/** `Organization/id` that gave or handed over the dose; null when the record names none. */
export function giverOf({ recordedBy }: DoseEvent, { originals }: PatientHistory): string | null {
  for (const reference of recordedBy) {
    const { performer = [] } = Performed.safeParse(originals.get(reference)).data ?? {};
    const actors = performer.flatMap(({ actor }) => actor?.reference ?? []).map(relativeReference);
    const organisation = actors.find((actor) => actor.startsWith('Organization/'));
    if (organisation) return organisation;
  }
  return null;
}

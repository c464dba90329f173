import { z } from 'zod';
import type { Day } from '../../facts/calendar.js';
import type { Reading } from '../../facts/reading.js';
import type { OfferContext } from './offer-context.js';

/** A FHIR Period whose other members stay as they are. */
const Bounds = z.looseObject({ start: z.string().optional(), end: z.string().optional() });

const Repeat = z.looseObject({
  boundsPeriod: Bounds.optional(),
  boundsDuration: z.unknown().optional(),
  boundsRange: z.unknown().optional(),
});

const Timing = z.looseObject({ event: z.array(z.string()).optional(), repeat: Repeat.optional() });

const Dosage = z.looseObject({ timing: Timing.optional() });
export type DraftDosage = z.infer<typeof Dosage>;

/** A prescription in R4 or R5, whole: what is not named here is kept as the EHR sent it. */
export const Draft = z.looseObject({
  resourceType: z.literal('MedicationRequest'),
  id: z.string().min(1),
  dosageInstruction: z.array(Dosage).optional(),
});

export type Draft = z.infer<typeof Draft>;

/** The draft under judgement, to be changed; null when it is no prescription with an id, or signed already. */
export function draftOf({ reading }: OfferContext): Draft | null {
  return isDraft(reading) ? (Draft.safeParse(reading.order?.original).data ?? null) : null;
}

/** What a dispatched order says can't be taken back by deleting a draft. */
function isDraft({ order, facts }: Reading): boolean {
  return order !== null && (facts.moment === 'order-select' || facts.moment === 'order-sign');
}

const Identified = z.looseObject({ resourceType: z.string(), id: z.string().min(1) });

/** `Type/id` of a draft; null when it has no id: then nothing can be done to it. */
export function draftReference(reading: Reading): string | null {
  const draft = isDraft(reading) ? Identified.safeParse(reading.order?.original).data : undefined;
  return draft ? `${draft.resourceType}/${draft.id}` : null;
}

/** The later of several denosumab drafts; one without a start is meant for today. */
export function laterDraft({ readings }: OfferContext): Reading | null {
  const drafts = readings.readings.filter(({ order }) => order?.denosumab);
  const start = ({ order }: Reading): Day => order?.start ?? readings.asOf.day;
  if (drafts.length < 2) return null;
  return drafts.reduce((later, draft) => (start(draft) >= start(later) ? draft : later));
}

import { z } from 'zod';
import { vocabulary, type FactName } from '../../facts/vocabulary/vocabulary.js';

/** A number (or list of numbers) of the settings by its path: `calcium.maxAgeDays`. */
const SettingPath = z.string().regex(/^\w+\.\w+$/);

const DayFact = z.custom<FactName>(
  (name) => Object.entries(vocabulary).some(([known, { kind }]) => known === name && kind === 'day'),
  'expected the name of a fact that is a day',
);

/** A code, with the value set that vouches for it. */
const OfferedCoding = z.strictObject({
  valueSet: z.string(),
  system: z.string(),
  code: z.string(),
  display: z.string(),
});

export type OfferedCoding = z.infer<typeof OfferedCoding>;

/** A dose as the label states it: `dose` in `unit` (UCUM) by `route` every so many months. */
const LabelDosage = z.strictObject({
  dose: SettingPath,
  unit: z.string(),
  route: OfferedCoding,
  everyMonths: SettingPath,
});

export type LabelDosage = z.infer<typeof LabelDosage>;

/** Several codings say the same thing in several systems; none: the text alone says it. */
const Requested = z.strictObject({
  resource: z.enum(['ServiceRequest', 'MedicationRequest']),
  coding: z.array(OfferedCoding).default([]),
  dosage: LabelDosage.optional(),
});

export type Requested = z.infer<typeof Requested>;

/** Days before the as-of day are never asked for; an offer all of whose days are past is not made. */
const DueWhen = z.union([
  z.literal('now'),
  z.strictObject({ on: DayFact }),
  z.strictObject({ from: DayFact, to: DayFact }),
  z.strictObject({ daysAfterDose: z.tuple([SettingPath, SettingPath]) }),
  /** one request for each of the days */
  z.strictObject({ eachDayAfterDose: SettingPath }),
]);

export type DueWhen = z.infer<typeof DueWhen>;

const Offer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delete-order') }),
  /** of several denosumab drafts the one that starts last */
  z.strictObject({ kind: z.literal('delete-later-order') }),
  z.strictObject({
    kind: z.literal('create'),
    requests: z.array(z.string()).min(1),
    when: DueWhen.optional(),
    priority: z.enum(['urgent']).optional(),
  }),
  z.strictObject({ kind: z.literal('move-start'), to: DayFact }),
  /** the dosage of this request */
  z.strictObject({ kind: z.literal('correct-dosage'), as: z.string() }),
]);

export type Offer = z.infer<typeof Offer>;

/** `rules/offers.json`: what can be requested, by name, and what is offered, by offer id. */
export const Offers = z
  .strictObject({ requests: z.record(z.string(), Requested), offers: z.record(z.string(), Offer) })
  .superRefine(({ requests, offers }, problems) => {
    for (const [id, offer] of Object.entries(offers)) {
      for (const name of requestsOf(offer).filter((name) => !(name in requests)))
        problems.addIssue({ code: 'custom', path: ['offers', id], message: `no request is called ${name}` });
      if (offer.kind === 'correct-dosage' && !requests[offer.as]?.dosage)
        problems.addIssue({ code: 'custom', path: ['offers', id], message: `${offer.as} has no dosage` });
    }
  });

export type Offers = z.infer<typeof Offers>;

function requestsOf(offer: Offer): readonly string[] {
  if (offer.kind === 'create') return offer.requests;
  return offer.kind === 'correct-dosage' ? [offer.as] : [];
}

/** Every code that an offer may put into a resource, for the check against the value sets. */
export function codingsOf({ requests }: Offers): readonly OfferedCoding[] {
  return Object.values(requests).flatMap(({ coding, dosage }) =>
    dosage ? [...coding, dosage.route] : coding,
  );
}

import { z } from 'zod';

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * A sentence with placeholders: `{calciumMmolPerL}` a fact, `{calcium.maxAgeDays}` a setting.
 * It is left out when a fact it names is not known, or when `if` (a flag) is not true, or `unless` is true.
 */
const Sentence = z.union([
  z.string().transform((say): Sentence => ({ say })),
  z.strictObject({ if: z.string().optional(), unless: z.string().optional(), say: z.string() }),
]);

export interface Sentence {
  if?: string | undefined;
  unless?: string | undefined;
  say: string;
}

const Saying = z.strictObject({
  /** the finding in a few words, for a card that lists several; the rule's title where it is not given */
  short: z.string().min(1).optional(),
  /** the finding with its value and date; the first sentence whose facts are known is said */
  summary: z.array(Sentence).min(1),
  /** why, in our own words */
  why: z.array(Sentence),
  /** what to do, the first step first */
  todo: z.array(Sentence),
});

export type Saying = z.infer<typeof Saying>;

/** `rules/<id>/card.<language>.json`. */
export const RuleTexts = z.strictObject({
  /** the rule's name on the checklist and in the table */
  title: z.string(),
  /** when it fires, for a clinician who reads the rule base: not on cards */
  firesWhen: z.string().optional(),
  /** by the key that the rule's `text` chooses */
  texts: z.record(z.string(), Saying),
});

export type RuleTexts = z.infer<typeof RuleTexts>;

/** `rules/words.<language>.json`: the words that all cards share. */
export const Words = z.strictObject({
  /** of `word`, `words` and reason facts: by fact name, then by word */
  facts: z.record(z.string(), z.record(z.string(), z.string())),
  /** what a fact is called when it is missing: by fact name */
  missing: z.record(z.string(), z.string()),
  evidence: z.record(z.string(), z.string()),
  unusable: z.record(z.string(), z.string()),
  items: z.record(z.string(), z.string()),
  gaps: z.record(z.string(), z.string()),
  /** what a link leads to */
  links: z.record(z.string(), z.string()),
  /** of what sentences hang on, after "if": by the flag's fact name */
  flags: z.record(z.string(), z.string()),
  /** UCUM to what people read: `d` → `days` */
  units: z.record(z.string(), z.string()),
  /** fixed phrases of the card itself: headings, "by name", "not corrected" … */
  phrases: z.record(z.string(), z.string()),
});

export type Words = z.infer<typeof Words>;

/** `rules/offers.<language>.json`; labels and descriptions may hold placeholders as sentences do. */
export const OfferTexts = z.strictObject({
  /** by offer id */
  offers: z.record(z.string(), z.strictObject({ label: z.string(), description: z.string() })),
  /** what is requested, by its name in `rules/offers.json` */
  requests: z.record(z.string(), z.strictObject({ name: z.string(), dosage: z.string().optional() })),
});

export type OfferTexts = z.infer<typeof OfferTexts>;

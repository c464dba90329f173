import { z } from 'zod';

/** What a rule may be: the whole closed vocabulary of `rules/<id>/rule.json`, strict. */

export const INDICATORS = ['info', 'warning', 'critical'] as const;
export const Indicator = z.enum(INDICATORS);
export type Indicator = z.infer<typeof Indicator>;

export const Hook = z.enum(['patient-view', 'order-select', 'order-sign', 'order-dispatch']);
export type Hook = z.infer<typeof Hook>;

/** Cards are made per concern: specification, section 4. */
const Concern = z.enum([
  'calcium',
  'kidneys',
  'glucocorticoid',
  'supplements',
  'schedule',
  'product',
  'age',
  'allergy',
  'pregnancy',
  'jaw',
  'femur',
  'ear-and-skin',
  'long-term',
  'indication-and-supply',
  'data',
]);
export type Concern = z.infer<typeof Concern>;

/** What a card can lead to, on the medicine's page at the EMA; `words.links` names each in both languages. */
export const RuleLink = z.enum(['leaflet', 'reminder-card']);

/** A number of the settings, `calcium.maxAgeDays`; resolved when the rules are read. */
const SettingPath = z.strictObject({ setting: z.string() });

const Leaf = z.strictObject({
  fact: z.string(),
  operator: z.enum([
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
  ]),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), SettingPath]),
});

export type ConditionLeaf = z.infer<typeof Leaf>;
export type Condition = ConditionLeaf | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    Leaf,
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

/** A word, or the first whose `when` holds; an entry whose facts are not known does not hold. The last has no `when`. */
const firstOf = <Word extends z.ZodType<string>>(word: Word) =>
  z.union([
    word.transform((is): Choice<z.infer<Word>>[] => [{ is }]),
    z.array(z.strictObject({ when: Condition.optional(), is: word })).min(1),
  ]);

export interface Choice<Word extends string> {
  when?: Condition | undefined;
  is: Word;
}

/** Suggestions by their id in `rules/offers.json`; every one whose `when` holds (or that has none) is made. */
const Offer = z.union([
  z.string().transform((offer): OfferChoice => ({ offer })),
  z.strictObject({ offer: z.string(), when: Condition.optional(), recommended: z.literal(true).optional() }),
]);

export interface OfferChoice {
  offer: string;
  when?: Condition | undefined;
  recommended?: true | undefined;
}

/** Another rule that says the same: in any of `theirs` texts what this one says in any of `ours`, while `when` holds. */
const SaidBy = z.strictObject({
  rule: z.string(),
  ours: z.array(z.string()).optional(),
  theirs: z.array(z.string()).optional(),
  when: Condition.optional(),
});

export type SaidBy = z.infer<typeof SaidBy>;

export const Rule = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  status: z.enum(['active', 'shadow', 'off']),
  basis: z.enum(['label', 'beyond-label']),
  labelSections: z.array(z.string()).min(1),
  concern: Concern,
  /** hooks that may show it; alerts only */
  hooks: z.array(Hook),
  /** on the pharmacist's checklist */
  checklist: z.boolean(),
  /** judged per patient (raised once) or because the order itself is at fault */
  about: z.enum(['patient', 'order']),
  scope: Condition,
  /** facts that must be known before `conditions` is read */
  needs: z.array(z.string()),
  conditions: Condition,
  indicator: firstOf(Indicator),
  /** the EHR is not told while this is known not to hold, the checklist always; not given: whenever it fires */
  alertsWhen: Condition.optional(),
  /** the EHR is not told twice: not while another rule tells it, as gravely, of the same order */
  saidBy: z.array(SaidBy).default([]),
  /** the mildest a site may make it */
  floor: Indicator,
  /** which text of the card files is said; `main` when not given */
  text: firstOf(z.string()).default([{ is: 'main' }]),
  /** another rule that fires when this one's data are not known: then its silence is no pass on the checklist */
  unknownSaidBy: z.strictObject({ rule: z.string(), missing: z.string() }).optional(),
  /** where "cannot tell" shows */
  cannotTell: z.enum(['checklist', 'info', 'warning']),
  /** evidence topics that the card shows */
  evidence: z.array(z.string()),
  offers: z.array(Offer).default([]),
  links: z.array(RuleLink).default([]),
  /** codes of `fhir-resources/CodeSystem/override-reasons.json` */
  overrideReasons: z.array(z.string()).default([]),
});

export type Rule = z.infer<typeof Rule>;

import { z } from 'zod';
import { Indicator, INDICATORS } from '../../decide/rule.js';
import { ITEM_NAMES } from '../../facts/record.js';
import { SiteTerms } from '../../facts/terminology/site-terms.js';

/** Who answers for a change, why, and since when: a rule or a number is never changed without. */
const signed = {
  why: z.string().min(10),
  signedBy: z.string().min(2),
  signedOn: z.iso.date(),
};

const SiteNumber = z.strictObject({
  value: z.union([z.number(), z.array(z.number()).min(1)]),
  ...signed,
});

const SiteRule = z
  .strictObject({
    status: z.enum(['active', 'shadow', 'off']).optional(),
    /** the loudest it may be: louder indicators become this one */
    atMost: Indicator.optional(),
    /** the mildest it may be: milder indicators become this one */
    atLeast: Indicator.optional(),
    ...signed,
  })
  .refine(({ status, atMost, atLeast }) => status ?? atMost ?? atLeast, {
    error: 'expected a status, atMost or atLeast: else nothing changes',
  })
  .refine(
    ({ atMost = 'critical', atLeast = 'info' }) => INDICATORS.indexOf(atLeast) <= INDICATORS.indexOf(atMost),
    { error: 'expected an indicator not above atMost', path: ['atLeast'] },
  );

const TimeZone = z.string().refine(isTimeZone, { error: 'expected an IANA time zone (Europe/Amsterdam)' });

/** The file of `CDS_SITE_SETTINGS`, strict: docs/site-settings.md. */
export const SiteSettings = z.strictObject({
  $schema: z.string().optional(),
  /** whose settings these are, for who reads them */
  site: z.string().min(1),
  timeZone: TimeZone.optional(),
  /** by path in rules/settings.json: `calcium.maxAgeDays` */
  settings: z.record(z.string(), SiteNumber).default({}),
  /** all rules with basis beyond-label together; one that `rules` names goes its own way */
  beyondLabelRules: z.strictObject({ status: z.enum(['shadow', 'off']), ...signed }).optional(),
  /** by rule id */
  rules: z.record(z.string(), SiteRule).default({}),
  /** only what is critical while an order is being written; the rest comes when it is signed */
  orderSelect: z.strictObject({ show: z.literal('critical-only'), ...signed }).optional(),
  /** by value-set id, or the id of a set of names */
  valueSets: SiteTerms.default({}),
  /** what the EHR never gives: not asked for, and not complained of unless it is essential */
  neverOffered: z.array(z.enum(ITEM_NAMES)).default([]),
});

export type SiteSettings = z.infer<typeof SiteSettings>;
export type SiteRule = SiteSettings['rules'][string];
export type Switch = SiteRule | NonNullable<SiteSettings['beyondLabelRules']>;

/** A site that changes nothing. */
export const NO_SITE: SiteSettings = { site: '', settings: {}, rules: {}, valueSets: {}, neverOffered: [] };

function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

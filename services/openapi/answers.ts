import { z } from 'zod';
import { CHECKLIST_OUTCOMES } from '../cards/checklist/checklist.js';
import { LANGUAGES } from '../cards/texts.js';
import { Indicator } from '../decide/rule.js';
import { KeptItem } from '../store/pharmacy/kept-checklist.js';
import { Verification } from '../store/pharmacy/verification.js';
import { WORK_STATES } from '../store/pharmacy/work-item.js';

/** What is answered, for the document only: a test holds the answers of the service against it. */

const text = z.string();
const texts = z.array(text);
const instant = z.iso.datetime();

const Evidence = z.strictObject({
  what: text,
  text: text.describe('As a person reads it'),
  reference: text.optional(),
  value: z.union([z.number(), text]).optional(),
  unit: text.optional(),
  date: text.optional(),
});

const Override = z.strictObject({
  rule: text,
  reason: text.nullable(),
  atMs: z.number(),
  display: text.nullable(),
});

const Item = z.strictObject({
  rule: text,
  version: text,
  outcome: z.enum(CHECKLIST_OUTCOMES),
  indicator: Indicator.optional(),
  title: text,
  text,
  why: texts.optional(),
  labelSections: texts,
  basis: z.enum(['label', 'beyond-label']),
  evidence: z.array(Evidence),
  missing: texts.optional(),
  todo: texts.optional(),
  overrides: z.array(Override).optional().describe('What the prescriber answered to the alert of this rule'),
});

export const ChecklistAnswer = z.strictObject({
  patientId: text,
  order: z.strictObject({ resourceType: text, id: text.nullable(), reference: text, name: text }),
  items: z.array(Item),
  version: text.describe('Names this checklist in a decision'),
  notApplicable: z
    .strictObject({ why: z.enum(['not-denosumab', 'other-product', 'order-closed']), text })
    .optional(),
  notRead: texts.describe('Optional data that could not be read'),
  switchedOff: z.array(z.strictObject({ rule: text, title: text })).describe('Rules the site does not use'),
  ignored: texts.describe('Resource types of the bundle that nothing is read from'),
  asOf: instant,
  language: z.enum(LANGUAGES),
});

export const VerificationAnswer = z.strictObject({
  ...Verification.omit({ source: true, decidedAtMs: true }).shape,
  open: z.array(KeptItem).describe('Alerts and what could not be told, of the checklist'),
  decidedAt: instant,
  writtenBack: z
    .strictObject({ state: z.enum(['written', 'not-permitted', 'failed']), status: z.number().nullish() })
    .optional()
    .describe("Whether the EHR's FHIR server took it; the decision is kept whatever it did"),
});

const next = text.nullable().describe('`cursor` of the next page; null on the last');

export const VerificationsAnswer = z.strictObject({ verifications: z.array(VerificationAnswer), next });

export const WorkAnswer = z.strictObject({
  orders: z.array(
    z.strictObject({
      state: z.enum(WORK_STATES),
      patientId: text,
      orderId: text,
      since: instant,
      decidedAt: instant.nullable(),
      worst: Indicator.nullable().describe('The gravest alert of its newest checklist'),
    }),
  ),
  next,
});

const count = z.int();

export const StatisticsAnswer = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  rules: z.array(
    z.strictObject({
      id: text,
      shown: count,
      accepted: count,
      overridden: count,
      ignored: count,
      overrideReasons: z.array(z.strictObject({ code: text, count })),
      cannotTell: count,
      shadow: count,
    }),
  ),
  feedback: z.strictObject({ total: count, unmatched: count }),
});

export const CardsAnswer = z.strictObject({
  cards: z.array(
    z.looseObject({
      uuid: z.uuid(),
      summary: text.max(139),
      indicator: Indicator,
      source: z.looseObject({ label: text }),
    }),
  ),
});

export const DiscoveryAnswer = z.strictObject({
  services: z.array(
    z.looseObject({ id: text, hook: text, description: text, prefetch: z.record(text, text) }),
  ),
});

export const OperationOutcome = z.looseObject({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(
    z.looseObject({
      severity: text,
      code: text,
      details: z.looseObject({ coding: z.array(z.looseObject({ system: text, code: text })) }),
      diagnostics: text.optional(),
      expression: texts.optional(),
    }),
  ),
});

export const Resource = z.looseObject({ resourceType: text, id: text.optional() });

export const SearchSet = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('searchset'),
  total: count,
  entry: z.array(z.looseObject({ fullUrl: text, resource: Resource })).optional(),
});

export const Live = z.strictObject({ status: z.literal('live') });

export const Ready = z.strictObject({
  status: z.enum(['ready', 'stopping']),
  store: z.enum(['ok', 'degraded']),
});

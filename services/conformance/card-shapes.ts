import { z } from 'zod';

/** Cards as CDS Hooks 2.0.1 has them, one shape for each point; members of other points are left out of it. */

const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/ });
const extension = z.looseObject({}).optional();

const Coding = z.strictObject({ code: text, system: text, display: text.optional(), extension });

const Reason = z.strictObject({ code: text, system: text, display: text, extension });

const Source = z.strictObject({
  label: text,
  url: address.optional(),
  icon: address.optional(),
  // a point of its own
  topic: z.unknown().optional(),
  extension,
});

const Resource = z.looseObject({ resourceType: z.string().regex(/^[A-Z][A-Za-z]+$/) });

const does = { description: text, extension };

const Action = z.discriminatedUnion('type', [
  z.strictObject({ ...does, type: z.literal('create'), resource: Resource }),
  z.strictObject({
    ...does,
    type: z.literal('update'),
    resource: Resource.extend({ id: text }),
    resourceId: text.optional(),
  }),
  // how a delete names its resource is a point of its own
  z.strictObject({
    ...does,
    type: z.literal('delete'),
    resource: z.unknown().optional(),
    resourceId: z.unknown().optional(),
  }),
]);

const Suggestion = z.strictObject({
  label: text,
  uuid: text.optional(),
  isRecommended: z.boolean().optional(),
  actions: z.unknown().optional(),
  extension,
});

const Link = z
  .strictObject({
    label: text,
    url: address,
    type: z.enum(['absolute', 'smart']),
    appContext: text.optional(),
    autolaunchable: z.boolean().optional(),
    extension,
  })
  .refine(({ type, appContext }) => type === 'smart' || appContext === undefined, { path: ['appContext'] });

/** GitHub Flavored Markdown 6.11, "Disallowed Raw HTML". */
const DISALLOWED = /<\/?(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)\b/i;

const MEMBERS = [
  ...['uuid', 'summary', 'detail', 'indicator', 'source', 'suggestions'],
  ...['selectionBehavior', 'overrideReasons', 'links', 'extension'],
];

export const CardShapes = {
  members: z.strictObject(Object.fromEntries(MEMBERS.map((name) => [name, z.unknown().optional()]))),
  uuid: z.uuid(),
  summary: text.max(139),
  detail: text.refine((markdown) => !DISALLOWED.test(markdown)),
  indicator: z.enum(['info', 'warning', 'critical']),
  source: Source,
  topic: Coding,
  selectionBehavior: z.enum(['at-most-one', 'any']),
  extension: z.looseObject({}),
  overrideReasons: z.array(Reason),
  suggestions: z.array(Suggestion),
  actions: z.array(Action),
  /** how a delete should name what goes: a relative reference, R4 `id` */
  deletes: z.object({
    resourceId: z.string().regex(/^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/),
    resource: z.undefined().optional(),
  }),
  links: z.array(Link),
} as const;

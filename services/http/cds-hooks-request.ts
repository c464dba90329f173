import { z } from 'zod';
import type { Hook } from '../decide/rule.js';
import { Refusal } from '../platform/errors.js';
import { invalidRequest } from './invalid-request.js';

/** CDS Hooks 2.0.1, "HTTP request". Members we do not know are let through: future versions and EHRs add them. */

const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({})).nullish(),
});

const text = z.string().min(1);

/** A bare logical id by the specification; some EHRs send `Patient/id`. */
export const patientId = z
  .string()
  .transform((id) => id.replace(/^Patient\//, ''))
  .pipe(z.string().regex(/^[^\s/?#]+$/));

const onAPatient = { userId: text, patientId, encounterId: z.string().nullish() };

const PatientView = z.looseObject(onAPatient);

const OrderSign = z.looseObject({ ...onAPatient, draftOrders: Bundle });

/** What is selected: `Type/id`; nothing yet is no error. */
const OrderSelect = z.looseObject({ ...onAPatient, draftOrders: Bundle, selections: z.array(text) });

/** Names of earlier versions of the hook (checklist of the library: ballot of September 2023, examples of 1.0.1). */
const OLDER_NAMES = ['dispatched-orders', 'order'] as const;

/** No user and no encounter: a pharmacy's queue has none. */
const OrderDispatch = z.preprocess(
  withItsName,
  z.looseObject({ patientId, dispatchedOrders: z.array(text), performer: text }),
);

function withItsName(context: unknown): unknown {
  const read = z.looseObject({}).safeParse(context).data;
  if (!read || read.dispatchedOrders !== undefined) return context;
  const [older] = OLDER_NAMES.map((name) => read[name]).filter((value) => value !== undefined);
  return older === undefined
    ? context
    : { ...read, dispatchedOrders: typeof older === 'string' ? [older] : older };
}

/** Without a user and a password, which would stand in logs. */
export const FhirServer = z.url({ protocol: /^https?$/ }).refine((url) => {
  const { username, password } = new URL(url);
  return username === '' && password === '';
});

/** Only the token is used; an empty one is the same as none. The other members vary among EHRs. */
const FhirAuthorization = z.looseObject({ access_token: z.string().nullish() });

const OurExtension = z.looseObject({ asOf: z.iso.datetime({ offset: true }).optional() });

const common = {
  hook: text,
  hookInstance: text,
  fhirServer: FhirServer.nullish(),
  fhirAuthorization: FhirAuthorization.nullish(),
  prefetch: z.looseObject({}).nullish(),
  extension: z.looseObject({ 'org.denosumab-cds': OurExtension.optional() }).nullish(),
};

/** Compiled, as every request passes here; faults are still found by zod's own reading of the schema. */
export const HookRequest = z.compile(
  z.discriminatedUnion('hook', [
    z.looseObject({ ...common, hook: z.literal('patient-view'), context: PatientView }),
    z.looseObject({ ...common, hook: z.literal('order-select'), context: OrderSelect }),
    z.looseObject({ ...common, hook: z.literal('order-sign'), context: OrderSign }),
    z.looseObject({ ...common, hook: z.literal('order-dispatch'), context: OrderDispatch }),
  ]),
);

export type HookRequest = z.infer<typeof HookRequest>;

const AnyHook = z.looseObject({ hook: text });

/**
 * The body of a call to a service for `hook`.
 * @throws Refusal invalid-request naming the members at fault, or wrong-hook
 */
export function parseHookRequest(body: unknown, hook: Hook): HookRequest {
  const named = AnyHook.safeParse(body);
  if (!named.success) throw invalidRequest(named.error);
  if (named.data.hook !== hook) throw new Refusal('wrong-hook', ['hook']);
  const read = HookRequest.safeParse(body);
  if (!read.success) throw invalidRequest(read.error);
  if (read.data.fhirAuthorization && !read.data.fhirServer)
    throw new Refusal('invalid-request', ['fhirServer']);
  return read.data;
}

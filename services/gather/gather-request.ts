import type { Order } from '../facts/order.js';
import type { ItemName } from '../facts/record.js';
import { baseOf } from './fhir-base.js';

/** What a hook request gives to gather from. */
export interface GatherRequest {
  patientId: string;
  /** the hook's context: values for the templates */
  context: Readonly<Record<string, unknown>>;
  prefetch?: Readonly<Record<string, unknown>> | null | undefined;
  fhirServer?: string | null | undefined;
  accessToken?: string | null | undefined;
  /** the drafts under judgement */
  orders: readonly Order[];
  /** drafts beside them: what they are is read with the patient's medicines, not before */
  otherDrafts?: readonly Order[];
}

/** False: neither prefetch nor a FHIR server, so that not even the patient can be had (CDS Hooks: 412). */
export function canReadAnything({ prefetch, fhirServer }: GatherRequest): boolean {
  return Object.keys(prefetch ?? {}).length > 0 || baseOf(fhirServer) !== null;
}

/** What stands under a prefetch key; undefined when the key is absent. */
export function prefetched({ prefetch }: GatherRequest, name: ItemName): unknown {
  return prefetch && Object.hasOwn(prefetch, name) ? prefetch[name] : undefined;
}

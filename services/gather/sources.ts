import type { ItemName } from '../facts/record.js';
import type { CameAlong } from './came-along.js';
import type { FhirServer } from './fhir-server.js';
import type { GatherRequest } from './gather-request.js';

/** Where an item can be had. */
export interface Sources {
  request: GatherRequest;
  cameAlong: CameAlong;
  /** null: the EHR gave no FHIR server */
  server: FhirServer | null;
  templates: Readonly<Record<ItemName, string>>;
  /** items that this site's EHR never gives when asked */
  neverOffered: readonly ItemName[];
}

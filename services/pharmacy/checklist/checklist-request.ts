import { z } from 'zod';
import { FhirServer, patientId } from '../../http/cds-hooks-request.js';
import { invalidRequest } from '../../http/invalid-request.js';
import { Dispense } from './dispense.js';
import { ITEM_TYPES } from './posted-bundle.js';

const Resource = z.looseObject({ resourceType: z.string().min(1) });

const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({})).nullish(),
});

/** A bare id, or `MedicationRequest/id`. */
const OrderId = z
  .string()
  .transform((id) => id.replace(/^MedicationRequest\//, ''))
  .pipe(z.string().regex(/^[A-Za-z0-9.-]{1,64}$/));

/** Which order of which patient, and from where the record is to be had. */
export const checklistQuestion = {
  patientId: patientId.describe("The patient's id, or Patient/id"),
  order: Resource.optional().describe('The order itself, a MedicationRequest; or orderId'),
  orderId: OrderId.optional().describe(
    'The id of an order in the bundle or on the FHIR server; without it and without order, the one open denosumab order',
  ),
  bundle: Bundle.optional().describe(
    "The patient's record. A resource type that it lacks is not known, unless `none` names it",
  ),
  none: z
    .array(z.enum(ITEM_TYPES))
    .optional()
    .describe('Resource types of which the patient has none: the bundle need not hold them'),
  fhirServer: FhirServer.nullish().describe('Where to read what the bundle lacks; the lists of trust apply'),
  dispense: Dispense.optional().describe(
    'Brand and batch number of what is handed over, where the record has no dispense of it yet',
  ),
  asOf: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Judge as of this instant; not honoured in production'),
  accessToken: z
    .string()
    .nullish()
    .describe('For the FHIR server; with a SMART session its own token is used'),
};

export const ChecklistRequest = z
  .object(checklistQuestion)
  .refine(({ order, orderId }) => !order || !orderId || order.id === orderId, {
    path: ['orderId'],
  });

export type ChecklistRequest = z.infer<typeof ChecklistRequest>;

/** @throws Refusal invalid-request naming the members at fault */
export function parseChecklistRequest(body: unknown): ChecklistRequest {
  const read = ChecklistRequest.safeParse(body);
  if (!read.success) throw invalidRequest(read.error);
  return read.data;
}

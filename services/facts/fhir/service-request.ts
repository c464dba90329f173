import { z } from 'zod';
import { CodeableConcept, Period, Reference } from './codeable-concept.js';

/** In R5 `code` is a CodeableReference: the concept stands one level deeper. */
const CodeOrReference = z.union([z.object({ concept: CodeableConcept }), CodeableConcept]);

export const ServiceRequest = z.object({
  resourceType: z.literal('ServiceRequest'),
  id: z.string().optional(),
  status: z.string().optional(),
  intent: z.string().optional(),
  doNotPerform: z.boolean().optional(),
  code: CodeOrReference.optional(),
  orderDetail: z.array(z.unknown()).optional(),
  bodySite: z.array(CodeableConcept).optional(),
  subject: Reference.optional(),
  occurrenceDateTime: z.string().optional(),
  occurrencePeriod: Period.optional(),
  authoredOn: z.string().optional(),
  replaces: z.array(Reference).optional(),
});

export type ServiceRequest = z.infer<typeof ServiceRequest>;

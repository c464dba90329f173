import { z } from 'zod';
import { CodeOrReference } from './code-or-reference.js';
import { CodeableConcept, Period, Reference } from './codeable-concept.js';

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

import { z } from 'zod';
import { CodeableConcept, Period, Reference } from './codeable-concept.js';

/** FHIR R4 (`performed[x]`) and R5 (`occurrence[x]`) Procedure. */
export const Procedure = z.object({
  resourceType: z.literal('Procedure'),
  id: z.string().optional(),
  status: z.string().optional(),
  code: CodeableConcept.optional(),
  bodySite: z.array(CodeableConcept).optional(),
  subject: Reference.optional(),
  performedDateTime: z.string().optional(),
  performedPeriod: Period.optional(),
  occurrenceDateTime: z.string().optional(),
  occurrencePeriod: Period.optional(),
});

export type Procedure = z.infer<typeof Procedure>;

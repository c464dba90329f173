import { z } from 'zod';
import { CodeableConcept, Period, Reference } from './codeable-concept.js';

export const Condition = z.object({
  resourceType: z.literal('Condition'),
  id: z.string().optional(),
  clinicalStatus: CodeableConcept.optional(),
  verificationStatus: CodeableConcept.optional(),
  code: CodeableConcept.optional(),
  bodySite: z.array(CodeableConcept).optional(),
  subject: Reference.optional(),
  onsetDateTime: z.string().optional(),
  onsetPeriod: Period.optional(),
  abatementDateTime: z.string().optional(),
  abatementPeriod: Period.optional(),
  recordedDate: z.string().optional(),
});

export type Condition = z.infer<typeof Condition>;

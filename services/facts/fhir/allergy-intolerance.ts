import { z } from 'zod';
import { CodeableConcept, Reference } from './codeable-concept.js';

export const AllergyIntolerance = z.object({
  resourceType: z.literal('AllergyIntolerance'),
  id: z.string().optional(),
  clinicalStatus: CodeableConcept.optional(),
  verificationStatus: CodeableConcept.optional(),
  /** R4: `allergy` or `intolerance`; R5: a CodeableConcept of the same codes */
  type: z.union([z.string(), CodeableConcept]).optional(),
  code: CodeableConcept.optional(),
  patient: Reference.optional(),
  recordedDate: z.string().optional(),
  reaction: z.array(z.object({ substance: CodeableConcept.optional() })).optional(),
});

export type AllergyIntolerance = z.infer<typeof AllergyIntolerance>;

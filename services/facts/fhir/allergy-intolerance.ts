import { z } from 'zod';
import { CodeOrReference } from './code-or-reference.js';
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
  reaction: z
    .array(
      z.object({
        substance: CodeableConcept.optional(),
        // what is only shown makes no allergy unreadable
        manifestation: z.array(CodeOrReference).optional().catch(undefined),
        severity: z.string().optional().catch(undefined),
      }),
    )
    .optional(),
});

export type AllergyIntolerance = z.infer<typeof AllergyIntolerance>;

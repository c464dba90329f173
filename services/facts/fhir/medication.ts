import { z } from 'zod';
import { CodeableConcept, Quantity } from './codeable-concept.js';

const Ratio = z.object({ numerator: Quantity.optional(), denominator: Quantity.optional() });

/** FHIR R4 and R5 Medication: only the parts that say which product it is. */
export const Medication = z.object({
  resourceType: z.literal('Medication'),
  id: z.string().optional(),
  code: CodeableConcept.optional(),
  form: CodeableConcept.optional(),
  doseForm: CodeableConcept.optional(),
  ingredient: z
    .array(
      z.object({
        itemCodeableConcept: CodeableConcept.optional(),
        item: z.object({ concept: CodeableConcept.optional() }).optional(),
        strength: Ratio.optional(),
        strengthRatio: Ratio.optional(),
      }),
    )
    .optional(),
  batch: z.object({ lotNumber: z.string().optional(), expirationDate: z.string().optional() }).optional(),
});

export type Medication = z.infer<typeof Medication>;

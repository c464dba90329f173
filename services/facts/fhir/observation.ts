import { z } from 'zod';
import { CodeableConcept, Period, Quantity, Reference } from './codeable-concept.js';

const ReferenceRange = z.object({
  low: Quantity.optional(),
  high: Quantity.optional(),
  type: CodeableConcept.optional(),
  text: z.string().optional(),
});

const result = {
  valueQuantity: Quantity.optional(),
  valueString: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().optional(),
  valueDateTime: z.string().optional(),
  valueCodeableConcept: CodeableConcept.optional(),
  dataAbsentReason: CodeableConcept.optional(),
  referenceRange: z.array(ReferenceRange).optional(),
};

/** FHIR R4 and R5 Observation, as far as facts are read from it. */
export const Observation = z.object({
  resourceType: z.literal('Observation'),
  id: z.string().optional(),
  status: z.string().optional(),
  code: CodeableConcept.optional(),
  subject: Reference.optional(),
  effectiveDateTime: z.string().optional(),
  effectiveInstant: z.string().optional(),
  effectivePeriod: Period.optional(),
  issued: z.string().optional(),
  ...result,
  component: z.array(z.object({ code: CodeableConcept.optional(), ...result })).optional(),
});

export type Observation = z.infer<typeof Observation>;

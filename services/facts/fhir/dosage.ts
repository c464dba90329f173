import { z } from 'zod';
import { CodeableConcept, Period, Quantity } from './codeable-concept.js';

const Repeat = z.object({
  boundsPeriod: Period.optional(),
  boundsDuration: Quantity.optional(),
  count: z.number().optional(),
  frequency: z.number().optional(),
  frequencyMax: z.number().optional(),
  period: z.number().optional(),
  periodMax: z.number().optional(),
  periodUnit: z.string().optional(),
});

/** FHIR Timing. */
export const Timing = z.object({
  event: z.array(z.string()).optional(),
  repeat: Repeat.optional(),
  code: CodeableConcept.optional(),
});

/** FHIR Dosage; all of a request's are read, never only the first. */
export const Dosage = z.object({
  text: z.string().optional(),
  patientInstruction: z.string().optional(),
  timing: Timing.optional(),
  asNeededBoolean: z.boolean().optional(),
  route: CodeableConcept.optional(),
  doseAndRate: z
    .array(
      z.object({
        doseQuantity: Quantity.optional(),
        doseRange: z.object({ low: Quantity.optional(), high: Quantity.optional() }).optional(),
      }),
    )
    .optional(),
  maxDosePerPeriod: z.unknown().optional(),
});

export type Dosage = z.infer<typeof Dosage>;

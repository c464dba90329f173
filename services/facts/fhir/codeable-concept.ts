import { z } from 'zod';

const Coding = z.object({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});

/** FHIR CodeableConcept: all codings are read, never only the first. */
export const CodeableConcept = z.object({
  coding: z.array(Coding).optional(),
  text: z.string().optional(),
});

export type CodeableConcept = z.infer<typeof CodeableConcept>;

export const Reference = z.object({
  reference: z.string().optional(),
  type: z.string().optional(),
  display: z.string().optional(),
});

export type Reference = z.infer<typeof Reference>;

export const Period = z.object({ start: z.string().optional(), end: z.string().optional() });

export type Period = z.infer<typeof Period>;

/** FHIR Quantity and SimpleQuantity; whether its parts are usable is for `facts` to say. */
export const Quantity = z.object({
  value: z.unknown(),
  comparator: z.string().optional(),
  unit: z.string().optional(),
  system: z.string().optional(),
  code: z.string().optional(),
});

export type Quantity = z.infer<typeof Quantity>;

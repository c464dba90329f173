import { z } from 'zod';

/** FHIR R4 Measure as published in fhir-resources; what only its readers need is let through. */
export const Measure = z.looseObject({
  resourceType: z.literal('Measure'),
  id: z.string(),
  url: z.string(),
  version: z.string(),
  title: z.string(),
  status: z.literal('active'),
});

export type Measure = z.infer<typeof Measure>;

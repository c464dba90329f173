import { z } from 'zod';

/** FHIR R4 CodeSystem as published in fhir-resources; what only its readers need is let through. */
export const CodeSystem = z.looseObject({
  resourceType: z.literal('CodeSystem'),
  id: z.string(),
  url: z.string(),
  version: z.string(),
  name: z.string(),
  title: z.string(),
  status: z.literal('active'),
  content: z.literal('complete'),
  concept: z.array(z.looseObject({ code: z.string(), display: z.string() })).min(1),
});

export type CodeSystem = z.infer<typeof CodeSystem>;

import { z } from 'zod';

const Extension = z.strictObject({
  url: z.string(),
  valueString: z.string().optional(),
  valueDecimal: z.number().optional(),
  valueBoolean: z.boolean().optional(),
});

const Concept = z.strictObject({
  code: z.string().min(1),
  display: z.string().min(1),
  extension: z.array(Extension).default([]),
});

export type ValueSetConcept = z.infer<typeof Concept>;

/** FHIR R4 ValueSet as published in fhir-resources: every concept listed, none by filter. */
export const ValueSet = z.strictObject({
  resourceType: z.literal('ValueSet'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  url: z.string(),
  version: z.string(),
  name: z.string(),
  title: z.string(),
  status: z.literal('active'),
  experimental: z.boolean(),
  date: z.string(),
  publisher: z.string(),
  description: z.string(),
  purpose: z.string().optional(),
  compose: z.strictObject({
    include: z.array(z.strictObject({ system: z.string(), concept: z.array(Concept).min(1) })).min(1),
  }),
});

export type ValueSet = z.infer<typeof ValueSet>;

const EXTENSIONS = 'https://denosumab-cds.org/fhir/StructureDefinition';

/** Denosumab in one dose, mg; undefined when the concept does not tell. */
export function strengthMgOf({ extension }: ValueSetConcept): number | undefined {
  return extension.find(({ url }) => url === `${EXTENSIONS}/strength-mg`)?.valueDecimal;
}

/** Whether the code is wider than what its value set means. */
export function isUnspecific({ extension }: ValueSetConcept): boolean {
  return extension.find(({ url }) => url === `${EXTENSIONS}/unspecific`)?.valueBoolean ?? false;
}

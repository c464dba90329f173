import { z } from 'zod';
import { Reference } from './codeable-concept.js';

export const Patient = z.object({
  resourceType: z.literal('Patient'),
  id: z.string().optional(),
  gender: z.string().optional(),
  birthDate: z.string().optional(),
  active: z.boolean().optional(),
  managingOrganization: Reference.optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
});

export type Patient = z.infer<typeof Patient>;

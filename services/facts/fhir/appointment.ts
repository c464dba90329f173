import { z } from 'zod';
import { CodeableConcept, Reference } from './codeable-concept.js';

export const Appointment = z.object({
  resourceType: z.literal('Appointment'),
  id: z.string().optional(),
  status: z.string().optional(),
  serviceType: z.array(z.unknown()).optional(),
  reasonCode: z.array(CodeableConcept).optional(),
  description: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  participant: z.array(z.object({ actor: Reference.optional() })).optional(),
});

export type Appointment = z.infer<typeof Appointment>;

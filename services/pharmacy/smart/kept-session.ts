import { z } from 'zod';
import { LANGUAGES } from '../../cards/texts.js';
import type { Session } from '../session.js';

/** A session as it lies in the store, sealed. */
export const KeptSession = z.object({
  iss: z.string(),
  user: z.string(),
  userName: z.string().nullable(),
  patientId: z.string().nullable(),
  fhirServer: z.string(),
  accessToken: z.string(),
  scopes: z.array(z.string()),
  expiresAtMs: z.number(),
  language: z.enum(LANGUAGES).nullable(),
  /** `MedicationRequest/1`: what the card was about from which the EHR launched us */
  openOrder: z.string().nullable(),
}) satisfies z.ZodType<Session>;

export type KeptSession = z.infer<typeof KeptSession>;

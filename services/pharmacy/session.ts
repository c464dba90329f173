import type { Request } from 'express';

/** Who signed in by SMART App Launch, and what they may reach. The token goes nowhere but to `fhirServer`. */
export interface Session {
  readonly iss: string;
  readonly user: string;
  readonly userName: string | null;
  readonly patientId: string | null;
  readonly fhirServer: string;
  readonly accessToken: string;
  readonly scopes: readonly string[];
  readonly expiresAtMs: number;
  readonly language: 'en' | 'nl' | null;
}

/** The session that a request belongs to; null when it has none, or none any more. */
export type SessionOf = (request: Request) => Promise<Session | null>;

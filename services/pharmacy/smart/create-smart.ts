import type { Request, RequestHandler } from 'express';
import type { GetText } from '../../platform/outbound/get-text.js';
import type { SealedRecords } from '../../store/sealed-records.js';
import type { SessionOf } from '../session.js';
import { createCookies } from './cookies.js';
import type { Show } from './create-show.js';
import type { Ehr } from './ehr-list.js';
import { requireSessionForPages } from './require-session-for-pages.js';
import { createSessions } from './sessions.js';
import { signInHandlers, type SmartRoutes } from './sign-in-handlers.js';
import { createSignIns } from './sign-ins.js';

export interface SmartOptions {
  /** none: nobody can sign in */
  ehrs: readonly Ehr[];
  /** whether what is for pharmacists needs a session: `CDS_AUTH=required`, or `CDS_CLIENTS` is set */
  trustIsOn: boolean;
  /** without a slash at the end */
  publicUrl: string;
  show: Show;
  sealed: SealedRecords;
  getText: GetText;
  now: () => number;
}

/** Signing in by SMART App Launch 2, and who has. */
export interface Smart {
  sessionOf: SessionOf;
  /** `MedicationRequest/1`: what the card was about from which the EHR launched us; null without one */
  openOrderOf: (request: Request) => Promise<string | null>;
  /** behind whatever reads a form's body */
  requireSessionForPages: RequestHandler;
  routes: SmartRoutes;
}

export function createSmart(options: SmartOptions): Smart {
  const { trustIsOn, publicUrl, sealed: records, show, now } = options;
  const cookies = createCookies(publicUrl);
  const sessions = createSessions({ records, cookies, now });
  const signIns = createSignIns({ records, cookies, now });
  return {
    sessionOf: (request) => sessions.of(request),
    openOrderOf: async (request) => (await sessions.of(request))?.openOrder ?? null,
    requireSessionForPages: requireSessionForPages({ isOpen: !trustIsOn, sessions }, show),
    routes: signInHandlers({ ...options, sessions, signIns }),
  };
}

import type { Request, RequestHandler } from 'express';
import { dayOf } from '../facts/calendar.js';
import type { Language } from '../cards/texts.js';
import { languageOf } from '../http/language.js';
import { logOf } from '../http/request-id.js';
import { tell } from '../http/request-log.js';
import type { Parts } from '../parts.js';
import type { Verification } from '../store/pharmacy/verification.js';
import type { WorkItem } from '../store/pharmacy/work-item.js';
import { cursorOf } from './cursor.js';
import { createPharmacy } from './pharmacy.js';
import { sessionIn } from './require-session.js';
import { readVerificationQuery, readWorkQuery } from './verification/verification-query.js';
import { parseVerificationRequest } from './verification/verification-request.js';

/** `POST /api/pharmacy/verifications`: acknowledged when it is safe. */
export function takeVerification(parts: Parts): RequestHandler {
  return async (request, response) => {
    const pharmacy = createPharmacy({ ...parts, log: logOf(response, parts) });
    const verification = await pharmacy.decide({
      request: parseVerificationRequest(request.body),
      language: readerOf(request, parts),
      session: sessionIn(request),
    });
    const writtenBack = await pharmacy.writeBack(verification, sessionIn(request));
    tell(response, {
      decision: verification.decision,
      ...(writtenBack && { writtenBack: writtenBack.state }),
    });
    response
      .status(201)
      .set('Cache-Control', 'no-store')
      .json({ ...shown(verification), ...(writtenBack && { writtenBack }) });
  };
}

/** `GET /api/pharmacy/verifications`, the newest first. */
export function listVerifications(parts: Parts): RequestHandler {
  return async (request, response) => {
    const query = readVerificationQuery(request.query);
    const { items, next } = await createPharmacy(parts).verifications(query, sessionIn(request));
    response.set('Cache-Control', 'no-store').json({ verifications: items.map(shown), next: cursorOf(next) });
  };
}

/** `GET /api/pharmacy/work`: what waits, is on hold, or was done. */
export function listWork(parts: Parts): RequestHandler {
  return async (request, response) => {
    const today = dayOf(parts.now(), parts.knowledge.settings.timeZone);
    const query = readWorkQuery(request.query, today);
    const { items, next } = await createPharmacy(parts).workList(query, sessionIn(request));
    response.set('Cache-Control', 'no-store').json({ orders: items.map(shownWork), next: cursorOf(next) });
  };
}

/** The reader's language: as the browser says it, else as the session does, else the site's. */
export function readerOf(request: Request, { config }: Pick<Parts, 'config'>): Language {
  return languageOf(request.headers['accept-language'], sessionIn(request)?.language ?? config.language);
}

/** Instants as programs read them; of which server it is, is for the store alone. */
function shown({ decidedAtMs, ...decision }: Verification) {
  return { ...decision, source: undefined, decidedAt: new Date(decidedAtMs).toISOString() };
}

function shownWork({ state, patientId, orderId, sinceMs, decidedAtMs, worst }: WorkItem) {
  return {
    ...{ state, patientId, orderId, worst },
    since: new Date(sinceMs).toISOString(),
    decidedAt: decidedAtMs === null ? null : new Date(decidedAtMs).toISOString(),
  };
}

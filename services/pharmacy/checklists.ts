import type { RequestHandler } from 'express';
import { logOf } from '../http/request-id.js';
import { tell } from '../http/request-log.js';
import type { Parts } from '../parts.js';
import { parseChecklistRequest } from './checklist/checklist-request.js';
import { createPharmacy } from './pharmacy.js';
import { sessionIn } from './require-session.js';
import { readerOf } from './verifications.js';

/** `POST /api/pharmacy/checklists`. */
export function answerChecklist(parts: Parts): RequestHandler {
  return async (request, response) => {
    const session = sessionIn(request);
    const language = readerOf(request, parts);
    const pharmacy = createPharmacy({ ...parts, log: logOf(response, parts) });
    const checklist = await pharmacy.checklist({
      request: parseChecklistRequest(request.body),
      language,
      session,
    });
    tell(response, { items: checklist.items.length });
    response.set({ 'Content-Language': language, 'Cache-Control': 'no-store' }).json(checklist);
  };
}

import type { RequestHandler } from 'express';
import { dayOf } from '../facts/calendar.js';
import type { Parts } from '../parts.js';
import { readStatisticsQuery } from './statistics-query.js';

/** How often each rule was shown, and what became of it. Errors: invalid-parameter, store-unavailable. */
export function alertStatistics({ store, knowledge, now }: Parts): RequestHandler {
  return async (request, response) => {
    const today = dayOf(now(), knowledge.settings.timeZone);
    const statistics = await store.alertStatistics(readStatisticsQuery(request.query, today));
    response.set('Cache-Control', 'no-store').json(statistics);
  };
}

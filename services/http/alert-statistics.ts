import type { RequestHandler } from 'express';
import { dayOf } from '../facts/calendar.js';
import type { Parts } from '../parts.js';
import { Refusal, traceOf } from '../platform/errors.js';
import { readStatisticsQuery } from './statistics-query.js';

/** How often each rule was shown, and what became of it. Errors: invalid-parameter, store-unavailable. */
export function alertStatistics({ store, knowledge, now, log }: Parts): RequestHandler {
  return async (request, response) => {
    const today = dayOf(now(), knowledge.settings.timeZone);
    const query = readStatisticsQuery(request.query, today);
    const statistics = await store.alertStatistics(query).catch((error: unknown) => {
      log.error(traceOf(error), 'the statistics could not be read');
      throw new Refusal('store-unavailable');
    });
    response.set('Cache-Control', 'no-store').json(statistics);
  };
}

import type { Request, RequestHandler } from 'express';
import { Hook } from '../../decide/rule.js';
import { dayOf } from '../../facts/calendar.js';
import { pageLanguage } from '../../pages/page-language.js';
import type { Parts } from '../../parts.js';
import { Refusal, traceOf } from '../../platform/errors.js';
import type { AlertsView } from '../../quality/pages/alerts/alerts.js';
import type { StatisticsQuery } from '../../store/store.js';
import { readStatisticsQuery } from '../statistics-query.js';
import { hasAdminCookie } from './admin-cookie.js';

/** Alert statistics as a page; what can't be counted is said in the form, with 400. Errors: store-unavailable. */
export function showAlerts(parts: Parts): RequestHandler {
  const { quality, config } = parts;
  return async (request, response) => {
    const asked = askedIn(request);
    const read = queryOf(asked, parts);
    const filter = {
      ...TEXTS,
      ...textsOf(asked),
      ...(read.query ?? {}),
      wrong: read.wrong,
      hooks: Hook.options,
    };
    const view: AlertsView = {
      filter,
      counted: read.query && (await count(read.query, parts)),
      isSignedIn: await hasAdminCookie(request, parts),
    };
    const language = pageLanguage(request, response, config.language);
    response.status(read.query ? 200 : 400).type('html');
    response.send(quality.pages.alerts(language, view));
  };
}

const TEXTS = { from: '', to: '', hook: '', client: '' };

/** A form sends its empty fields too; the language is no part of the question. */
function askedIn({ query }: Request): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).filter(([name, value]) => name !== 'language' && value !== ''),
  );
}

function textsOf(asked: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(asked).filter(([name, value]) => name in TEXTS && typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}

type Read = { query: StatisticsQuery; wrong: readonly [] } | { query: null; wrong: readonly string[] };

function queryOf(asked: unknown, { now, knowledge }: Parts): Read {
  try {
    const today = dayOf(now(), knowledge.settings.timeZone);
    return { query: readStatisticsQuery(asked, today), wrong: [] };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid-parameter')
      return { query: null, wrong: error.expression };
    throw error;
  }
}

async function count(query: StatisticsQuery, { store, log }: Parts): Promise<AlertsView['counted']> {
  try {
    const [statistics, weeks] = await Promise.all([store.alertStatistics(query), store.alertWeeks(query)]);
    return { statistics, weeks };
  } catch (error) {
    log.error(traceOf(error), 'the statistics could not be read');
    throw new Refusal('store-unavailable');
  }
}

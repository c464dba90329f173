import type { RequestHandler } from 'express';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../platform/errors.js';
import type { StoredReport } from '../../quality/audits/stored-report.js';
import { isAsked, searchset, sendFhir } from '../fhir-answer.js';
import { matchesPeriod, readPeriodSearch } from './period-search.js';

/** Summary MeasureReports of the audits that were run. Errors: invalid-parameter. */
export function searchMeasureReports({ quality, config }: Parts): RequestHandler {
  return ({ query }, response) => {
    const { _id: id, measure } = query;
    const periods = [query.period ?? []].flat().map(readPeriodSearch);
    const found = allReports(quality.audits).filter(
      (report) =>
        isAsked(report.id, id) &&
        (measure === undefined || namesOf(report).some((name) => isAsked(name, measure))) &&
        periods.every((period) => matchesPeriod(report.period, period)),
    );
    const asked = new URLSearchParams();
    for (const [name, given] of Object.entries({ _id: id, measure, period: query.period }))
      for (const value of [given ?? []].flat()) if (typeof value === 'string') asked.append(name, value);
    response.set('Cache-Control', 'no-store');
    sendFhir(response, searchset(found, `${config.publicUrl}/fhir/MeasureReport`, asked.toString()));
  };
}

/** Errors: not-found. */
export function readMeasureReport({ quality }: Parts): RequestHandler<{ id: string }> {
  return ({ params }, response) => {
    const found = allReports(quality.audits).find(({ id }) => id === params.id);
    if (!found) throw new Refusal('not-found');
    response.set('Cache-Control', 'no-store');
    sendFhir(response, found);
  };
}

function allReports(audits: Parts['quality']['audits']): readonly StoredReport[] {
  return audits.list().audits.flatMap((audit) => (audit.state === 'done' ? audit.results.reports : []));
}

/** A measure may be asked for by its canonical, with or without the version, by reference, and by its id. */
function namesOf({ measure }: StoredReport): string[] {
  const [canonical = measure] = measure.split('|');
  const id = canonical.split('/').at(-1) ?? canonical;
  return [measure, canonical, `Measure/${id}`, id];
}

import type { RequestHandler } from 'express';
import type { Parts } from '../../parts.js';
import type { MeasureQuestion } from '../../quality/on-request/measure-question.js';
import { sendFhir } from '../fhir-answer.js';
import { checkFhirServer } from '../fhir-server.js';
import { tell } from '../request-log.js';
import { serversOf } from './evaluate-access.js';
import { parametersInBody, parametersInQuery, type Asked } from './evaluate-parameters.js';

/**
 * FHIR R4 `Measure/{id}/$evaluate-measure` on the FHIR server that the request names. By GET only of a population: an
 * address stands in logs, where no patient and no token may be.
 * Errors: invalid-parameter, fhir-server-not-allowed, and those of EvaluateMeasure.
 */
export function evaluateMeasure(parts: Parts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const asked: Asked =
      request.method === 'POST' ? parametersInBody(request.body) : parametersInQuery(request.query);
    checkFhirServer(asked.fhirServer, serversOf(response, parts));
    const question: MeasureQuestion = { ...asked, measure: request.params.id };
    tell(response, { reportType: question.subject === null ? 'population' : 'subject' });
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const report = await parts.quality.evaluate(question, gone.signal).catch((error: unknown) => {
      if (gone.signal.aborted) return null;
      throw error;
    });
    // nobody is there to be answered
    if (report === null) return;
    response.set('Cache-Control', 'no-store');
    sendFhir(response, report);
  };
}

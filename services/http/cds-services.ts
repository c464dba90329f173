import type { RequestHandler } from 'express';
import { Refusal } from '../platform/errors.js';
import type { Parts } from '../parts.js';
import { createAnswerHook } from './answer-hook.js';
import { parseHookRequest } from './cds-hooks-request.js';
import { discovery, offered } from './discovery.js';
import { keptFeedback, parseFeedback } from './feedback.js';
import { hookServiceOf, type HookService } from './hook-services.js';
import { languageOf } from './language.js';
import { logOf } from './request-id.js';
import { tell } from './request-log.js';
import { clientOf } from './trust/require-trust.js';

/** Express's thin skin over the CDS Hooks endpoints: data in, data out. */

export function listServices({ prefetchTemplates, knowledge }: Parts): RequestHandler {
  const services = discovery(offered(prefetchTemplates, knowledge.neverOffered));
  return (_request, response) => void response.json(services);
}

export function callService(parts: Parts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id, hook } = serviceOf(request.params.id);
    const answered = parts.metrics.timeHook(hook);
    response.on('finish', () => answered(response.statusCode));
    tell(response, { service: id, hook });
    const call = {
      request: parseHookRequest(request.body, hook),
      language: languageOf(request.headers['accept-language'], parts.config.language),
      client: clientOf(response),
    };
    const answerHook = createAnswerHook({ ...parts, log: logOf(response, parts) });
    const { cards, told } = await answerHook(call);
    tell(response, told);
    response.set({ 'Content-Language': call.language, 'Cache-Control': 'no-store' }).json({ cards });
  };
}

/** Acknowledged when it is safe. */
export function takeFeedback({ store, metrics }: Parts): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = serviceOf(request.params.id);
    const entries = parseFeedback(request.body);
    tell(response, { service: id, feedback: entries.length });
    const client = clientOf(response);
    await store.keepFeedback(entries.map((entry) => keptFeedback(entry, client)));
    metrics.countFeedback(entries);
    response.json({});
  };
}

function serviceOf(id: string): HookService {
  const service = hookServiceOf(id);
  if (!service) throw new Refusal('unknown-service');
  return service;
}

import type { RequestHandler } from 'express';
import type { Metrics } from '../platform/metrics.js';

/** For Prometheus to scrape. */
export function exposeMetrics({ registry }: Metrics): RequestHandler {
  return async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  };
}

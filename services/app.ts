import express, { type Express } from 'express';
import { createDemo } from './demo/create-demo.js';
import { allowOnly, notFound } from './http/allow-only.js';
import { callService, listServices, takeFeedback } from './http/cds-services.js';
import { crossOrigin } from './http/cors.js';
import { errorResponse } from './http/error-response.js';
import { formBody } from './pages/form-body.js';
import { sameOriginOnly } from './pages/same-origin.js';
import { serveAssets } from './pages/serve-assets.js';
import { describeFhir, readKnowledge, searchKnowledge } from './http/fhir-knowledge.js';
import { live, ready, unlessStopping } from './http/health.js';
import { jsonBody } from './http/json-body.js';
import { exposeMetrics } from './http/metrics.js';
import { limitRate } from './http/rate-limit.js';
import { identify } from './http/request-id.js';
import { qualityRoutes } from './http/quality/quality-routes.js';
import { requestLog } from './http/request-log.js';
import { requireTrust } from './http/trust/require-trust.js';
import { securityHeaders } from './http/security-headers.js';
import { unlessOverloaded } from './http/shed-load.js';
import { describeApi } from './openapi/open-api.js';
import type { Parts } from './parts.js';
import { createPharmacyPages } from './pharmacy/pages/create-pages.js';
import { pharmacyApiRoutes, pharmacyPageRoutes } from './pharmacy/pharmacy-routes.js';

/** The whole door: one line for each address. */
export function createApp(parts: Parts): Express {
  const app = express();
  // what answers say is not asked twice, so a hash of it is worth nothing
  app.disable('etag').disable('x-powered-by');
  app.use(requestLog(parts), identify(parts), securityHeaders(parts.config));
  // what is for programs of other origins; pages and what pharmacists see is for our own only
  app.use(['/cds-services', '/fhir'], crossOrigin);

  app.get('/health/live', live);
  app.get('/health/ready', ready(parts));
  app.get('/metrics', exposeMetrics(parts.metrics));
  app.use(unlessStopping(parts.lifecycle), unlessOverloaded(parts));
  app.use('/assets', serveAssets(parts.root));
  app.use('/cds-services', requireTrust({ trust: parts.trust, auth: parts.config.auth }));
  // behind trust: the limit is each client's own
  app.use(limitRate(parts.config.rateLimit));

  app.route('/cds-services').get(listServices(parts)).all(allowOnly('GET', 'HEAD'));
  app.route('/cds-services/:id').post(jsonBody, callService(parts)).all(allowOnly('POST'));
  app.route('/cds-services/:id/feedback').post(jsonBody, takeFeedback(parts)).all(allowOnly('POST'));

  const pages = createPharmacyPages(parts);
  app.use(pharmacyPageRoutes(parts, pages), pharmacyApiRoutes(parts), qualityRoutes(parts));

  app.route('/api/openapi.json').get(describeApi(parts)).all(allowOnly('GET', 'HEAD'));

  app.route('/fhir/metadata').get(describeFhir(parts)).all(allowOnly('GET', 'HEAD'));
  app.route('/fhir/:type').get(searchKnowledge(parts)).all(allowOnly('GET', 'HEAD'));
  app.route('/fhir/:type/:id').get(readKnowledge(parts)).all(allowOnly('GET', 'HEAD'));

  const { frontPage, ehr } = createDemo(parts);
  app.route('/').get(frontPage).all(allowOnly('GET', 'HEAD'));
  if (ehr)
    app
      .route('/demo/:story')
      .get(ehr.openChart)
      .post(sameOriginOnly, formBody(), ehr.act)
      .all(allowOnly('GET', 'HEAD', 'POST'));

  app.use(notFound);
  app.use('/pharmacy', pages.problem);
  app.use(errorResponse(parts));
  return app;
}

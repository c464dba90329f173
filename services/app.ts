import express, { type Express } from 'express';
import { createDemo } from './demo/create-demo.js';
import { adminOnly } from './http/admin-only.js';
import { alertStatistics } from './http/alert-statistics.js';
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
import { requestLog } from './http/request-log.js';
import { requireTrust } from './http/trust/require-trust.js';
import { securityHeaders } from './http/security-headers.js';
import { unlessOverloaded } from './http/shed-load.js';
import { describeApi } from './openapi/open-api.js';
import type { Parts } from './parts.js';
import { answerChecklist } from './pharmacy/checklists.js';
import { DECISION_TYPES, readDecision, searchDecisions } from './pharmacy/fhir/decisions-as-fhir.js';
import { createPharmacyPages, type PharmacyPages } from './pharmacy/pages/create-pages.js';
import type { Smart } from './pharmacy/smart/create-smart.js';
import { listVerifications, listWork, takeVerification } from './pharmacy/verifications.js';
import { onlyJson, requireSession } from './pharmacy/require-session.js';

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
  addPharmacyPages(app, parts.smart, pages);

  app
    .route('/api/quality/alerts')
    .get(adminOnly(parts), alertStatistics(parts))
    .all(allowOnly('GET', 'HEAD'));

  app.use('/api/pharmacy', requireSession(parts));
  app
    .route('/api/pharmacy/checklists')
    .post(onlyJson, jsonBody, answerChecklist(parts))
    .all(allowOnly('POST'));
  app
    .route('/api/pharmacy/verifications')
    .post(onlyJson, jsonBody, takeVerification(parts))
    .get(listVerifications(parts))
    .all(allowOnly('GET', 'HEAD', 'POST'));
  app.route('/api/pharmacy/work').get(listWork(parts)).all(allowOnly('GET', 'HEAD'));

  app.route('/api/openapi.json').get(describeApi(parts)).all(allowOnly('GET', 'HEAD'));

  app.route('/fhir/metadata').get(describeFhir(parts)).all(allowOnly('GET', 'HEAD'));
  for (const type of DECISION_TYPES) {
    app.use(`/fhir/${type}`, requireSession(parts));
    app.route(`/fhir/${type}`).get(searchDecisions(type, parts)).all(allowOnly('GET', 'HEAD'));
    app.route(`/fhir/${type}/:id`).get(readDecision(type, parts)).all(allowOnly('GET', 'HEAD'));
  }
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

/** Where pharmacists work: signing in, the work list, and the page of one order. */
function addPharmacyPages(app: Express, smart: Smart, pages: PharmacyPages): void {
  const { routes, requireSessionForPages: pharmacist } = smart;
  app.route('/pharmacy/launch').get(routes.launch).all(allowOnly('GET', 'HEAD'));
  app.route('/pharmacy/sign-in').get(routes.signIn).all(allowOnly('GET', 'HEAD'));
  app.route('/pharmacy/callback').get(routes.callback).all(allowOnly('GET', 'HEAD'));
  app.route('/pharmacy/sign-out').post(sameOriginOnly, routes.signOut).all(allowOnly('POST'));

  // a record may come with the form
  const orderForm = [sameOriginOnly, ...formBody('3mb')];
  app.route('/pharmacy').get(pages.openExample, pharmacist, pages.workList).all(allowOnly('GET', 'HEAD'));
  if (pages.example)
    app
      .route('/pharmacy/examples/:story')
      .get(pages.example)
      .post(orderForm, pages.example)
      .all(allowOnly('GET', 'HEAD', 'POST'));
  for (const [address, page] of [
    ['/pharmacy/order', pages.launched],
    ['/pharmacy/orders/:id', pages.listed],
  ] as const)
    app
      .route(address)
      .get(pharmacist, page)
      .post(orderForm, pharmacist, page)
      .all(allowOnly('GET', 'HEAD', 'POST'));
}

import { Router } from 'express';
import { allowOnly } from '../http/allow-only.js';
import { jsonBody } from '../http/json-body.js';
import { formBody } from '../pages/form-body.js';
import { sameOriginOnly } from '../pages/same-origin.js';
import type { Parts } from '../parts.js';
import { answerChecklist } from './checklists.js';
import { DECISION_TYPES, readDecision, searchDecisions } from './fhir/decisions-as-fhir.js';
import type { PharmacyPages } from './pages/create-pages.js';
import { onlyJson, requireSession } from './require-session.js';
import { listVerifications, listWork, takeVerification } from './verifications.js';

const toRead = allowOnly('GET', 'HEAD');
const toReadAndSend = allowOnly('GET', 'HEAD', 'POST');

/** Where pharmacists work: signing in, the work list, and the page of one order. */
export function pharmacyPageRoutes({ smart }: Parts, pages: PharmacyPages): Router {
  const routes = Router();
  const { requireSessionForPages: pharmacist } = smart;
  routes.route('/pharmacy/launch').get(smart.routes.launch).all(toRead);
  routes.route('/pharmacy/sign-in').get(smart.routes.signIn).all(toRead);
  routes.route('/pharmacy/callback').get(smart.routes.callback).all(toRead);
  routes.route('/pharmacy/sign-out').post(sameOriginOnly, smart.routes.signOut).all(allowOnly('POST'));

  // a record may come with the form
  const orderForm = [sameOriginOnly, ...formBody('3mb')];
  routes.route('/pharmacy').get(pages.openExample, pharmacist, pages.workList).all(toRead);
  if (pages.example)
    routes
      .route('/pharmacy/examples/:story')
      .get(pages.example)
      .post(orderForm, pages.example)
      .all(toReadAndSend);
  for (const [address, page] of [
    ['/pharmacy/order', pages.launched],
    ['/pharmacy/orders/:id', pages.listed],
  ] as const)
    routes.route(address).get(pharmacist, page).post(orderForm, pharmacist, page).all(toReadAndSend);
  return routes;
}

/** The same for programs, as JSON and as FHIR. */
export function pharmacyApiRoutes(parts: Parts): Router {
  const routes = Router();
  routes.use('/api/pharmacy', requireSession(parts));
  routes
    .route('/api/pharmacy/checklists')
    .post(onlyJson, jsonBody, answerChecklist(parts))
    .all(allowOnly('POST'));
  routes
    .route('/api/pharmacy/verifications')
    .post(onlyJson, jsonBody, takeVerification(parts))
    .get(listVerifications(parts))
    .all(toReadAndSend);
  routes.route('/api/pharmacy/work').get(listWork(parts)).all(toRead);
  for (const type of DECISION_TYPES) {
    routes.use(`/fhir/${type}`, sameOriginOnly, requireSession(parts));
    routes.route(`/fhir/${type}`).get(searchDecisions(type, parts)).all(toRead);
    routes.route(`/fhir/${type}/:id`).get(readDecision(type, parts)).all(toRead);
  }
  return routes;
}

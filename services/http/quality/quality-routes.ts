import { Router } from 'express';
import { sameOriginOnly } from '../../pages/same-origin.js';
import type { Parts } from '../../parts.js';
import { adminOnly } from '../admin-only.js';
import { alertStatistics } from '../alert-statistics.js';
import { allowOnly } from '../allow-only.js';
import { jsonBody } from '../json-body.js';
import { adminPage } from './admin-page.js';
import { showAlerts } from './alerts-page.js';
import { sendAuditFile, showAudits } from './audits-page.js';
import { clientOrAdmin } from './evaluate-access.js';
import { evaluateMeasure } from './evaluate-measure.js';
import { readMeasureReport, searchMeasureReports } from './measure-reports.js';
import { showSignIn, signIn, signOut } from './sign-in.js';

/** What quality officers see, and measures: one line for each address. */
export function qualityRoutes(parts: Parts): Router {
  const routes = Router();
  const [ofAdmin, admin, caller] = [adminPage(parts), adminOnly(parts), clientOrAdmin(parts)];
  const toRead = allowOnly('GET', 'HEAD');
  routes.route('/quality/sign-in').get(showSignIn(parts)).post(signIn(parts)).all(allowOnly('GET', 'POST'));
  routes.route('/quality/sign-out').post(signOut(parts)).all(allowOnly('POST'));
  routes.route('/quality').get(ofAdmin, showAudits(parts)).all(toRead);
  routes.route('/quality/alerts').get(ofAdmin, showAlerts(parts)).all(toRead);
  routes.route('/quality/audits/:name/:file').get(ofAdmin, sendAuditFile(parts)).all(toRead);
  routes.route('/api/quality/alerts').get(admin, alertStatistics(parts)).all(toRead);

  // what is not for everybody is not for the pages of other sites either
  routes.use(['/fhir/MeasureReport', '/fhir/Measure/:id/$evaluate-measure'], sameOriginOnly);
  routes.route('/fhir/MeasureReport').get(admin, searchMeasureReports(parts)).all(toRead);
  routes.route('/fhir/MeasureReport/:id').get(admin, readMeasureReport(parts)).all(toRead);
  routes
    .route('/fhir/Measure/:id/$evaluate-measure')
    .get(caller, evaluateMeasure(parts))
    .post(caller, jsonBody, evaluateMeasure(parts))
    .all(allowOnly('GET', 'POST'));
  return routes;
}

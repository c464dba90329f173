import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { loadStories } from '../../demo/stories.js';
import { errorResponse } from '../../http/error-response.js';
import { logOf } from '../../http/request-id.js';
import { dayOf } from '../../facts/calendar.js';
import type { Parts } from '../../parts.js';
import { createPharmacy } from '../pharmacy.js';
import { readWorkQuery } from '../verification/verification-query.js';
import { examplesOf, type Examples } from './example-record.js';
import { createFrames, type Frames } from './frames.js';
import { exampleOrder, launchedOrder, listedOrder, sessionFor, type Target } from './order-target.js';
import { ProblemPage } from './problem-page.js';
import { showOrder } from './show-order.js';
import { WorkListPage } from './work-list-page.js';

/** The pharmacist's pages: each order has one address, which its forms are sent to as well. */
export interface PharmacyPages {
  /** `?demo=` of the demo: an example is nobody's, and asks for no session */
  openExample: RequestHandler;
  workList: RequestHandler;
  /** of the work list */
  listed: RequestHandler;
  /** that the EHR launched us for */
  launched: RequestHandler;
  /** of an example patient; null: the demo is switched off */
  example: RequestHandler | null;
  /** what is refused under `/pharmacy`, as a page for whoever reads pages */
  problem: ErrorRequestHandler;
}

/** @throws when an example or a word is missing under the parts' root */
export function createPharmacyPages(parts: Parts): PharmacyPages {
  const frames = createFrames(parts);
  const examples = examplesOf(parts.config.demo ? loadStories(parts.root) : []);
  const page =
    (find: (request: Request, own: Parts) => Target | Promise<Target>): RequestHandler =>
    async (request, response) => {
      const target = await find(request, { ...parts, log: logOf(response, parts) });
      await showOrder({ target, request, response, frames });
    };
  return {
    openExample: openExample(examples),
    workList: (request, response) => showWork({ request, response, parts, frames }),
    listed: page((request, own) => listedOrder(request, own, examples)),
    launched: page(launchedOrder),
    example: parts.config.demo ? page((request, own) => exampleOrder(request, own, examples)) : null,
    problem: problemPage(parts, frames),
  };
}

function openExample(examples: Examples): RequestHandler {
  return (request, response, next) => {
    const { demo } = request.query;
    if (typeof demo === 'string' && examples.has(demo)) response.redirect(303, `/pharmacy/examples/${demo}`);
    else next();
  };
}

interface Showing {
  request: Request;
  response: Response;
  parts: Parts;
  frames: Frames;
}

async function showWork({ request, response, parts, frames }: Showing): Promise<void> {
  const parameters = withoutLanguage(request.query);
  const session = await sessionFor(request, parts);
  const isLaunched = session !== null && (await parts.smart.openOrderOf(request)) !== null;
  if (isLaunched && Object.keys(parameters).length === 0) {
    response.set('Cache-Control', 'no-store').redirect(303, '/pharmacy/order');
    return;
  }
  const query = readWorkQuery(parameters, dayOf(parts.now(), parts.knowledge.settings.timeZone));
  const page = await createPharmacy(parts).workList(query, session);
  const reader = frames.readerOf(request, response, session);
  const shown = {
    state: query.state ?? 'waiting',
    page,
    isLater: query.after !== undefined,
    session,
    reader,
  };
  frames.send(response, { title: reader.say('list'), status: 200, reader }, <WorkListPage {...shown} />);
}

function withoutLanguage(query: Request['query']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'language'));
}

function problemPage(parts: Parts, frames: Frames): ErrorRequestHandler {
  return errorResponse(parts, ({ code, status }, request, response) => {
    if (request.accepts(['json', 'html']) !== 'html') return false;
    const reader = frames.readerOf(request, response, null);
    frames.send(
      response,
      { title: reader.say('sorry'), status, reader },
      <ProblemPage code={code} reader={reader} />,
    );
    return true;
  });
}

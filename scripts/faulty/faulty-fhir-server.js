import { createServer } from 'node:http';

/** FHIR servers that go wrong, each in one way, at every search. */

const NONE = { resourceType: 'Bundle', type: 'searchset', total: 0 };

function send(response, body, type = 'application/fhir+json') {
  response.setHeader('content-type', type);
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function withNext(url) {
  return { resourceType: 'Bundle', type: 'searchset', link: [{ relation: 'next', url }] };
}

/** The search's own page number, so that no two links are the same. */
function pageAfter(url) {
  const page = Number(url.searchParams.get('page') ?? 1);
  url.searchParams.set('page', page + 1);
  return url.href;
}

/** By name: how a search is answered. `foreign` is the address of a server that must never be asked. */
export const FAULTS = {
  hangs: () => undefined,
  'answers 500': ({ response }) => void response.writeHead(500).end(),
  'answers 401': ({ response }) => void response.writeHead(401).end(),
  'answers HTML': ({ response }) => send(response, '<html><body>Sign in</body></html>', 'text/html'),
  'sends half a body': ({ response }) => {
    const body = JSON.stringify(NONE);
    response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': body.length });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  'sends one byte a second': ({ response }) => {
    const bytes = [...JSON.stringify(NONE)];
    response.setHeader('content-type', 'application/fhir+json');
    const next = () => (bytes.length > 0 ? response.write(bytes.shift()) : response.end());
    next();
    const timer = setInterval(next, 1000);
    response.once('close', () => clearInterval(timer));
  },
  'gives pages without end': ({ response, url }) => send(response, withNext(pageAfter(url))),
  'names a next page elsewhere': ({ response, foreign }) =>
    send(response, withNext(`${foreign}/fhir?page=2`)),
};

/**
 * On a free port of the loopback: `base` is its FHIR base address.
 * @param onSearch called at each search, after it was answered or left
 */
export async function startFaultyServer(fault, { foreign = '', onSearch = () => undefined } = {}) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    FAULTS[fault]({ response, url, foreign });
    onSearch(url.pathname);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { base: `http://127.0.0.1:${server.address().port}/fhir`, stop };
}

/** A server of somebody else: counts who comes. */
export async function startForeignServer() {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    send(response, NONE);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked: () => asked,
    stop: () => void server.close(),
  };
}

import type { Answer, Ask } from './ask.js';
import type { OfferedService } from './offered-service.js';
import type { PointId } from './points.js';
import { inWords, sighting, type Sighting } from './sighting.js';

const ORIGIN = 'https://ehr.example.org';

interface Preflight {
  path: string;
  method: 'GET' | 'POST';
  headers: readonly string[];
}

export async function checkDiscoveryCors(ask: Ask): Promise<Sighting[]> {
  const path = '/cds-services';
  const answer = await ask({ path, headers: { origin: ORIGIN } });
  return [
    await preflight(ask, 'cors-discovery', { path, method: 'GET', headers: ['authorization'] }),
    sighting('cors-answer', `GET ${path}`, originFault(answer)),
  ];
}

export async function checkServiceCors(ask: Ask, { id }: OfferedService): Promise<Sighting[]> {
  const path = `/cds-services/${id}`;
  const headers = ['authorization', 'content-type'];
  return [
    await preflight(ask, 'cors-call', { path, method: 'POST', headers }),
    await preflight(ask, 'cors-feedback', { path: `${path}/feedback`, method: 'POST', headers }),
  ];
}

async function preflight(ask: Ask, point: PointId, { path, method, headers }: Preflight): Promise<Sighting> {
  const answer = await ask({
    path,
    method: 'OPTIONS',
    headers: {
      origin: ORIGIN,
      'access-control-request-method': method,
      'access-control-request-headers': headers.join(','),
    },
  });
  return sighting(point, `OPTIONS ${path}`, preflightFault(answer, headers));
}

/** Fetch Standard, "CORS-preflight fetch"; `*` does not let authorization through. */
function preflightFault(answer: Answer, headers: readonly string[]): string | null {
  if (answer.status === null || answer.status < 200 || answer.status > 299) return answer.said;
  const given = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  const lacking = headers.filter(
    (name) => !given.includes(name) && !(name !== 'authorization' && given.includes('*')),
  );
  return originFault(answer) ?? (lacking.length > 0 ? `${lacking.join(' and ')} not allowed` : null);
}

function originFault({ status, said, headers }: Answer): string | null {
  if (status === null) return said;
  const allowed = headers.get('access-control-allow-origin') ?? undefined;
  if (allowed !== '*' && allowed !== ORIGIN) return `Access-Control-Allow-Origin ${inWords(allowed)}`;
  const withCredentials = headers.get('access-control-allow-credentials') === 'true';
  return withCredentials && allowed === '*' ? 'any origin with credentials' : null;
}

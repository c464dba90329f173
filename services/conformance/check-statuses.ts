import type { Answer, Ask, Call } from './ask.js';
import { checkError } from './check-answer.js';
import type { OfferedService } from './offered-service.js';
import type { PointId } from './points.js';
import { sighting, type Sighting } from './sighting.js';
import { syntheticRequest } from './synthetic-request.js';

interface Wrong {
  point: PointId;
  call: Call;
  allowed: readonly number[];
}

const ELEVEN_MEGABYTES = 11 * 1024 * 1024;

/** What no client should send, and what it should be told. */
export async function checkStatuses(ask: Ask, service: OfferedService): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const { point, call, allowed } of wrongCalls(service)) {
    const answer = await ask(call);
    const where = `${call.method ?? 'GET'} ${call.path}`;
    const isAllowed = answer.status !== null && allowed.includes(answer.status);
    sightings.push(
      sighting(point, where, isAllowed ? allowFault(answer) : answer.said),
      ...checkError(answer, where),
    );
  }
  return sightings;
}

function wrongCalls(service: OfferedService): Wrong[] {
  const path = `/cds-services/${service.id}`;
  const request = syntheticRequest(service, 'data');
  const post = (point: PointId, body: unknown, allowed: readonly number[] = [400]): Wrong => ({
    ...{ point, allowed },
    call: { path, method: 'POST', body },
  });
  const always: Wrong[] = [
    post('status-no-body', ''),
    post('status-broken-json', '{"hook":'),
    post('status-wrong-hook', { ...request, hook: 'org.example.conformance-no-such-hook' }),
    { point: 'status-method', call: { path }, allowed: [405] },
    { point: 'status-method', call: { path: '/cds-services', method: 'POST', body: {} }, allowed: [405] },
    {
      point: 'status-media-type',
      call: {
        path,
        method: 'POST',
        body: JSON.stringify(request ?? {}),
        headers: { 'content-type': 'text/plain' },
      },
      allowed: [415],
    },
    {
      point: 'status-unknown-service',
      call: { path: '/cds-services/conformance-no-such-service', method: 'POST', body: request ?? {} },
      allowed: [404],
    },
  ];
  if (!request) return always;
  return [
    ...always,
    post('status-no-context', { ...request, context: undefined }),
    post('status-hook-instance', { ...request, hookInstance: 'not-a-uuid' }),
    post('status-too-large', { ...request, padding: 'x'.repeat(ELEVEN_MEGABYTES) }, [413, 200]),
  ];
}

/** A 405 has to say what is allowed. */
function allowFault({ status, headers }: Answer): string | null {
  return status === 405 && !headers.has('allow') ? '405 without Allow' : null;
}

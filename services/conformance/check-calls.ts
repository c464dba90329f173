import type { Ask } from './ask.js';
import { checkAnswered } from './check-answer.js';
import type { OfferedService } from './offered-service.js';
import type { Sighting } from './sighting.js';
import { STATES, syntheticRequest } from './synthetic-request.js';

/** Names no conformance test of ours would choose, as later versions and EHRs add them. */
const UNHEARD_OF = {
  extension: { 'org.example.conformance': { asked: true } },
  fromTheFuture: 'let through',
};

/** Calls of the patient who does not exist: each state of prefetch, and what a service has to put up with. */
export async function checkCalls(ask: Ask, service: OfferedService): Promise<Sighting[]> {
  const path = `/cds-services/${service.id}`;
  const withData = syntheticRequest(service, 'data');
  if (!withData) return [];
  const call = (body: unknown, headers?: Record<string, string>) =>
    ask({ path, method: 'POST', body, ...(headers ? { headers } : {}) });
  const { where } = service;
  const sightings = [
    ...checkAnswered(await call(withData), 'call-answer', { where, may412: true }),
    ...checkAnswered(await call({ ...withData, ...UNHEARD_OF }), 'call-tolerance', { where, may412: true }),
    ...checkAnswered(
      await call(withData, { 'content-type': 'application/json; charset=utf-8' }),
      'call-charset',
      {
        ...{ where, may412: true },
      },
    ),
  ];
  if (Object.keys(service.prefetch).length === 0) return sightings;
  for (const state of STATES) {
    const answer = await call(syntheticRequest(service, state));
    const may412 = state === 'absent' || state === 'outcome';
    sightings.push(
      ...checkAnswered(answer, `prefetch-${state}`, { where: `${where}, prefetch ${state}`, may412 }),
    );
  }
  return sightings;
}

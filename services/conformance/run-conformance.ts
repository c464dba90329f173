import type { Answer, Ask } from './ask.js';
import { checkAnswered } from './check-answer.js';
import { checkCalls } from './check-calls.js';
import { listOf, membersOf } from './check-card.js';
import { checkDiscoveryCors, checkServiceCors } from './check-cors.js';
import { checkDiscovery } from './check-discovery.js';
import { checkFeedback } from './check-feedback.js';
import { checkStatuses } from './check-statuses.js';
import { CouldNotRun } from './could-not-run.js';
import type { OfferedService } from './offered-service.js';
import { reportOf, type Report } from './report.js';
import type { Sighting } from './sighting.js';

/** A request of the user's own, sent to every service of its hook as it is. */
export interface OwnRequest {
  /** as reports name it */
  name: string;
  body: Readonly<Record<string, unknown>>;
}

/**
 * Calls a service as a strict client, one call after another.
 * @throws CouldNotRun when there is no service to be looked at
 */
export async function runConformance(ask: Ask, own: readonly OwnRequest[] = []): Promise<Report> {
  const answer = await ask({ path: '/cds-services' });
  assertReached(answer);
  const { sightings, services } = checkDiscovery(answer);
  sightings.push(...(await checkDiscoveryCors(ask)));
  for (const service of services) sightings.push(...(await checkService(ask, service, own)));
  return reportOf(sightings, services);
}

function assertReached({ status, said }: Answer): void {
  if (status === null) throw new CouldNotRun(`GET /cds-services: ${said}`);
  if (status === 401 || status === 403)
    throw new CouldNotRun(`GET /cds-services: ${said}; give a token with --token-file`);
}

async function checkService(
  ask: Ask,
  service: OfferedService,
  own: readonly OwnRequest[],
): Promise<Sighting[]> {
  const { sightings, cards } = await checkOwnRequests(ask, service, own);
  return [
    ...(await checkCalls(ask, service)),
    ...sightings,
    ...(await checkStatuses(ask, service)),
    ...(await checkServiceCors(ask, service)),
    ...(await checkFeedback(ask, service, cards)),
  ];
}

async function checkOwnRequests(
  ask: Ask,
  { id, hook, where }: OfferedService,
  own: readonly OwnRequest[],
): Promise<{ sightings: Sighting[]; cards: readonly unknown[] }> {
  const sightings: Sighting[] = [];
  const cards: unknown[] = [];
  for (const { name, body } of own.filter(({ body }) => body.hook === hook)) {
    const answer = await ask({ path: `/cds-services/${id}`, method: 'POST', body });
    sightings.push(...checkAnswered(answer, 'call-answer', { where: `${where}, ${name}`, may412: true }));
    cards.push(...listOf(membersOf(answer.json).cards));
  }
  return { sightings, cards };
}

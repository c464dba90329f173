import { z } from 'zod';
import type { Answer } from './ask.js';
import { checkPrefetch } from './check-prefetch.js';
import { emptiesIn } from './empties.js';
import { isHookName } from './hooks.js';
import { isJson } from './is-json.js';
import type { OfferedService } from './offered-service.js';
import { faultOf, inWords, sighting, type Sighting } from './sighting.js';

const text = z.string().min(1);

const Discovery = z.looseObject({ services: z.array(z.unknown()) });

const Service = z.looseObject({
  hook: text,
  id: text,
  description: text,
  title: text.optional(),
  usageRequirements: text.optional(),
  prefetch: z.record(text, text).optional(),
  extension: z.looseObject({}).optional(),
});

/** RFC 3986 pchar, without what would have to be encoded. */
const IN_AN_ADDRESS = /^[A-Za-z0-9._~:@!$&'()*+,;=-]+$/;

/** What can be called of a service, whatever else is wrong with it. */
const Callable = z.looseObject({ id: text, hook: text, prefetch: z.record(text, text).catch({}).optional() });

/** Looks at the list of services, and gives back those that can be called. */
export function checkDiscovery(answer: Answer): { sightings: Sighting[]; services: OfferedService[] } {
  const where = 'GET /cds-services';
  const read = answer.status === 200 ? Discovery.safeParse(answer.json).data : undefined;
  const seen = answer.status === 200 ? inWords(answer.json) : answer.said;
  const answered = sighting('discovery-answer', where, read ? null : seen);
  if (!read) return { sightings: [answered], services: [] };
  const services = callable(read.services);
  return {
    sightings: [
      answered,
      sighting(
        'content-type',
        where,
        isJson(answer) ? null : inWords(answer.headers.get('content-type') ?? undefined),
      ),
      sighting('no-empties', where, emptiesIn(answer.json, ['services'])),
      ...read.services.map((one, at) =>
        sighting('discovery-members', `service ${at + 1}`, faultOf(Service, one)),
      ),
      ...idsAtFault(services),
      ...services.map(({ hook, where }) =>
        sighting('discovery-hooks', where, isHookName(hook) ? null : inWords(hook)),
      ),
      ...services.flatMap(checkPrefetch),
    ],
    services,
  };
}

function callable(listed: readonly unknown[]): OfferedService[] {
  return listed.flatMap((one) => {
    const { data } = Callable.safeParse(one);
    return data ? [{ ...data, prefetch: data.prefetch ?? {}, where: data.id }] : [];
  });
}

/** One id may stand for several hooks, one pair of both only once. */
function idsAtFault(services: readonly OfferedService[]): Sighting[] {
  return services.map(({ id, hook, where }, at) => {
    const isRepeated = services.findIndex((other) => other.id === id && other.hook === hook) < at;
    const fault = isRepeated ? `a second ${inWords(id)} for ${hook}` : inWords(id);
    return sighting('discovery-ids', where, isRepeated || !IN_AN_ADDRESS.test(id) ? fault : null);
  });
}

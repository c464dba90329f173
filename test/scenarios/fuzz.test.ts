import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDispatch, anExample, aPatientView, aSelection } from '../builders/a-hook-request.js';
import { HOOK_SERVICES } from '../../services/http/hook-services.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Mutation {
  /** which member or element, counted through the whole request */
  place: number;
  what: 'delete' | 'replace' | 'duplicate' | 'swap';
  value: Json;
}

const { nonsense } = fc.letrec<{ nonsense: Json }>((tie) => ({
  nonsense: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Json>(
      null,
      true,
      false,
      0,
      -1,
      1e308,
      '',
      ' ',
      'Patient/',
      '#',
      '2026-13-45',
      '1.95',
      {},
      [],
      [null],
      [[]],
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(tie('nonsense'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('code', 'value', 'coding', 'reference', 'entry', 'resource', '__proto__'),
      tie('nonsense'),
    ),
  ),
}));

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat({ max: 5000 }),
  what: fc.constantFrom('delete', 'replace', 'duplicate', 'swap'),
  value: nonsense,
});

const mutated = fc
  .tuple(
    fc.constantFrom(
      anExample(),
      anExample('dialysis-without-calcium'),
      aPatientView(),
      aSelection(),
      aDispatch(),
    ),
    fc.array(mutation, { minLength: 1, maxLength: 6 }),
  )
  .map(([request, mutations]) => mutations.reduce<Json>(mutate, request as unknown as Json));

function mutate(request: Json, { place, what, value }: Mutation): Json {
  const copy = structuredClone(request);
  const places = placesIn(copy);
  const at = places[place % Math.max(places.length, 1)];
  if (!at) return value;
  const { holder, key } = at;
  const old = Reflect.get(holder, key) as Json;
  if (what === 'delete') Reflect.deleteProperty(holder, key);
  if (what === 'replace') Reflect.set(holder, key, value);
  if (what === 'duplicate') Reflect.set(holder, key, [old, old]);
  if (what === 'swap') Reflect.set(holder, key, Reflect.get(...pick(places, place + 7)) as Json);
  return copy;
}

interface Place {
  holder: object;
  key: string;
}

function pick(places: readonly Place[], index: number): [object, string] {
  const { holder, key } = places[index % places.length] ?? { holder: {}, key: '' };
  return [structuredClone(holder), key];
}

function placesIn(value: Json, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, member] of Object.entries(value)) {
    found.push({ holder: value, key });
    placesIn(member, found);
  }
  return found;
}

const SEED = 20261122;
const HOW_MANY = 2000;
const AT_ONCE = 20;

it('two thousand mutated requests are all answered, none with a 5xx, and the service stays well', async () => {
  const requests = fc.sample(mutated, { seed: SEED, numRuns: HOW_MANY });
  const statuses = new Map<number, number>();
  for (let from = 0; from < requests.length; from += AT_ONCE) {
    const answers = await Promise.all(requests.slice(from, from + AT_ONCE).map(send));
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses.keys()].filter((status) => ![200, 400, 403, 412].includes(status))).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(HOW_MANY / 10);
  expect(statuses.get(400)).toBeGreaterThan(HOW_MANY / 100);
  expect((await service.get('/metrics')).text).not.toMatch(/judgement_failures_total\{.*\} [1-9]/);
  expect((await service.sign(anExample())).body.cards?.[0]?.indicator).toBe('critical');
}, 180_000);

function send(request: Json) {
  const hook = typeof request === 'object' && request !== null && 'hook' in request ? request.hook : null;
  const { id } = HOOK_SERVICES.find((one) => one.hook === hook) ?? { id: 'denosumab-order-sign' };
  return service.post(`/cds-services/${id}`, request);
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { prefetchTemplates } from '../../services/gather/prefetch-templates.js';
import { HOOK_SERVICES } from '../../services/http/hook-services.js';
import { EXAMPLES, exampleStories } from '../builders/example-stories.js';
import { faultsIn } from '../builders/valid-fhir.js';

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
type Resource = Record<string, Json> & { resourceType: string; id: string };

const STORIES = exampleStories();
const PREFETCH_KEYS = Object.keys(prefetchTemplates(() => [{ system: 'any', code: 'any' }])).sort();

/** FHIR's own statuses and categories, and units. */
const OF_FHIR = /^http:\/\/(terminology\.hl7\.org\/CodeSystem\/.+|hl7\.org\/fhir\/.+|unitsofmeasure\.org)$/;
const OF_DISEASES = 'http://hl7.org/fhir/sid/';

const published = (folder: string): Json[] =>
  readdirSync(`fhir-resources/${folder}`).map(
    (file) => JSON.parse(readFileSync(`fhir-resources/${folder}/${file}`, 'utf8')) as Json,
  );

/** Every `{ system, code }` below, wherever it stands. */
function codings(json: Json): { system: string; code: string }[] {
  if (json === null || typeof json !== 'object') return [];
  const below = Object.values(json).flatMap(codings);
  if (Array.isArray(json)) return below;
  const { system, code } = json;
  return typeof system === 'string' && typeof code === 'string' ? [{ system, code }, ...below] : below;
}

/** `system|code` of every concept of our value sets. */
const KNOWN = new Set(
  published('ValueSet').flatMap((valueSet) => {
    const { compose } = valueSet as unknown as {
      compose: { include: { system: string; concept: { code: string }[] }[] };
    };
    return compose.include.flatMap(({ system, concept }) => concept.map(({ code }) => `${system}|${code}`));
  }),
);

/** Every resource in the request, in a Bundle or by itself; Bundles too. */
function resourcesIn(json: Json): Resource[] {
  if (json === null || typeof json !== 'object') return [];
  const below = Object.values(json).flatMap(resourcesIn);
  return 'resourceType' in json ? [json as Resource, ...below] : below;
}

it('twelve stories at least, and no request that the index does not name', () => {
  const requests = readdirSync(EXAMPLES).filter((file) => file.endsWith('.request.json'));
  expect(STORIES.length).toBeGreaterThanOrEqual(12);
  expect(STORIES.map(({ name }) => `${name}.request.json`).sort()).toEqual(requests.sort());
});

it('each has a hook instance of its own', () => {
  const instances = STORIES.map(({ request }) => request.hookInstance);
  expect(new Set(instances).size).toBe(instances.length);
});

describe.each(STORIES)('$name', ({ service, request }) => {
  const resources = resourcesIn(request as unknown as Json);
  /** while an order is written it lacks what will be typed in next, and so does the Bundle around it */
  const isFinished = ({ status, type }: Resource) =>
    request.hook !== 'order-select' || (status !== 'draft' && type !== 'collection');

  it('is asked at the service of its hook', () => {
    expect(HOOK_SERVICES).toContainEqual(expect.objectContaining({ id: service, hook: request.hook }));
  });

  it('brings every prefetch key', () => {
    expect(Object.keys(request.prefetch).sort()).toEqual(PREFETCH_KEYS);
  });

  it('is valid FHIR R4', () => {
    expect(resources.length).toBeGreaterThan(PREFETCH_KEYS.length);
    for (const resource of resources.filter(isFinished))
      expect({ of: resource.id, faults: faultsIn(resource) }).toEqual({ of: resource.id, faults: [] });
  });

  it('is about one patient, and no entry has the id of another', () => {
    const entries = resources.filter(({ resourceType }) => resourceType !== 'Bundle');
    const ids = entries.map(({ resourceType, id }) => `${resourceType}/${id}`);
    const named = entries
      .flatMap(({ subject, patient }) => [subject, patient])
      .filter((one) => one !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(`Patient/${request.context.patientId}`);
    for (const one of named) expect(one).toEqual({ reference: `Patient/${request.context.patientId}` });
  });

  it('holds only codes of our value sets, statuses and units', () => {
    const clinical = codings(request as unknown as Json).filter(
      ({ system }) => system.startsWith(OF_DISEASES) || !OF_FHIR.test(system),
    );
    expect(clinical.length).toBeGreaterThan(0);
    const unknown = clinical.map(({ system, code }) => `${system}|${code}`).filter((one) => !KNOWN.has(one));
    expect(unknown).toEqual([]);
  });
});

import { exampleStories, type Story } from '../builders/example-stories.js';
import type { Resource } from './hapi.js';

interface Bundle {
  entry?: { resource: Resource }[];
}

/** Stories share ids, and one server has one resource of an id: each story's get its name in front. */
export function storiesOfTheirOwn(): Story[] {
  return exampleStories().map((story, number) => {
    const ids = new Set(resourcesOf(story).map(({ id }) => id));
    const renamed = (id: string) => (ids.has(id) ? `s${number}-${id}` : id);
    const request = JSON.stringify(story.request)
      .replace(/"(id|patientId)":"([^"]+)"/g, (_, key: string, id: string) => `"${key}":"${renamed(id)}"`)
      .replace(/"([A-Z]\w+\/)([^"/]+)"/g, (_, type: string, id: string) => `"${type}${renamed(id)}"`);
    return { ...story, request: JSON.parse(request) as Story['request'] };
  });
}

/** What a story's EHR keeps: all that stands in its prefetch. */
export function resourcesOf({ request }: Story): Resource[] {
  return Object.values(request.prefetch).flatMap((item) =>
    item.resourceType === 'Bundle'
      ? ((item as Bundle).entry ?? []).map(({ resource }) => resource)
      : [item as unknown as Resource],
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HookService } from '../http/hook-services.js';
import { hookServiceOf } from '../http/hook-services.js';
import { examplesFolder, readStoryIndex, type StoryEntry } from './story-index.js';

const Resource = z.looseObject({ resourceType: z.string() });
const Bundle = z.looseObject({ entry: z.array(z.looseObject({ resource: Resource })).optional() });

/** An example as it lies in its file: all members are kept, as all are sent. */
const StoryRequest = z.looseObject({
  hook: z.string(),
  hookInstance: z.string(),
  context: z.looseObject({
    patientId: z.string(),
    userId: z.string().optional(),
    draftOrders: Bundle.optional(),
    dispatchedOrders: z.array(z.string()).optional(),
  }),
  prefetch: z.record(z.string(), Resource),
  extension: z.object({ 'org.denosumab-cds': z.object({ asOf: z.iso.datetime({ offset: true }) }) }),
});

export type StoryRequest = z.infer<typeof StoryRequest>;
export type StoryResource = z.infer<typeof Resource>;

/** An example patient, and what an EHR asks about them. */
export interface Story extends Pick<StoryEntry, 'title' | 'tells'> {
  /** its file without `.request.json`: stands in addresses */
  name: string;
  service: HookService;
  request: StoryRequest;
}

/**
 * All examples under `root`.
 * @throws when one is missing or not as it must be
 */
export function loadStories(root: string): readonly Story[] {
  return readStoryIndex(root).map(({ file, service: id, title, tells }) => {
    const service = hookServiceOf(id);
    if (!service) throw new Error(`${file}: there is no service ${id}`);
    const request = StoryRequest.parse(JSON.parse(readFileSync(join(examplesFolder(root), file), 'utf8')));
    return { name: file.replace('.request.json', ''), service, title, tells, request };
  });
}

/** RFC 3339: the instant at which the story plays. */
export function asOfStory({ request }: Story): string {
  return request.extension['org.denosumab-cds'].asOf;
}

/** Resources of a Bundle; none when there is no Bundle. */
export function resourcesOf(bundle: unknown): readonly StoryResource[] {
  return (Bundle.safeParse(bundle).data?.entry ?? []).map(({ resource }) => resource);
}

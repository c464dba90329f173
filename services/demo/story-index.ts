import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../cards/texts.js';

const InEachLanguage = z.record(z.enum(LANGUAGES), z.string());

const Index = z.object({
  examples: z.array(
    z.object({ file: z.string(), service: z.string(), title: InEachLanguage, tells: InEachLanguage }),
  ),
});

export type StoryEntry = z.infer<typeof Index>['examples'][number];

/** Where the examples lie under `root`. */
export function examplesFolder(root: string): string {
  return join(root, 'fhir-resources', 'examples');
}

/**
 * What each example is called, and what it tells, in the order to show them.
 * @throws when the list is not there, or of another shape
 */
export function readStoryIndex(root: string): readonly StoryEntry[] {
  return Index.parse(JSON.parse(readFileSync(join(examplesFolder(root), 'index.json'), 'utf8'))).examples;
}

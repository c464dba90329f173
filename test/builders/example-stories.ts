import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES } from '../../services/cards/texts.js';

export const EXAMPLES = 'fhir-resources/examples';

const InEachLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, z.string().min(1)])),
);

const Index = z.strictObject({
  examples: z.array(
    z.strictObject({
      file: z.string().regex(/^[a-z0-9-]+\.request\.json$/),
      service: z.string(),
      title: InEachLanguage,
      tells: InEachLanguage,
    }),
  ),
});

const Request = z.looseObject({
  hook: z.string(),
  hookInstance: z.string(),
  context: z.looseObject({ patientId: z.string() }),
  prefetch: z.record(z.string(), z.looseObject({ resourceType: z.string() })),
});

export interface Story {
  /** its file without `.request.json`; its golden files are named after it */
  name: string;
  service: string;
  request: z.infer<typeof Request>;
}

/** Every story of `fhir-resources/examples/index.json`, with its request. */
export function exampleStories(): Story[] {
  return Index.parse(json('index.json')).examples.map(({ file, service }) => ({
    name: file.replace('.request.json', ''),
    service,
    request: Request.parse(json(file)),
  }));
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(`${EXAMPLES}/${file}`, 'utf8'));
}

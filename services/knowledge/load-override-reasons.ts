import { z } from 'zod';
import type { CardKnowledge } from '../cards/card-knowledge.js';
import { loadJson, type Source } from './load-json.js';

const OVERRIDE_REASONS_FILE = 'fhir-resources/CodeSystem/override-reasons.json';

/** FHIR R4 CodeSystem: English displays, Dutch designations. */
const OverrideReasons = z.looseObject({
  resourceType: z.literal('CodeSystem'),
  id: z.literal('override-reasons'),
  url: z.string(),
  content: z.literal('complete'),
  concept: z.array(
    z.looseObject({
      code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      display: z.string().min(1),
      designation: z.tuple([z.strictObject({ language: z.literal('nl'), value: z.string().min(1) })]),
    }),
  ),
});

export function loadOverrideReasons(source: Source): CardKnowledge['overrideReasons'] | null {
  const read = loadJson(source, OVERRIDE_REASONS_FILE, OverrideReasons);
  if (!read) return null;
  const reasons = read.concept.map(({ code, display, designation: [dutch] }) => [
    code,
    { en: display, nl: dutch.value },
  ]);
  return {
    system: read.url,
    reasons: Object.fromEntries(reasons) as CardKnowledge['overrideReasons']['reasons'],
  };
}

import { z } from 'zod';
import { CodeableConcept } from './codeable-concept.js';

/** R4: a CodeableConcept. R5: a CodeableReference, where the concept stands one level deeper. */
export const CodeOrReference = z.union([z.object({ concept: CodeableConcept }), CodeableConcept]);

export type CodeOrReference = z.infer<typeof CodeOrReference>;

export function conceptOf(code: CodeOrReference | undefined): CodeableConcept | undefined {
  return code && 'concept' in code ? code.concept : code;
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Coding } from './resource.js';

const ValueSet = z.object({
  compose: z.object({
    include: z.array(
      z.object({
        system: z.string(),
        concept: z.array(z.object({ code: z.string(), display: z.string() })),
      }),
    ),
  }),
});

const VALUE_SETS = new URL('../../fhir-resources/ValueSet/', import.meta.url);

const known = new Map<string, readonly Coding[]>();

/** All codes of a value set, in its order. */
function codesOf(valueSet: string): readonly Coding[] {
  const codes = known.get(valueSet) ?? readCodes(valueSet);
  known.set(valueSet, codes);
  return codes;
}

function readCodes(valueSet: string): readonly Coding[] {
  const text = readFileSync(new URL(`${valueSet}.json`, VALUE_SETS), 'utf8');
  const { include } = ValueSet.parse(JSON.parse(text)).compose;
  return include.flatMap(({ system, concept }) =>
    concept.map(({ code, display }) => ({ system, code, display })),
  );
}

/** A CodeableConcept of one of its codes: the first, or the one at that place, counted round and round. */
export function coded(valueSet: string, place = 0): { coding: readonly Coding[] } {
  const codes = codesOf(valueSet);
  const code = codes[place % codes.length];
  if (!code) throw new Error(`${valueSet} has no codes`);
  return { coding: [code] };
}

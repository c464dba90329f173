import { z } from 'zod';
import type { Knowledge } from '../../knowledge/knowledge.js';

/** A brand of the 60 mg product. */
export type Brand = string;

const Concept = z.looseObject({
  display: z.string(),
  property: z.array(z.looseObject({ code: z.string(), valueDecimal: z.number().optional() })).default([]),
});

/** The brands that may be handed over for an order of ours, by name. */
export function brandsOf({ codeSystems, settings }: Pick<Knowledge, 'codeSystems' | 'settings'>): Brand[] {
  const system = codeSystems.find(({ id }) => id === 'denosumab-brands');
  const concepts = (system?.concept ?? []).map((concept) => Concept.parse(concept));
  return concepts
    .filter(({ property }) =>
      property.some(
        ({ code, valueDecimal }) => code === 'strength' && valueDecimal === settings.dosage.doseMg,
      ),
    )
    .map(({ display }) => display)
    .sort();
}

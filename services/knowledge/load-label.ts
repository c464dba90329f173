import { z } from 'zod';
import { loadJson, type Source } from './load-json.js';

const InBothLanguages = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) });

const Section = z.strictObject({
  id: z.string(),
  title: InBothLanguages,
  /** why no rule is needed; a section without it must have one */
  noRule: InBothLanguages.optional(),
});

export type LabelSection = z.infer<typeof Section>;

/** The medicine's label: how cards name it, its page at the EMA, its sections and those of annex and leaflet. */
const Label = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  sections: z.array(Section).min(1),
});

export type Label = z.infer<typeof Label>;

export function loadLabel(source: Source): Label | null {
  return loadJson(source, 'rules/label.json', Label);
}

import { z } from 'zod';
import { loadJson, type Source } from './load-json.js';

/** The medicine's label: how cards name it, and its page at the EMA. */
const Label = z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }) });

export type Label = z.infer<typeof Label>;

export function loadLabel(source: Source): Label | null {
  return loadJson(source, 'rules/label.json', Label);
}

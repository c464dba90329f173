import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../cards/texts.js';
import { HIDDEN, REPLAY_PHRASES } from './replay-phrases.js';

const word = z.string().min(1);

/** `rules/replay.<language>.json`: what the page says, in one language. */
const ReplayWords = z.strictObject({
  phrases: z.record(z.enum(REPLAY_PHRASES), word),
  hidden: z.record(z.enum(HIDDEN), word),
});

export type ReplayWords = z.infer<typeof ReplayWords>;

/** @throws when the file under `root` is missing or of another shape */
export function loadReplayWords(root: string, language: Language): ReplayWords {
  const file = join(root, 'rules', `replay.${language}.json`);
  return ReplayWords.parse(JSON.parse(readFileSync(file, 'utf8')));
}

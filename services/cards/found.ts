import type { Evidence } from '../facts/evidence.js';
import { phrase } from './card-knowledge.js';
import { evidenceLine } from './evidence-line.js';
import type { Tongue } from './format.js';

/** Years of injections would hide the rest; the extension of the card holds them all. */
const DOSES_SHOWN = 3;

/** The evidence line by line, each once; of the doses the newest, and how many came before. */
export function foundLines(evidence: readonly Evidence[], tongue: Tongue): string[] {
  const lines = new Map(evidence.map((one) => [evidenceLine(one, tongue), one]));
  const doses = [...lines].filter(([, { what }]) => what === 'dose').toSorted(newestFirst);
  const earlier = new Set(doses.slice(DOSES_SHOWN).map(([line]) => line));
  const last = doses[DOSES_SHOWN - 1]?.[0];
  const more = phrase(tongue.words, 'earlierDoses').replace('{count}', String(earlier.size));
  return [...lines.keys()]
    .filter((line) => !earlier.has(line))
    .map((line) => (earlier.size > 0 && line === last ? `${line}, ${more}` : line));
}

function newestFirst([, one]: [string, Evidence], [, other]: [string, Evidence]): number {
  return (other.day ?? '').localeCompare(one.day ?? '');
}

import type { Evidence } from '../facts/evidence.js';
import { phrase } from './card-knowledge.js';
import { evidenceLine } from './evidence-line.js';
import type { Tongue } from './format.js';

/** Years of injections would hide the rest; the extension of the card holds them all. */
const DOSES_SHOWN = 3;

/** The evidence line by line, each once; of one kind the newest first, and of doses how many came before these. */
export function foundLines(evidence: readonly Evidence[], tongue: Tongue): string[] {
  const told = evidence.filter((one) => !evidence.some((other) => isSaidIn(other, one)));
  const lines = new Map(newestOfAKindFirst(told).map((one) => [evidenceLine(one, tongue), one]));
  const doses = [...lines].filter(([, { what }]) => what === 'dose');
  const earlier = new Set(doses.slice(DOSES_SHOWN).map(([line]) => line));
  const last = doses[DOSES_SHOWN - 1]?.[0];
  const more = phrase(tongue.words, 'earlierDoses').replace('{count}', String(earlier.size));
  return [...lines.keys()]
    .filter((line) => !earlier.has(line))
    .map((line) => (earlier.size > 0 && line === last ? `${line}, ${more}` : line));
}

/** `Conexxence 60 mg` says the dose of the order already. */
function isSaidIn({ what, reference, value }: Evidence, dose: Evidence): boolean {
  if (typeof dose.value !== 'number' || typeof value !== 'string') return false;
  if (dose.what !== 'order' || what !== 'order' || reference !== dose.reference) return false;
  const amount = `${dose.value} ${dose.unit ?? ''}`;
  return value.split(/[,;()]/).some((part) => ` ${part.trim()} `.includes(` ${amount} `));
}

/** Each kind keeps its places on the card, so that an albumin stays beside its calcium. */
function newestOfAKindFirst(evidence: readonly Evidence[]): Evidence[] {
  const kinds = [...new Set(evidence.map(({ what }) => what))];
  const sorted = new Map(
    kinds.map((kind) => [kind, evidence.filter(({ what }) => what === kind).toSorted(newestFirst)]),
  );
  return evidence.flatMap(({ what }) => sorted.get(what)?.shift() ?? []);
}

/** Without a day last. */
function newestFirst(one: Evidence, other: Evidence): number {
  return (other.day ?? '').localeCompare(one.day ?? '');
}

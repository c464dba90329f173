import type { Evidence } from '../facts/evidence.js';
import { groupBy } from '../facts/terminology/group-by.js';
import { phrase } from './card-knowledge.js';
import { evidenceLine } from './evidence-line.js';
import type { Tongue } from './format.js';

/** Years of injections, or of a chemotherapy, would hide the rest; the extension of the card holds them all. */
const DOSES_SHOWN = 3;
const SHOWN_OF_A_KIND = 5;

/** The evidence line by line, each once; of one kind the newest first, and how many came before these. */
export function foundLines(evidence: readonly Evidence[], tongue: Tongue): string[] {
  const told = evidence.filter((one) => !evidence.some((other) => isSaidIn(other, one)));
  const lines = new Map(newestOfAKindFirst(told).map((one) => [evidenceLine(one, tongue), one]));
  const kinds = groupBy([...lines], ([, { what }]) => what);
  const shown = [...kinds.values()].flatMap((kind) => newestOf(kind, tongue));
  const byLine = new Map(shown.map(({ line, text }) => [line, text]));
  return [...lines.keys()].flatMap((line) => byLine.get(line) ?? []);
}

/** What could not be used is never left out: it is there to be looked up. */
function newestOf(kind: readonly (readonly [string, Evidence])[], tongue: Tongue) {
  const most = kind[0]?.[1].what === 'dose' ? DOSES_SHOWN : SHOWN_OF_A_KIND;
  const shown = kind.filter(([, { unusable }], at) => at < most || unusable).map(([line]) => line);
  const earlier = kind.length - shown.length;
  const more = phrase(tongue.words, 'earlierOnes').replace('{count}', String(earlier));
  return shown.map((line, at) => ({
    line,
    text: earlier > 0 && at === most - 1 ? `${line}, ${more}` : line,
  }));
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

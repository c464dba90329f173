import type { MedicineUse } from '../chart.js';
import type { Dosage } from '../fhir/dosage.js';
import { matchIn, type Match, type Terms } from '../terms.js';

type Route = NonNullable<MedicineUse['route']>;

const SETS: Record<Route, string> = {
  intravenous: 'route-intravenous',
  subcutaneous: 'route-subcutaneous',
  systemic: 'routes-systemic',
  local: 'routes-local',
};

/** When entries differ: what reaches the whole body goes before what does not, the fastest first. */
const GRAVEST_FIRST: readonly Route[] = ['intravenous', 'subcutaneous', 'systemic', 'local'];

/** A text may say "subcutaneous, not intravenous"; no text says it the other way round. */
const LIKELIEST_IN_TEXT: readonly Route[] = ['subcutaneous', 'intravenous', 'systemic', 'local'];

/** The route of all dosage entries, else of their texts; null when none says it in words or codes we know. */
export function readRoute(dosages: readonly Dosage[], terms: Terms): MedicineUse['route'] {
  const stated = dosages.flatMap(({ route }) => terms.matches(route));
  return firstOf(GRAVEST_FIRST, stated) ?? firstOf(LIKELIEST_IN_TEXT, writtenIn(dosages, terms));
}

function writtenIn(dosages: readonly Dosage[], terms: Terms): readonly Match[] {
  return dosages.flatMap(({ text }) => (text === undefined ? [] : terms.matches({ text })));
}

function firstOf(routes: readonly Route[], matches: readonly Match[]): MedicineUse['route'] {
  if (matches.length === 0) return null;
  return routes.find((route) => matchIn(matches, SETS[route])) ?? null;
}

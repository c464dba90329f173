import { daysBetween } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { Dosage } from '../fhir/dosage.js';
import { inUnit } from '../medicines/in-unit.js';
import { intervalsInDays } from '../medicines/interval.js';
import { readRoute } from '../medicines/route.js';
import { dosesInMg } from '../medicines/single-dose.js';
import { onlyOne, strengthInText, together } from '../medicines/strength.js';
import type { ReadOrder } from '../order.js';
import { withoutNoise } from '../rounding.js';
import { readWhen } from '../when.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { dosagesOf } from './read-order.js';

export type StatedDosage = Pick<Facts, 'orderDoseMg' | 'orderRoute' | 'orderIntervalDays'>;

/** The dosage of a denosumab order; of several entries the gravest. null: not stated. */
export function statedDosage(order: ReadOrder, { settings, terms }: Chart): StatedDosage {
  const dosages = dosagesOf(order.resource);
  const doses = dosesInMg(dosages, concentration(order, settings.dosage.doseMg));
  const intervals = dosages.flatMap((dosage) => intervalsInDays(dosage, settings.dosage) ?? []);
  const [shortestAllowed, longestAllowed] = settings.dosage.intervalDays;
  const days = intervals.flatMap(({ shortest, longest }) => [shortest, longest]).map(withoutNoise);
  return {
    orderDoseMg: gravest(doses, (mg) => mg !== settings.dosage.doseMg, Math.max),
    orderRoute: routeOf(readRoute(dosages, terms)),
    orderIntervalDays: gravest(days, (it) => it < shortestAllowed || it > longestAllowed, Math.min),
  };
}

/** How long an ordered medicine is to be taken: the whole of its entries or of its supply; null when not stated. */
export function daysToBeTaken({ resource }: ReadOrder, timeZone: string): number | null {
  const lengths = dosagesOf(resource).map((dosage) => lengthOf(dosage, timeZone));
  const known = lengths.filter((days) => days !== null);
  if (known.length > 0 && known.length === lengths.length) return Math.max(...known);
  if (resource.resourceType !== 'MedicationRequest') return null;
  const { expectedSupplyDuration, numberOfRepeatsAllowed = 0 } = resource.dispenseRequest ?? {};
  const supplied = inUnit(expectedSupplyDuration, 'd');
  return supplied === null ? null : supplied * (1 + numberOfRepeatsAllowed);
}

function lengthOf({ timing }: Dosage, timeZone: string): number | null {
  const { boundsDuration, boundsPeriod: { start, end } = {} } = timing?.repeat ?? {};
  const from = readWhen(start, timeZone)?.from;
  const to = readWhen(end, timeZone)?.to;
  return from && to ? daysBetween(from, to) : inUnit(boundsDuration, 'd');
}

/** A 60 mg product holds its dose in 1 mL (label, section 2); of any other only what its name says. */
function concentration({ denosumab, matches }: ReadOrder, doseMg: number): number | null {
  const { mgPerMl } = together(matches.map(({ text }) => text).map(strengthInText));
  return onlyOne(mgPerMl) ?? (denosumab?.product === '60mg' ? doseMg : null);
}

function gravest(
  values: readonly number[],
  departs: (value: number) => boolean,
  worst: (...values: number[]) => number,
): number | null {
  const departing = values.filter(departs);
  const among = departing.length > 0 ? departing : values;
  return among.length > 0 ? worst(...among) : null;
}

function routeOf(route: ReturnType<typeof readRoute>): StatedDosage['orderRoute'] {
  return route === 'systemic' || route === 'local' ? 'other' : route;
}

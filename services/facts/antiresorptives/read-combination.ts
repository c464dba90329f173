import { addMonths, daysBetween } from '../calendar.js';
import type { Chart, MedicineUse } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { ReadOrder } from '../order.js';
import type { PartOfReading } from '../part-of-reading.js';
import { allOf, anyOf, foundAmong, notOf, type Known } from '../three-valued.js';
import { denosumabRequests } from '../timeline/denosumab-uses.js';
import { isDosePlanned } from '../timeline/therapy-facts.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { isAntiresorptive, otherAntiresorptives } from './other-antiresorptive.js';

type CombinationFact =
  | 'antiresorptiveOrder'
  | 'otherAntiresorptiveActive'
  | 'otherAntiresorptiveName'
  | 'otherAntiresorptiveDay'
  | 'otherAntiresorptiveGiven'
  | 'otherAntiresorptivePlanned'
  | 'antiresorptiveCombined'
  | 'reboundPeriod';

export type Therapy = Pick<Facts, 'doseDay' | 'lastDoseDay' | 'nextDueDay' | 'onTherapy' | 'therapyEnded'>;

/** The order under judgement, and the drafts beside it. */
export interface Asked {
  order: ReadOrder | null;
  others: readonly ReadOrder[];
}

/** Specification, section 3 "antiresorptive-combination" and "stopped-without-plan". */
export function readCombination(
  chart: Chart,
  { order, others }: Asked,
  therapy: Therapy,
): PartOfReading<CombinationFact> {
  const uses = otherAntiresorptives(chart);
  const active = uses.filter((use) => use.active).toSorted(byStart);
  const drafted = others.filter(isAntiresorptive);
  const isActive = anyOf(
    foundAmong(drafted.length, chart.medicines.complete),
    ...uses.map((use) => use.active),
  );
  const isOrdered = order !== null && isAntiresorptive(order);
  const newest = active.at(-1);
  return {
    facts: {
      antiresorptiveOrder: isOrdered,
      otherAntiresorptiveActive: isActive,
      otherAntiresorptiveName: newest?.name ?? drafted[0]?.name ?? null,
      otherAntiresorptiveDay: newest?.start ?? null,
      otherAntiresorptiveGiven: newest?.kind === 'administration',
      otherAntiresorptivePlanned: isPlanned(chart, uses),
      antiresorptiveCombined: isOrdered ? denosumabGoesOn(chart, therapy) : isActive,
      reboundPeriod: isReboundPeriod(chart),
    },
    evidence: { antiresorptives: evidenceOf(active, drafted) },
  };
}

/**
 * On denosumab, with no end recorded. When the next dose is due by the day the other medicine is to start and nobody
 * ordered it, the other follows on denosumab, as it should: that is no combination.
 */
function denosumabGoesOn(chart: Chart, therapy: Therapy): Known {
  const { doseDay, nextDueDay, onTherapy, therapyEnded } = therapy;
  const isDue = nextDueDay !== null && daysBetween(doseDay, nextDueDay) <= chart.settings.calcium.dueSoonDays;
  return allOf(onTherapy, notOf(therapyEnded), !isDue || isNextDoseOrdered(chart, therapy));
}

/** Planned, or prescribed after the last dose; a standing prescription from before it says nothing of the next one. */
function isNextDoseOrdered(chart: Chart, { doseDay, lastDoseDay }: Therapy): boolean {
  const prescribed = denosumabRequests(chart).some(
    ({ active, start }) => active === true && start !== null && lastDoseDay !== null && start > lastDoseDay,
  );
  return prescribed || isDosePlanned(chart, doseDay);
}

/** A request for later, a statement that it is meant to be taken, an order or appointment to give it. */
function isPlanned({ asOf, openRequests, appointments }: Chart, uses: readonly MedicineUse[]): boolean {
  return (
    uses.some(
      ({ kind, status, start }) =>
        status === 'intended' ||
        (kind === 'request' && status === 'active' && start !== null && start > asOf.day),
    ) || [...openRequests.entries, ...appointments.entries].some(isAntiresorptive)
  );
}

function isReboundPeriod({ doses, asOf, settings }: Chart): Known {
  const last = doses.entries.at(-1);
  if (!last) return doses.complete ? false : null;
  const { fromMonths, toMonths } = settings.stopping;
  return asOf.day >= addMonths(last.day, fromMonths) && asOf.day <= addMonths(last.day, toMonths);
}

function evidenceOf(active: readonly MedicineUse[], drafted: readonly ReadOrder[]): Evidence[] {
  return [
    ...active.map(({ evidence }) => evidence),
    ...drafted.map(({ name }) => ({ what: 'order' as const, value: name })),
  ];
}

function byStart(one: MedicineUse, other: MedicineUse): number {
  return (one.start ?? '') < (other.start ?? '') ? -1 : 1;
}

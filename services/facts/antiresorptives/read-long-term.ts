import { addMonths, yearsBetween, type Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { Evidence } from '../evidence.js';
import { meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { matchIn } from '../terms.js';
import { allOf, anyOf, foundAmong, notOf, type Known } from '../three-valued.js';
import { denosumabUses, oncologyDoses, wasStarted } from '../timeline/denosumab-uses.js';
import { isWithin, type When } from '../when.js';
import { otherAntiresorptives } from './other-antiresorptive.js';

const BONE_DENSITY = 'obs-bone-density-t-score';
const REVIEWS = [BONE_DENSITY, 'antiresorptive-review'] as const;

type LongTermFact =
  'firstAntiresorptiveDay' | 'antiresorptiveYears' | 'lastReviewDay' | 'reviewDue' | 'boneDensityOrdered';

/** Specification, section 3 "long-term-review": years since the first antiresorptive known, and the reviews since. */
export function readLongTerm(chart: Chart): PartOfReading<LongTermFact> {
  const { first, startedBy, isCertain } = firstAntiresorptive(chart);
  const years = startedBy && yearsBetween(startedBy, chart.asOf.day);
  const isLong = years !== null && years >= chart.settings.longTerm.reviewFromYears;
  const reviews = reviewsIn(chart);
  const ordered = [...chart.openRequests.entries, ...chart.appointments.entries];
  return {
    facts: {
      firstAntiresorptiveDay: first?.start ?? null,
      antiresorptiveYears: years,
      lastReviewDay:
        reviews
          .flatMap(({ evidence }) => evidence.day ?? [])
          .toSorted()
          .at(-1) ?? null,
      reviewDue: allOf(foundAmong(isLong, isCertain), notOf(isReviewed(reviews, chart))),
      boneDensityOrdered: ordered.some(({ matches }) => matchIn(matches, BONE_DENSITY) !== null),
    },
    evidence: {
      'long-term': first ? [first.evidence] : [],
      review: reviews.map(({ evidence }) => evidence),
    },
  };
}

interface Start {
  /** to the day; null: it may have been earlier than `startedBy` */
  start: Day | null;
  startedBy: Day | null;
  evidence: Evidence;
}

/** The earliest of all doses and starts; one without a date may have been earlier still. */
function firstAntiresorptive(chart: Chart) {
  const { doses, medicines, asOf } = chart;
  const starts: Start[] = [
    ...doses.entries.map(({ day, evidence }) => ({ start: day, startedBy: day, evidence })),
    ...oncologyDoses(chart),
    ...denosumabUses(chart).filter(({ kind }) => kind === 'statement'),
    ...otherAntiresorptives(chart).filter(wasStarted),
  ];
  const known = starts.filter(({ startedBy }) => startedBy !== null && startedBy <= asOf.day);
  const first = known.toSorted((one, other) => ((one.startedBy ?? '') < (other.startedBy ?? '') ? -1 : 1))[0];
  const isDated = starts.every(({ start }) => start !== null);
  return {
    first,
    startedBy: first?.startedBy ?? null,
    isCertain: isDated && doses.complete && medicines.complete,
  };
}

interface Review {
  when: When | null;
  evidence: Evidence;
}

/** A bone density measured, or a review of the treatment named as such. */
function reviewsIn({ procedures, doneRequests, otherObservations }: Chart): Review[] {
  return [
    ...meaning(procedures.entries, REVIEWS),
    ...meaning(doneRequests.entries, REVIEWS),
    ...meaning(otherObservations.entries, REVIEWS).filter(({ usable }) => usable),
  ];
}

function isReviewed(reviews: readonly Review[], chart: Chart): Known {
  const { asOf, settings, procedures, otherObservations } = chart;
  const from = addMonths(asOf.day, -settings.longTerm.reviewMonths);
  const isRead = procedures.complete && otherObservations.complete;
  return anyOf(
    foundAmong(false, isRead),
    ...reviews.map(({ when }) => when && isWithin(when, from, asOf.day)),
  );
}

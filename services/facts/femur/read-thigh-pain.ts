import { addDays, type Day } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';
import { began, beganDay, newestFirst, recordedSince } from '../conditions/recorded-when.js';
import { amended } from '../evidence.js';
import { evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { allOf, anyOf, foundAmong, type Known } from '../three-valued.js';
import { femurImagesSince, isFemurImagingOrdered } from './femur-imaging.js';

const PAIN = 'sympt-thigh-hip-groin-pain';

type ThighPainFact = 'thighPain' | 'thighPainName' | 'thighPainDay' | 'femurImagingOrdered';

/** Specification, section 3 "thigh-pain". An image that could not be read does not hide a complaint. */
export function readThighPain(chart: Chart): PartOfReading<ThighPainFact> {
  const { entries, complete } = chart.diagnoses;
  const pains = meaning(entries, PAIN)
    .sort(newestFirst)
    .map((pain) => ({ pain, isOpen: isOpen(pain, chart) }));
  const open = pains.filter(({ isOpen }) => isOpen).map(({ pain }) => pain);
  const [newest] = open;
  return {
    facts: {
      thighPain: anyOf(...pains.map(({ isOpen }) => isOpen), foundAmong(false, complete)),
      thighPainName: nameIn(newest?.evidence),
      thighPainDay: newest ? beganDay(newest) : null,
      femurImagingOrdered: isFemurImagingOrdered(chart),
    },
    evidence: {
      'thigh-pain': evidenceOf(open).map((evidence) => amended(evidence, { what: 'symptom' })),
    },
  };
}

function isOpen(pain: Diagnosis, chart: Chart): Known {
  const from = addDays(chart.asOf.day, -chart.settings.femur.painDays);
  return allOf(recordedSince(pain, from, chart), !isImaged(pain, from, chart));
}

/** Of an old pain recorded anew, an image from before the look-back tells nothing. */
function isImaged(pain: Diagnosis, from: Day, chart: Chart): boolean {
  const when = began(pain);
  const images = when ? femurImagesSince(when, chart) : [];
  return images.some(({ when: made }) => made !== null && made.from >= from);
}

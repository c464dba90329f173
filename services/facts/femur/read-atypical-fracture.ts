import { addMonths } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';
import { began, beganDay, newestFirst } from '../conditions/recorded-when.js';
import { evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { anyOf, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { isWithin } from '../when.js';
import { imagesOfOtherLeg } from './other-leg.js';

const ATYPICAL = 'cond-atypical-femoral-fracture';

/** A stress fracture may be an incomplete atypical one. */
const POSSIBLE = 'cond-femoral-stress-fracture';

type AtypicalFractureFact =
  | 'atypicalFracture'
  | 'atypicalFractureName'
  | 'atypicalFractureDay'
  | 'atypicalFractureRecent'
  | 'otherFemurImaged';

/** Specification, section 3 "atypical-femur-fracture": ever, whatever its clinical status. */
export function readAtypicalFracture(chart: Chart): PartOfReading<AtypicalFractureFact> {
  const { entries, complete } = chart.diagnoses;
  const atypical = meaning(entries, ATYPICAL);
  const found = (atypical.length > 0 ? atypical : meaning(entries, POSSIBLE)).sort(newestFirst);
  const [newest] = found;
  const images = newest ? imagesOfOtherLeg(newest, chart) : [];
  return {
    facts: {
      atypicalFracture: howSure(atypical, found) ?? (complete ? 'none' : null),
      atypicalFractureName: nameIn(newest?.evidence),
      atypicalFractureDay: newest ? beganDay(newest) : null,
      atypicalFractureRecent: anyOf(...atypical.map((fracture) => isRecent(fracture, chart))),
      otherFemurImaged: images.length > 0,
    },
    evidence: { 'atypical-fracture': [...evidenceOf(found), ...evidenceOf(images)] },
  };
}

function howSure(atypical: readonly Diagnosis[], found: readonly Diagnosis[]): Facts['atypicalFracture'] {
  if (found.length === 0) return null;
  if (atypical.length === 0) return 'possible';
  return atypical.every(({ evidence }) => evidence.byName) ? 'named' : 'coded';
}

function isRecent(fracture: Diagnosis, { asOf, settings }: Chart): Known {
  const when = began(fracture);
  return when && isWithin(when, addMonths(asOf.day, -settings.femur.recentFractureMonths), asOf.day);
}

import type { Chart, Diagnosis } from '../chart.js';
import { began, beganDay, newestFirst } from '../conditions/recorded-when.js';
import { evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { allOf, anyOf, foundAmong, type Known } from '../three-valued.js';
import { isAfterFirstDose } from '../timeline/after-first-dose.js';
import { isWithin } from '../when.js';
import { imagesOfOtherLeg } from './other-leg.js';

const SHAFT = 'cond-femoral-shaft-fracture';
const HIGH_ENERGY = 'high-energy-trauma';

type ShaftFractureFact = 'shaftFracture' | 'shaftFractureName' | 'shaftFractureDay';

/** Specification, section 3 "femoral-shaft-fracture". An image that could not be read does not hide a fracture. */
export function readShaftFracture(chart: Chart): PartOfReading<ShaftFractureFact> {
  const { entries, complete } = chart.diagnoses;
  const fractures = meaning(entries, SHAFT)
    .sort(newestFirst)
    .map((fracture) => ({ fracture, isOpen: isOpen(fracture, chart) }));
  const open = fractures.filter(({ isOpen }) => isOpen).map(({ fracture }) => fracture);
  const [newest] = open;
  return {
    facts: {
      shaftFracture: anyOf(...fractures.map(({ isOpen }) => isOpen), foundAmong(false, complete)),
      shaftFractureName: nameIn(newest?.evidence),
      shaftFractureDay: newest ? beganDay(newest) : null,
    },
    evidence: { 'shaft-fracture': evidenceOf(open) },
  };
}

/** The question whether it was atypical is open: it came after a dose, without violence, and the other leg was not seen. */
function isOpen(fracture: Diagnosis, chart: Chart): Known {
  const when = began(fracture);
  return allOf(
    when && isAfterFirstDose(when, chart),
    !isHighEnergy(fracture, chart),
    imagesOfOtherLeg(fracture, chart).length === 0,
  );
}

/** Said with the fracture, or recorded by itself for the same day. */
function isHighEnergy(fracture: Diagnosis, { diagnoses }: Chart): boolean {
  const when = began(fracture);
  return meaning(diagnoses.entries, HIGH_ENERGY).some((trauma) => {
    const then = began(trauma);
    return trauma.reference === fracture.reference || (when && then && isWithin(then, when.from, when.to));
  });
}

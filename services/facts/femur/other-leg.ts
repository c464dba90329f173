import type { Chart, Diagnosis, DoneProcedure } from '../chart.js';
import { began } from '../conditions/recorded-when.js';
import type { CodeableConcept } from '../fhir/codeable-concept.js';
import type { Settings } from '../settings.js';
import { standsIn, wholeWords } from '../terminology/whole-words.js';
import { femurImagesSince } from './femur-imaging.js';

/** Null when the record does not say which leg. */
type Side = 'left' | 'right' | 'both' | null;

/** Images since the fracture that show the leg that did not break; none when they don't say which leg they show. */
export function imagesOfOtherLeg(fracture: Diagnosis, chart: Chart): DoneProcedure[] {
  const when = began(fracture);
  const { names } = chart.settings;
  const broken = sideOf(fracture.concepts, names);
  const images = when ? femurImagesSince(when, chart) : [];
  return images.filter(({ concepts }) => showsOther(broken, sideOf(concepts, names)));
}

/** By the words of the code and of the body sites: which leg is seldom coded. */
function sideOf(concepts: readonly CodeableConcept[], names: Settings['names']): Side {
  const texts = concepts
    .flatMap(({ coding, text }) => [text, coding?.map(({ display }) => display)])
    .flat()
    .filter((text) => text !== undefined)
    .map((text) => wholeWords(text));
  const says = (set: string) =>
    (names[set]?.words ?? []).some((name) => texts.some((text) => standsIn(text, wholeWords(name))));
  const left = says('side-left');
  const right = says('side-right');
  if (says('side-both') || (left && right)) return 'both';
  if (left) return 'left';
  return right ? 'right' : null;
}

function showsOther(broken: Side, image: Side): boolean {
  if (image === 'both' || broken === 'both') return true;
  return broken !== null && image !== null && broken !== image;
}

import { namedReference, wordsOf } from '../as-recorded.js';
import type { ChartInput } from '../chart-input.js';
import type { Allergy, Entries } from '../chart.js';
import { isDisproved, isPast } from '../conditions/clinical-status.js';
import type { AllergyIntolerance } from '../fhir/allergy-intolerance.js';
import { oncePerRecord, type Recorded } from '../once-per-record.js';
import { isComplete, resourcesOf } from '../record.js';
import { exactDay, isAfter, readWhen } from '../when.js';
import { reactionOf } from './reaction.js';

/** Codes of http://hl7.org/fhir/allergy-intolerance-type; absent or anything else counts as an allergy. */
const INTOLERANCE = 'intolerance';

/** The allergies and intolerances recorded by the as-of time; those disproved are not among them. */
export function readAllergies(input: ChartInput): Entries<Allergy> {
  const { asOf, record } = input;
  return {
    entries: allergiesIn(input).filter(({ recorded }) => recorded === null || !isAfter(recorded, asOf)),
    complete: isComplete(record.items.allergies),
  };
}

const allergiesIn = oncePerRecord((recorded) =>
  resourcesOf(recorded.record.items.allergies).flatMap((allergy) =>
    isDisproved(allergy) ? [] : [allergyOf(allergy, recorded)],
  ),
);

/** The substance may stand in the code, or only with a reaction. */
function allergyOf(allergy: AllergyIntolerance, { terms, timeZone }: Recorded): Allergy {
  const { code, reaction = [], clinicalStatus, recordedDate } = allergy;
  const substances = reaction.map(({ substance }) => substance);
  const recorded = readWhen(recordedDate, timeZone);
  return {
    matches: [code, ...substances].flatMap((concept) => terms.matches(concept)),
    type: isIntolerance(allergy) ? 'intolerance' : 'allergy',
    active: !isPast(clinicalStatus),
    recorded,
    evidence: {
      what: 'allergy',
      reference: namedReference(allergy),
      value: [code, ...substances].map(wordsOf).find(Boolean) ?? '',
      day: exactDay(recorded) ?? undefined,
      ...reactionOf(allergy),
    },
  };
}

/** R4: a code. R5: a CodeableConcept of the same codes. */
function isIntolerance({ type }: AllergyIntolerance): boolean {
  if (type === undefined || typeof type === 'string') return type === INTOLERANCE;
  const said = [type.text, ...(type.coding ?? []).map(({ code }) => code)];
  return said.some((word) => word?.toLowerCase() === INTOLERANCE);
}

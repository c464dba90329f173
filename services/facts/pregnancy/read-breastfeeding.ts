import { addDays } from '../calendar.js';
import type { Chart, NotedObservation } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { matchIn } from '../terms.js';
import { anyOf, foundAmong, type Known } from '../three-valued.js';
import { isWithin } from '../when.js';

const BREASTFEEDING = 'cond-breastfeeding';

/** Specification, section 3 "breastfeeding": an active condition, or an observation of the look-back that says so. */
export function readBreastfeeding(
  chart: Chart,
  postmenopausal: Known,
): PartOfReading<'breastfeeding' | 'breastfeedingDay'> {
  const { diagnoses, otherObservations, sex } = chart;
  const diagnosed = meaning(activeAmong(diagnoses.entries), BREASTFEEDING);
  const noted = otherObservations.entries
    .filter(saysSo)
    .map((entry) => ({ entry, counts: counts(entry, chart) }));
  const found = [...diagnosed, ...noted.filter((one) => one.counts).map(({ entry }) => entry)];
  const cannotBe = sex === 'male' || postmenopausal === true;
  const isRead = diagnoses.complete && (otherObservations.complete || cannotBe);
  return {
    facts: {
      breastfeeding: anyOf(foundAmong(found.length, isRead), ...noted.map((one) => one.counts)),
      breastfeedingDay:
        found
          .flatMap(({ evidence }) => evidence.day ?? [])
          .toSorted()
          .at(-1) ?? null,
    },
    evidence: { breastfeeding: evidenceOf(found) },
  };
}

/** By its answer, or as a coded finding that no answer denies; a name alone may be no more than the question. */
function saysSo({ matches, answers, holds }: NotedObservation): boolean {
  const finding = matchIn(matches, BREASTFEEDING);
  if (holds === false) return false;
  return (
    matchIn(answers, BREASTFEEDING) !== null ||
    (finding !== null && (finding.by !== 'name' || holds === true))
  );
}

function counts({ when, usable }: NotedObservation, { asOf, settings }: Chart): Known {
  if (!when || !usable) return null;
  return isWithin(when, addDays(asOf.day, -settings.pregnancy.breastfeedingDays), asOf.day);
}

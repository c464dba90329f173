import { calciumDaysSince } from '../calcium/governing-calcium.js';
import { addDays } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';
import { began, beganDay, newestFirst } from '../conditions/recorded-when.js';
import { amended } from '../evidence.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import type { Sets } from '../terms.js';
import { allOf, anyOf, foundAmong, type Known } from '../three-valued.js';
import { isAfterFirstDose } from '../timeline/after-first-dose.js';
import { isWithin, type When } from '../when.js';

const URGENT = 'sympt-hypocalcaemia-urgent';
const ANY = ['sympt-hypocalcaemia', URGENT] as const;

type SymptomFact =
  | 'hypocalcaemiaSymptoms'
  | 'hypocalcaemiaSymptomsUrgent'
  | 'hypocalcaemiaSymptomName'
  | 'hypocalcaemiaSymptomDay'
  | 'hypocalcaemiaUrgent';

interface Symptom {
  diagnosis: Diagnosis;
  counts: Known;
}

/** Specification, section 3 "hypocalcaemia-symptoms". A calcium that could not be read does not hide a symptom. */
export function readSymptoms(chart: Chart, calciumSevere: Known): PartOfReading<SymptomFact> {
  const symptoms = symptomsIn(chart, ANY);
  const counting = symptoms
    .filter(({ counts }) => counts)
    .map(({ diagnosis }) => diagnosis)
    .sort(newestFirst);
  const [newest] = counting;
  const found = anySymptom(symptoms, chart);
  return {
    facts: {
      hypocalcaemiaSymptoms: found,
      hypocalcaemiaSymptomsUrgent: anySymptom(symptomsIn(chart, URGENT), chart),
      hypocalcaemiaSymptomName: nameIn(newest?.evidence),
      hypocalcaemiaSymptomDay: newest ? beganDay(newest) : null,
      hypocalcaemiaUrgent: calciumSevere === true || found === true,
    },
    evidence: {
      symptoms: evidenceOf(counting).map((evidence) => amended(evidence, { what: 'symptom' })),
    },
  };
}

function symptomsIn(chart: Chart, sets: Sets): Symptom[] {
  return meaning(activeAmong(chart.diagnoses.entries), sets).map((diagnosis) => {
    const when = began(diagnosis);
    return { diagnosis, counts: when ? countsFrom(when, chart) : everDosed(chart) && null };
  });
}

/** Only a dose can have caused it: without one, nothing counts, whatever could not be read. */
function anySymptom(symptoms: readonly Symptom[], chart: Chart): Known {
  const found = anyOf(...symptoms.map(({ counts }) => counts), foundAmong(false, chart.diagnoses.complete));
  return allOf(everDosed(chart), found);
}

function countsFrom(when: When, chart: Chart): Known {
  const { asOf, settings } = chart;
  return allOf(
    isAfterFirstDose(when, chart),
    isWithin(when, addDays(asOf.day, -settings.symptoms.maxAgeDays), asOf.day),
    calciumDaysSince(chart, when.to).length === 0,
  );
}

function everDosed({ doses }: Chart): Known {
  return foundAmong(doses.entries.length, doses.complete);
}

import { addDays } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';
import { began, beganDay, newestFirst } from '../conditions/recorded-when.js';
import { amended } from '../evidence.js';
import { evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { allOf, anyOf, foundAmong, type Known } from '../three-valued.js';
import { isWithin } from '../when.js';
import { wasAssessedSince } from './dental-care.js';

/**
 * Specification, section 3 "jaw-symptoms": whatever its clinical status by now, for pain may pass and the bone stay bare.
 * A dentist's visit that could not be read does not hide a symptom.
 */
export function jawSymptoms(chart: Chart): PartOfReading<'jawSymptoms' | 'jawSymptomName' | 'jawSymptomDay'> {
  const symptoms = meaning(chart.diagnoses.entries, 'sympt-jaw-dental')
    .sort(newestFirst)
    .map((symptom) => ({ symptom, counts: counts(symptom, chart) }));
  const counting = symptoms.filter(({ counts }) => counts).map(({ symptom }) => symptom);
  const [newest] = counting;
  const found = anyOf(...symptoms.map(({ counts }) => counts), foundAmong(false, chart.diagnoses.complete));
  return {
    facts: {
      jawSymptoms: allOf(foundAmong(chart.doses.entries.length, chart.doses.complete), found),
      jawSymptomName: nameIn(newest?.evidence),
      jawSymptomDay: newest ? beganDay(newest) : null,
    },
    evidence: {
      'jaw-symptoms': evidenceOf(counting).map((evidence) => amended(evidence, { what: 'symptom' })),
    },
  };
}

function counts(symptom: Diagnosis, chart: Chart): Known {
  const { asOf, settings } = chart;
  const when = began(symptom);
  return (
    when &&
    allOf(
      isWithin(when, addDays(asOf.day, -settings.symptoms.maxAgeDays), asOf.day),
      !wasAssessedSince(chart, when.to),
    )
  );
}

import { addDays } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';
import { amended } from '../evidence.js';
import { evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { allOf, anyOf, foundAmong, type Known } from '../three-valued.js';
import { isWithin, type When } from '../when.js';
import { wasAssessedSince } from './dental-care.js';
import { nameIn } from './name-in.js';

interface Symptom {
  diagnosis: Diagnosis;
  began: When | null;
  counts: Known;
}

/**
 * Specification, section 3 "jaw-symptoms": whatever its clinical status by now, for pain may pass and the bone stay bare.
 * A dentist's visit that could not be read does not hide a symptom.
 */
export function jawSymptoms(chart: Chart): PartOfReading<'jawSymptoms' | 'jawSymptomName' | 'jawSymptomDay'> {
  const symptoms = meaning(chart.diagnoses.entries, 'sympt-jaw-dental').map((it) => symptomOf(it, chart));
  const counting = symptoms.filter(({ counts }) => counts).sort(newestFirst);
  const [newest] = counting;
  const found = anyOf(...symptoms.map(({ counts }) => counts), foundAmong(false, chart.diagnoses.complete));
  return {
    facts: {
      jawSymptoms: allOf(foundAmong(chart.doses.entries.length, chart.doses.complete), found),
      jawSymptomName: nameIn(newest?.diagnosis.evidence),
      jawSymptomDay: newest?.began?.from ?? null,
    },
    evidence: {
      'jaw-symptoms': evidenceOf(counting.map(({ diagnosis }) => diagnosis)).map((evidence) =>
        amended(evidence, { what: 'symptom' }),
      ),
    },
  };
}

function symptomOf(diagnosis: Diagnosis, chart: Chart): Symptom {
  const began = diagnosis.onset ?? diagnosis.recorded;
  const { asOf, settings } = chart;
  if (!began) return { diagnosis, began, counts: null };
  const isRecent = isWithin(began, addDays(asOf.day, -settings.symptoms.maxAgeDays), asOf.day);
  return { diagnosis, began, counts: allOf(isRecent, !wasAssessedSince(chart, began.to)) };
}

function newestFirst(a: Symptom, b: Symptom): number {
  return (b.began?.from ?? '') < (a.began?.from ?? '') ? -1 : 1;
}

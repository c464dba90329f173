import { endOfDay } from '../../facts/calendar.js';
import type { DoseEvent } from '../../facts/chart.js';
import { isIn } from '../../facts/labs/in-look-back.js';
import { readPerson } from '../../facts/person/read-person.js';
import type { Measure, MeasureEvent } from '../measures/measure.js';
import { MEASURES } from '../measures/measures.js';
import type { MeasureOutcome, PatientResult } from '../patient-result.js';
import type { Audit } from './audit.js';
import { doseResult, notMeasured } from './dose-result.js';
import { judgeDose, type JudgedDose } from './judged-dose.js';
import { readHistory, type PatientHistory } from './patient-history.js';
import type { PatientResources } from './patient-resources.js';
import { safetyOf } from './safety.js';
import { keeperOf } from './strata-of.js';
import { unusableIn } from './unusable.js';

/** Every measure of one patient, plain JSON; the same resources in any order give the same result. */
export function evaluatePatient(patient: PatientResources, audit: Audit): PatientResult {
  const history = readHistory(patient, audit);
  const judged = onceEach((dose) => judgeDose(dose, history));
  const inPeriod = history.doses.filter(({ day }) => isIn(audit.period, day));
  const doses = inPeriod.map(judged);
  const outcomes = audit.measures.flatMap((id) => outcomesOf(MEASURES[id], { history, judged, inPeriod }));
  return {
    patientId: patient.patientId,
    sex: readPerson(history.input(endOfDay(audit.period.to, audit.knowledge.settings.timeZone))).sex,
    organisation: keeperOf(history),
    doses: doses.map((dose) => doseResult(dose, audit)),
    outcomes,
    safety: safetyOf(doses),
    unusable: unusableIn(doses, history),
  };
}

interface Evaluating {
  history: PatientHistory;
  judged: (dose: DoseEvent) => JudgedDose;
  inPeriod: readonly DoseEvent[];
}

function outcomesOf(measure: Measure, { history, judged, inPeriod }: Evaluating): MeasureOutcome[] {
  const events = measure.events?.(history) ?? inPeriod.map((dose) => ({ dose, day: dose.day }));
  return events
    .map((event) => ({ event, dose: judged(event.dose) }))
    .filter(({ dose }) => notMeasured(dose) === null)
    .map(({ event, dose }) => outcomeOf(measure, event, { dose, history }));
}

function outcomeOf(
  measure: Measure,
  { day, ofPatient }: MeasureEvent,
  { dose, history }: { dose: JudgedDose; history: PatientHistory },
): MeasureOutcome {
  const outcome = {
    measure: measure.id,
    event: ofPatient ? `Patient/${history.record.patientId}` : dose.event,
    day,
    strata: dose.strata,
    evaluated: NOTHING_ELSE,
    // last, and copied with the member it has by now: docs/decisions/0024-one-shape.md
    ...measure.judge(dose, history),
  };
  const evaluated = [...new Set([...dose.dose.recordedBy, ...outcome.evaluated])].sort();
  return { ...outcome, evaluated };
}

const NOTHING_ELSE: readonly string[] = [];

function onceEach(judge: (dose: DoseEvent) => JudgedDose): (dose: DoseEvent) => JudgedDose {
  const known = new Map<DoseEvent, JudgedDose>();
  return (dose) => {
    const judged = known.get(dose) ?? judge(dose);
    known.set(dose, judged);
    return judged;
  };
}

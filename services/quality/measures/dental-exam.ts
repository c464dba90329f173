import { addDays } from '../../facts/calendar.js';
import { isIn } from '../../facts/labs/in-look-back.js';
import { resourcesOf } from '../../facts/record.js';
import { matchIn } from '../../facts/terms.js';
import { readWhen } from '../../facts/when.js';
import type { JudgedDose } from '../evaluate/judged-dose.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { beside, met, missed, referencesIn, unsettled, type Judgement, type Measure } from './measure.js';

const EXAMINATION = 'dental-examination';

/** A dental examination in the year before a first dose ever, of patients with a strong risk for the jaw. */
export const dentalExam: Measure = { id: 'dental-exam', judge };

function judge(judged: JudgedDose, history: PatientHistory): Judgement {
  const { facts, reading, strata } = judged;
  if (strata.doseNumber === 'later' || facts.jawRisk === 'none' || facts.jawRisk === 'weaker')
    return beside('not-in-denominator');
  if (strata.doseNumber === 'uncertain') return beside('first-ever-uncertain');
  if (facts.jawRisk === null) return beside('denominator-unknown', ['jawRisk']);
  if (facts.dentalExam === 'found') return met({ evaluated: referencesIn(reading.evidence['dental-exam']) });
  if (isRecordedNotDone(judged, history)) return missed('recorded-not-done');
  return facts.dentalExam === 'none' ? missed('not-recorded') : unsettled(['dentalExam']);
}

function isRecordedNotDone({ dose, chart }: JudgedDose, { record }: PatientHistory): boolean {
  const { terms, settings, asOf } = chart;
  const days = { from: addDays(dose.day, -settings.jaw.dentalExamMaxAgeDays), to: dose.day };
  return resourcesOf(record.items.procedures).some(({ status, code, performedDateTime }) => {
    const when = status === 'not-done' ? readWhen(performedDateTime, asOf.timeZone) : null;
    return when !== null && isIn(days, when.from) && matchIn(terms.matches(code), EXAMINATION) !== null;
  });
}

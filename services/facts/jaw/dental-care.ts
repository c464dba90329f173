import { addDays, type Day } from '../calendar.js';
import type { Chart, OpenRequest } from '../chart.js';
import type { Evidence } from '../evidence.js';
import { evidenceOf, meaning } from '../meaning.js';
import { isWithin, type When } from '../when.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { INVASIVE_DENTAL } from './invasive-dental.js';

const EXAMINATION = 'dental-examination';
const EXAMINATION_OR_REFERRAL = [EXAMINATION, 'dental-referral'];

interface Seen {
  when: When | null;
  evidence: Evidence;
}

/** Every time a dentist looked: as a procedure, a referral carried out, or an encounter that ICD-10 codes as a condition. */
function examinations({ procedures, doneRequests, diagnoses }: Chart): Seen[] {
  const recorded = meaning(diagnoses.entries, EXAMINATION).map(({ onset, recorded, evidence }) => ({
    when: onset ?? recorded,
    evidence,
  }));
  return [...meaning([...procedures.entries, ...doneRequests.entries], EXAMINATION), ...recorded];
}

/** Whether a dentist looked in the year before; where the procedures can't be read, nobody knows. */
export function recentExam(chart: Chart): { exam: Facts['dentalExam']; evidence: readonly Evidence[] } {
  const from = addDays(chart.asOf.day, -chart.settings.jaw.dentalExamMaxAgeDays);
  const recent = examinations(chart).filter(({ when }) => when && isWithin(when, from, chart.asOf.day));
  if (recent.length > 0) return { exam: 'found', evidence: evidenceOf(recent) };
  return { exam: chart.procedures.complete ? 'none' : 'not-read', evidence: [] };
}

/** A dentist who examined or operated on that day or later has seen what began before. */
export function wasAssessedSince(chart: Chart, day: Day): boolean {
  const seen = [...examinations(chart), ...meaning(chart.procedures.entries, INVASIVE_DENTAL)];
  return seen.some(({ when }) => when && when.from >= day);
}

/** Asked for lately, or in the diary. */
export function isDentalReferralOrdered({ openRequests, appointments, asOf, settings }: Chart): boolean {
  const since = addDays(asOf.day, -settings.jaw.dentalExamMaxAgeDays);
  const isRecent = ({ ordered }: OpenRequest) => ordered === null || ordered >= since;
  const asked = [...openRequests.entries.filter(isRecent), ...appointments.entries];
  return meaning(asked, EXAMINATION_OR_REFERRAL).length > 0;
}

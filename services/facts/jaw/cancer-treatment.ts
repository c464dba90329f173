import { addMonths, type Day } from '../calendar.js';
import type { Chart, MedicineUse } from '../chart.js';
import { evidenceOf, meaning } from '../meaning.js';
import { anyOf, foundAmong, type Known } from '../three-valued.js';
import { isWithin } from '../when.js';
import { isTaken } from './is-taken.js';
import type { RiskReason } from './risk-reason.js';

const MEDICINES = ['antineoplastic-chemotherapy', 'angiogenesis-inhibitors'];
/** Its names name the treatment as well as the medicines. */
const PROCEDURES = ['antineoplastic-chemotherapy'];

/**
 * Specification, section 3 "onj-risk-dental-exam". It is given in courses: the one that ended lately counts too, as a
 * medicine or by the name of a procedure. Injected into the eye, as against macular degeneration, it does not reach
 * the jaw.
 */
export function cancerTreatment(chart: Chart): RiskReason {
  const { medicines, procedures, asOf, settings } = chart;
  const since = addMonths(asOf.day, -settings.jaw.cancerTreatmentMonths);
  const uses = meaning(medicines.entries, MEDICINES)
    .filter((use) => use.route !== 'local' && isTaken(use))
    .map((use) => ({ evidence: use.evidence, counts: isOfLate(use, { from: since, to: asOf.day }) }));
  const done = meaning(procedures.entries, PROCEDURES).map(({ when, evidence }) => ({
    evidence,
    counts: when && isWithin(when, since, asOf.day),
  }));
  const found = [...uses, ...done];
  return {
    because: 'cancer-treatment',
    group: 'strong',
    holds: anyOf(
      ...found.map(({ counts }) => counts),
      foundAmong(false, medicines.complete && procedures.complete),
    ),
    evidence: evidenceOf(found.filter(({ counts }) => counts)),
  };
}

/** In use, or begun by now and lasting into these days; of one without an end only its beginning is known. */
function isOfLate(
  { active, start, startedBy, end }: MedicineUse,
  { from, to }: Record<'from' | 'to', Day>,
): Known {
  if (active) return true;
  if ((start ?? to) > to) return false;
  const last = end ?? start;
  if (last !== null) return last >= from ? true : active;
  return (startedBy ?? from) < from ? active : null;
}

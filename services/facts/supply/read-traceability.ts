import { addDays } from '../calendar.js';
import type { Chart, MedicineUse } from '../chart.js';
import { evidenceOf } from '../meaning.js';
import type { ReadOrder } from '../order.js';
import type { PartOfReading } from '../part-of-reading.js';

type TraceabilityFact =
  'dispensedBrandKnown' | 'dispensedBatchKnown' | 'lastDoseBrandKnown' | 'lastDoseBatchKnown' | 'brandSwitch';

/** Never left the pharmacy. */
const NOT_DISPENSED = ['cancelled', 'declined', 'stopped', 'on-hold'];

/** Specification, section 3 "traceability" and "brand-switch": label 4.4 wants name and batch number of each dose. */
export function readTraceability(chart: Chart, order: ReadOrder | null): PartOfReading<TraceabilityFact> {
  const dispenses = order ? chart.medicines.entries.filter((use) => isFor(use, order, chart)) : [];
  const last = chart.doses.entries.at(-1);
  const ordered = order?.denosumab?.brand ?? null;
  const given = last?.brand ?? null;
  return {
    facts: {
      dispensedBrandKnown: dispenses.some(({ denosumab }) => denosumab?.brand != null),
      dispensedBatchKnown: dispenses.some(({ batch }) => batch !== null),
      lastDoseBrandKnown: given !== null,
      lastDoseBatchKnown: last !== undefined && last.batch !== null,
      brandSwitch: ordered !== null && given !== null && ordered !== given,
    },
    evidence: { dispensed: evidenceOf(dispenses) },
  };
}

/** A dispense that names no prescription is this order's when it is being prepared, or was prepared of late. */
function isFor(use: MedicineUse, order: ReadOrder, { asOf, settings }: Chart): boolean {
  const { kind, status, denosumab, fills, start } = use;
  if (kind !== 'dispense' || denosumab === null || NOT_DISPENSED.includes(status)) return false;
  if (fills.length > 0) return fills.includes(order.reference);
  if (start === null) return status === 'preparation' || status === 'in-progress';
  return start >= addDays(asOf.day, -settings.schedule.dispenseBeforeDays);
}

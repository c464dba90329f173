import { z } from 'zod';
import type { Day } from '../../facts/calendar.js';
import type { MedicationDispense } from '../../facts/fhir/medication-use.js';
import { gapsOf, resourcesOf, type PatientRecord } from '../../facts/record.js';

const Entered = (most: number) => z.string().trim().max(most).default('');

/** What the pharmacist enters of the dose that is handed over; empty: nothing. */
export const Dispense = z.object({ brand: Entered(100), batch: Entered(40) });

export type Dispense = z.infer<typeof Dispense>;

/** The record with the dispense that is being prepared: the rule on traceability reads it as any other. */
export function withDispense(
  record: PatientRecord,
  dispense: Dispense | undefined,
  { order, day }: { order: string; day: Day },
): PatientRecord {
  if (!dispense || (dispense.brand === '' && dispense.batch === '')) return record;
  const { medicationDispenses } = record.items;
  const resources = [...resourcesOf(medicationDispenses), asFhir(dispense, { order, day })];
  const known = { state: 'known' as const, resources, gaps: gapsOf(medicationDispenses) };
  return { ...record, items: { ...record.items, medicationDispenses: known } };
}

/** In preparation: it is no dose yet. */
function asFhir({ brand, batch }: Dispense, { order, day }: { order: string; day: Day }): MedicationDispense {
  return {
    resourceType: 'MedicationDispense',
    status: 'preparation',
    whenPrepared: day,
    contained: [
      {
        resourceType: 'Medication',
        id: 'dispensed',
        code: { text: brand === '' ? 'denosumab' : brand },
        batch: { lotNumber: batch },
      },
    ],
    medicationReference: { reference: '#dispensed' },
    authorizingPrescription: [{ reference: order }],
  };
}

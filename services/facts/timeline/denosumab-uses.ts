import type { Chart, MedicineUse } from '../chart.js';

/** Statuses of what was never given, taken or asked for. */
const NEVER = ['draft', 'cancelled', 'not-taken', 'intended', 'not-done', 'declined', 'preparation'];

/** Entries for denosumab 60 mg or of unknown strength, never-started ones left out. */
export function denosumabUses({ medicines }: Chart): MedicineUse[] {
  return medicines.entries.filter((use) => isSixtyOrUnknown(use) && wasStarted(use));
}

/** Given, taken or asked for, as far as its status tells. */
export function wasStarted({ status }: MedicineUse): boolean {
  return !NEVER.includes(status);
}

/** Prescriptions for denosumab 60 mg or of unknown strength, whatever became of them. */
export function denosumabRequests({ medicines }: Chart): MedicineUse[] {
  return medicines.entries.filter((use) => use.kind === 'request' && isSixtyOrUnknown(use));
}

/** Doses of the 120 mg product: given or handed over. */
export function oncologyDoses({ medicines }: Chart): MedicineUse[] {
  const given = ['completed', 'in-progress'];
  return medicines.entries.filter(
    ({ kind, status, denosumab }) =>
      denosumab?.product === '120mg' &&
      (kind === 'administration' || kind === 'dispense') &&
      given.includes(status),
  );
}

export function isSixtyOrUnknown({ denosumab }: MedicineUse): boolean {
  return denosumab !== null && denosumab.product !== '120mg';
}

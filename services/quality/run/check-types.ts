import { AuditStop } from '../audit-stop.js';
import { MEDICINE_USES } from '../population/fhir-types.js';

const NEEDED = ['Patient', 'Observation'] as const;

/**
 * Stops a run that could only say "0 %" because a file is missing.
 * @param types of the resources that the export holds
 * @param allowed `--allow-missing`
 */
export function checkTypes(types: ReadonlySet<string>, allowed: readonly string[]): void {
  const missing = NEEDED.filter((type) => !types.has(type) && !allowed.includes(type));
  for (const type of missing) {
    throw new AuditStop(
      `The input holds no ${type} at all: expected a file of them. A missing file must not look like poor care. ` +
        `If that is right, add --allow-missing ${missing.join(',')}.`,
    );
  }
  const uses = [...MEDICINE_USES];
  if (!uses.some((type) => types.has(type) || allowed.includes(type)))
    throw new AuditStop(
      `The input holds no medicines at all: expected at least one of ${uses.join(', ')}. ` +
        'If that is right, add --allow-missing MedicationAdministration.',
    );
}

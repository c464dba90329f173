import { addDays, type Day } from '../calendar.js';
import type { Dosage } from '../fhir/dosage.js';
import type { MedicationRequest } from '../fhir/medication-use.js';
import { readWhen, type When } from '../when.js';
import { inUnit } from './in-unit.js';

/**
 * When a prescription is meant to end: what it says about taking goes before what it says about supplying, because a
 * prescription may be dispensed from for longer than one supply lasts. null: open-ended.
 */
export function plannedEnd(request: MedicationRequest, timeZone: string): When | null {
  const start = readWhen(request.authoredOn, timeZone);
  return (
    endOfDosages(request.dosageInstruction ?? [], start, timeZone) ?? endOfSupply(request, start, timeZone)
  );
}

/** The last of the entries, when each of them ends: a taper goes on until its last step. */
function endOfDosages(dosages: readonly Dosage[], start: When | null, timeZone: string): When | null {
  const ends = dosages.map(({ timing }) => {
    const { boundsPeriod, boundsDuration } = timing?.repeat ?? {};
    return readWhen(boundsPeriod?.end, timeZone) ?? daysAfter(start, inUnit(boundsDuration, 'd'));
  });
  return ends.includes(null) ? null : latest(ends);
}

function endOfSupply(
  { dispenseRequest }: MedicationRequest,
  start: When | null,
  timeZone: string,
): When | null {
  const { validityPeriod, expectedSupplyDuration, numberOfRepeatsAllowed = 0 } = dispenseRequest ?? {};
  const days = inUnit(expectedSupplyDuration, 'd');
  const from = readWhen(validityPeriod?.start, timeZone) ?? start;
  const supplied = daysAfter(from, days === null ? null : days * (1 + numberOfRepeatsAllowed));
  return latest([supplied, readWhen(validityPeriod?.end, timeZone)]);
}

/** The whole period moved on; null when start or length is not known. */
export function daysAfter(start: When | null, days: number | null): When | null {
  if (!start || days === null) return null;
  const move = (day: Day) => addDays(day, Math.round(days));
  return { from: move(start.from), to: move(start.to) };
}

function latest(whens: readonly (When | null)[]): When | null {
  const known = whens.filter((when) => when !== null);
  return known.reduce<When | null>((last, when) => (last && last.to >= when.to ? last : when), null);
}

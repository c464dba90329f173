import type { AsOf } from '../calendar.js';
import type { Quantity } from '../fhir/codeable-concept.js';
import type { Dosage } from '../fhir/dosage.js';
import type { Settings } from '../settings.js';
import { readWhen } from '../when.js';
import { intervalsInDays } from './interval.js';
import { inUnit } from './in-unit.js';
import type { NamedMedication } from './medication-of.js';
import { onlyOne, strengthOf } from './strength.js';

const PIECES = /^\{?(?:tab|caps|tbl|stuk|1$)/iu;

/** How much is taken a day, in mg; null when it is not stated, as needed, or two entries hold at once. */
export function mgPerDay(
  dosages: readonly Dosage[],
  named: NamedMedication,
  { asOf, settings }: { asOf: AsOf; settings: Settings['dosage'] },
): number | null {
  const [dosage, ...others] = dosages.filter((entry) => holdsAt(entry, asOf));
  if (!dosage || others.length > 0 || dosage.asNeededBoolean) return null;
  const interval = intervalsInDays(dosage, settings);
  const [dose] = (dosage.doseAndRate ?? []).map(({ doseQuantity }) => doseMg(doseQuantity, named));
  return dose && interval && interval.shortest === interval.longest ? dose / interval.shortest : null;
}

function holdsAt({ timing }: Dosage, asOf: AsOf): boolean {
  const { start, end } = timing?.repeat?.boundsPeriod ?? {};
  const from = readWhen(start, asOf.timeZone);
  const to = readWhen(end, asOf.timeZone);
  return (from === null || from.from <= asOf.day) && (to === null || to.to >= asOf.day);
}

/** In mg as it stands, or so many tablets or millilitres of the one strength that is named. */
function doseMg(dose: Quantity | undefined, named: NamedMedication): number | null {
  const mg = inUnit(dose, 'mg');
  if (mg !== null) return mg;
  const { amountsMg, mgPerMl } = strengthOf(named);
  const ml = inUnit(dose, 'mL');
  if (ml !== null) return product(ml, onlyOne(mgPerMl));
  const unit = dose?.unit ?? dose?.code;
  const inPieces = unit === undefined || PIECES.test(unit);
  return inPieces && typeof dose?.value === 'number' ? product(dose.value, onlyOne(amountsMg)) : null;
}

function product(count: number, each: number | null): number | null {
  return each === null ? null : count * each;
}

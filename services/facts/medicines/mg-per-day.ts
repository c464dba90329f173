import type { AsOf } from '../calendar.js';
import type { ChartInput } from '../chart-input.js';
import type { Quantity } from '../fhir/codeable-concept.js';
import type { Dosage } from '../fhir/dosage.js';
import type { Settings } from '../settings.js';
import { readWhen } from '../when.js';
import { intervalsInDays } from './interval.js';
import { inUnit } from './in-unit.js';
import type { NamedMedication } from './medication-of.js';
import { onlyOne, strengthOf } from './strength.js';

const PIECES = /^\{?(?:tab|caps|tbl|stuk|1$)/iu;

/** What the record says of how a medicine is taken. */
export interface Dosing {
  dosages: readonly Dosage[];
  named: NamedMedication;
}

/** What is taken a day as of then, in mg; null when it is not stated, as needed, or two entries hold at once. */
export function mgPerDay(
  { dosages, named }: Dosing,
  { asOf, settings }: Pick<ChartInput, 'asOf' | 'settings'>,
): number | null {
  const [dosage, ...others] = dosages.filter((one) => holdsOn(asOf, one));
  if (!dosage || others.length > 0 || dosage.asNeededBoolean) return null;
  return mgOf(dosage, named, settings.dosage);
}

function mgOf(dosage: Dosage, named: NamedMedication, settings: Settings['dosage']): number | null {
  const interval = intervalsInDays(dosage, settings);
  const [dose] = (dosage.doseAndRate ?? []).map(({ doseQuantity }) => doseMg(doseQuantity, named));
  return dose && interval && interval.shortest === interval.longest ? dose / interval.shortest : null;
}

function holdsOn({ day, timeZone }: AsOf, { timing }: Dosage): boolean {
  const { start, end } = timing?.repeat?.boundsPeriod ?? {};
  const [from, to] = [readWhen(start, timeZone), readWhen(end, timeZone)];
  return (from === null || from.from <= day) && (to === null || to.to >= day);
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

import type { AsOf, Day } from '../calendar.js';
import type { Quantity } from '../fhir/codeable-concept.js';
import type { Dosage } from '../fhir/dosage.js';
import type { Recorded } from '../once-per-record.js';
import type { Settings } from '../settings.js';
import { readWhen, type When } from '../when.js';
import { intervalsInDays } from './interval.js';
import { inUnit } from './in-unit.js';
import type { NamedMedication } from './medication-of.js';
import { onlyOne, strengthOf } from './strength.js';

const PIECES = /^\{?(?:tab|caps|tbl|stuk|1$)/iu;

/** One dosage entry: what is taken a day (null: not stated, or as needed), and from when to when. */
interface Step {
  from: When | null;
  to: When | null;
  mgPerDay: number | null;
}

/** How much is taken a day as of some time, in mg; null when it is not stated, as needed, or two entries hold at once. */
export function mgPerDay(
  dosages: readonly Dosage[],
  named: NamedMedication,
  { settings, timeZone }: Pick<Recorded, 'settings' | 'timeZone'>,
): (asOf: AsOf) => number | null {
  const steps = dosages.map((dosage): Step => {
    const { start, end } = dosage.timing?.repeat?.boundsPeriod ?? {};
    const [from, to] = [readWhen(start, timeZone), readWhen(end, timeZone)];
    return { from, to, mgPerDay: dosage.asNeededBoolean ? null : mgOf(dosage, named, settings.dosage) };
  });
  return ({ day }) => {
    const [step, ...others] = steps.filter((one) => holdsOn(day, one));
    return step && others.length === 0 ? step.mgPerDay : null;
  };
}

function mgOf(dosage: Dosage, named: NamedMedication, settings: Settings['dosage']): number | null {
  const interval = intervalsInDays(dosage, settings);
  const [dose] = (dosage.doseAndRate ?? []).map(({ doseQuantity }) => doseMg(doseQuantity, named));
  return dose && interval && interval.shortest === interval.longest ? dose / interval.shortest : null;
}

function holdsOn(day: Day, { from, to }: Step): boolean {
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

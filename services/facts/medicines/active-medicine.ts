import { addDays, addMonths, type AsOf, type Day } from '../calendar.js';
import type { Settings } from '../settings.js';
import { anyOf, type Known } from '../three-valued.js';
import { isAfter, type When } from '../when.js';
import type { RecordedUse } from './recorded-use.js';

/** What is needed to say whether a medicine is in use. */
export interface UsedWhen {
  use: RecordedUse;
  /** of a long-acting medicine: until when a dose works */
  worksUntil: ((given: Day) => Day) | null;
  asOf: AsOf;
  settings: Settings['medicines'];
}

/** Statuses that end it or keep it from starting; `recorded` is what R5 calls an active statement. */
const BY_STATUS: ReadonlyMap<string, Known> = new Map([
  ['active', true],
  ['recorded', true],
  ['on-hold', false],
  ['draft', false],
  ['ended', false],
  ['cancelled', false],
  ['stopped', false],
  ['completed', false],
  ['intended', false],
  ['not-taken', false],
]);

const HANDED_OVER: ReadonlyMap<string, Known> = new Map([
  ['completed', true],
  ['in-progress', true],
  ['preparation', false],
  ['cancelled', false],
  ['on-hold', false],
  ['stopped', false],
  ['declined', false],
  ['not-done', false],
]);

/** Specification, section 1 "active medicine"; null: unknown. */
export function isActive(used: UsedWhen): Known {
  switch (used.use.kind) {
    case 'request':
    case 'statement':
      return isStanding(used);
    case 'dispense':
      return given(
        used,
        (day) => used.use.to?.to ?? addDays(day, used.settings.unknownSupplyDays),
        used.settings.supplyGraceDays,
      );
    case 'administration':
      return given(used, (day) => day, used.settings.administrationDays);
  }
}

function isStanding({ use, asOf, settings }: UsedWhen): Known {
  const status = statusThen(use, asOf);
  if (status === false || (use.from && isAfter(use.from, asOf))) return false;
  const ended = use.to ? lies(use.to, asOf) : false;
  if (ended === true) return false;
  if (ended === null || status === null) return null;
  return use.to === null && isOlderThan(use.recorded ?? use.from, settings.openEndedUnknownMonths, asOf)
    ? null
    : true;
}

/** A statement's end is one that was reached: before it the medicine was in use, whatever the status says by now. */
function statusThen({ kind, status, to }: RecordedUse, asOf: AsOf): Known {
  const wasTaken = kind === 'statement' && (status === 'completed' || status === 'stopped');
  if (wasTaken && to && to.from >= asOf.day) return true;
  return BY_STATUS.get(status) ?? null;
}

/** true when all its days lie before the as-of day, false when none, else not known. */
function lies({ from, to }: When, { day }: AsOf): Known {
  if (to < day) return true;
  return from >= day ? false : null;
}

/** A date too vague to settle it counts as old: then the answer is "not known". */
function isOlderThan(said: When | null, months: number, { day }: AsOf): boolean {
  return said !== null && addMonths(said.from, months) < day;
}

/** In use until its end and a grace, or for as long as a dose works. */
function given({ use, worksUntil, asOf }: UsedWhen, until: (day: Day) => Day, graceDays: number): Known {
  const status = HANDED_OVER.get(use.status);
  if (status === false) return false;
  const when = use.kind === 'administration' ? (use.to ?? use.from) : use.from;
  if (status === undefined || when === null) return null;
  const lasts = (end: (day: Day) => Day): Known => {
    if (asOf.day <= end(when.from)) return true;
    return asOf.day > end(when.to) ? false : null;
  };
  return anyOf(
    lasts((day) => addDays(until(day), graceDays)),
    worksUntil ? lasts(worksUntil) : false,
  );
}

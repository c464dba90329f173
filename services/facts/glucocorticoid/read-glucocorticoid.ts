import { daysBetween } from '../calendar.js';
import type { Chart, MedicineUse } from '../chart.js';
import { amended, type Evidence } from '../evidence.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { roundTo } from '../rounding.js';
import { allOf, anyOf, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { inUseSince } from './continuous-use.js';
import { prednisoneEquivalent } from './prednisone-equivalent.js';
import { systemicGlucocorticoid } from './systemic-glucocorticoid.js';

export type GlucocorticoidFact =
  | 'glucocorticoidActive'
  | 'glucocorticoidUse'
  | 'glucocorticoidName'
  | 'glucocorticoidDays'
  | 'glucocorticoidPrednisoneMgPerDay';

/** Systemic glucocorticoids in use as of the chart's time (specification, section 2 "Glucocorticoid"). */
export function readGlucocorticoid(chart: Chart): PartOfReading<GlucocorticoidFact> {
  const uses = usesIn(chart);
  const statuses = activeAmong(meaning(chart.diagnoses.entries, 'long-term-drug-status-steroids'));
  const active = uses.filter(({ inUse }) => inUse).map(({ use }) => use);
  const isActive = anyOf(statuses.length > 0, ...uses.map(({ inUse }) => inUse), allRead(chart));
  const surelySystemic = uses.filter(({ systemic }) => systemic).map(({ use }) => use);
  const since = inUseSince(surelySystemic, chart.settings.medicines.supplyGraceDays);
  const days = since && daysBetween(since, chart.asOf.day);
  return {
    facts: {
      glucocorticoidActive: isActive,
      glucocorticoidUse: useOf(isActive, { days, isLongTermByStatus: statuses.length > 0 }, chart),
      glucocorticoidName: active.at(-1)?.name ?? null,
      glucocorticoidDays: days,
      glucocorticoidPrednisoneMgPerDay: dailyDose(active, chart),
    },
    evidence: { glucocorticoid: [...active.map((use) => evidence(use, chart)), ...evidenceOf(statuses)] },
  };
}

interface Use {
  use: MedicineUse;
  systemic: Known;
  /** and systemic */
  inUse: Known;
}

function usesIn(chart: Chart): Use[] {
  return meaning(chart.medicines.entries, 'systemic-glucocorticoids').map((use) => {
    const systemic = systemicGlucocorticoid(use, chart);
    return { use, systemic, inUse: allOf(use.active, systemic) };
  });
}

function allRead({ medicines, diagnoses }: Chart): Known {
  return medicines.complete && diagnoses.complete ? false : null;
}

function useOf(
  isActive: Known,
  { days, isLongTermByStatus }: { days: number | null; isLongTermByStatus: boolean },
  { settings }: Chart,
): Facts['glucocorticoidUse'] {
  if (isActive !== true) return isActive === null ? null : 'none';
  if (isLongTermByStatus) return 'long-term';
  if (days === null) return 'duration-unknown';
  return days >= settings.glucocorticoid.longTermDays ? 'long-term' : 'short';
}

/** The highest of those that are in use: a prescription and its dispense are one dose, not two. */
function dailyDose(active: readonly MedicineUse[], chart: Chart): number | null {
  const doses = active.flatMap((use) => prednisoneEquivalent(use, chart)?.mgPerDay ?? []);
  return doses.length > 0 ? roundTo(1, Math.max(...doses)) : null;
}

function evidence(use: MedicineUse, chart: Chart): Evidence {
  const equivalent = prednisoneEquivalent(use, chart);
  return equivalent ? amended(use.evidence, { arithmetic: equivalent.arithmetic }) : use.evidence;
}

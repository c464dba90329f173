import { addDays, type Day } from '../calendar.js';
import type { Chart, Results } from '../chart.js';
import type { Evidence } from '../evidence.js';
import { inLookBack, type Days } from '../labs/in-look-back.js';
import type { PartOfReading } from '../part-of-reading.js';
import type { UNUSABLE_TESTS } from '../vocabulary/data-vocabulary.js';
import type { Facts } from '../vocabulary/vocabulary.js';

export type NeededBy =
  | 'calciumFound'
  | 'calciumWindowFromDay'
  | 'calciumUncorrected'
  | 'calciumDay'
  | 'renalFound'
  | 'renalMethod'
  | 'weightFound'
  | 'vitaminDStatus';

type UnusableFact = 'unusableNeeded' | 'unusableWhy' | 'unusableDay' | 'unusableOnlyCalcium' | 'unusableNone';

type Known = Pick<Facts, NeededBy>;

/** A test, whether a usable result of it is still wanted, and its unusable ones in the look-back. */
interface Wanted {
  test: (typeof UNUSABLE_TESTS)[number];
  wanted: boolean;
  unusable: Results['unusable'];
}

/** Specification, section 3 "unusable-data": a result was needed, is unusable, and no usable one replaced it. */
export function readUnusable(chart: Chart, known: Known): PartOfReading<UnusableFact> {
  const needed = [...bloodTests(chart, known), ...partsOfFormulas(chart, known)].filter(
    ({ wanted, unusable }) => wanted && unusable.length > 0,
  );
  const unusable = needed.flatMap((one) => one.unusable.map(({ evidence }): Evidence => evidence));
  const only = unusable.length === 1 ? unusable[0] : undefined;
  return {
    facts: {
      unusableNeeded: needed.map(({ test }) => test),
      unusableWhy: only?.unusable ?? null,
      unusableDay: only?.day ?? null,
      unusableOnlyCalcium: needed.length > 0 && needed.every(({ test }) => test === 'calcium'),
      unusableNone: needed.length === 0,
    },
    evidence: { unusable },
  };
}

function bloodTests({ results, settings, asOf }: Chart, known: Known): Wanted[] {
  const { calciumIonised, calciumCorrected, calciumTotal, creatinine, clearance, egfr, vitaminD } = results;
  const beforeDose = { from: known.calciumWindowFromDay, to: asOf.day };
  const renalDays = back(asOf.day, settings.renal.maxAgeDays);
  const noRenal = known.renalFound !== true;
  return [
    {
      test: 'calcium',
      wanted: known.calciumFound !== true,
      unusable: unusableIn(beforeDose, calciumIonised, calciumCorrected, calciumTotal),
    },
    { test: 'creatinine', wanted: noRenal, unusable: unusableIn(renalDays, creatinine) },
    { test: 'renal-function', wanted: noRenal, unusable: unusableIn(renalDays, clearance, egfr) },
    {
      test: 'vitamin-d',
      wanted: known.vitaminDStatus !== 'low' && known.vitaminDStatus !== 'sufficient',
      unusable: unusableIn(back(asOf.day, settings.vitaminD.maxAgeDays), vitaminD),
    },
  ];
}

/** Albumin corrects a total calcium; a weight makes a clearance out of a creatinine. */
function partsOfFormulas({ results, settings, asOf }: Chart, known: Known): Wanted[] {
  const { maxAgeDays, weightMaxAgeDays } = settings.renal;
  const { from } = back(asOf.day, maxAgeDays);
  const onlyEgfrOrNothing = known.renalMethod === null || known.renalMethod === 'egfr';
  const hasCreatinine = results.creatinine.usable.some(({ day }) => day >= from);
  const near = known.calciumDay && aroundDay(known.calciumDay, settings.calcium.albuminWithinDays);
  return [
    {
      test: 'albumin',
      wanted: known.calciumUncorrected,
      unusable: near ? unusableIn(near, results.albumin) : [],
    },
    {
      test: 'weight',
      wanted: known.weightFound !== true && onlyEgfrOrNothing && hasCreatinine,
      unusable: unusableIn(back(asOf.day, weightMaxAgeDays), results.weight),
    },
  ];
}

function unusableIn(days: Days, ...tests: readonly Results[]): Results['unusable'] {
  return inLookBack(
    tests.flatMap(({ unusable }) => unusable),
    days,
  );
}

function back(day: Day, days: number): Days {
  return { from: addDays(day, -days), to: day };
}

function aroundDay(day: Day, days: number): Days {
  return { from: addDays(day, -days), to: addDays(day, days) };
}

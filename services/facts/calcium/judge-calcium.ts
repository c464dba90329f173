import type { Chart, LabResult } from '../chart.js';
import { isAbove, isBelow } from '../labs/against-a-limit.js';
import { calciumLimits } from '../labs/calcium-limits.js';
import { roundTo } from '../rounding.js';
import type { Known } from '../three-valued.js';
import { correctedMmolPerL, correctionArithmetic, nearestAlbumin } from './correct-for-albumin.js';
import type { CalciumKind, CalciumStatus, JudgedCalcium } from './judged-calcium.js';

type Judging = Pick<Chart, 'results' | 'settings'>;

/** A calcium that is what it is: ionised, corrected by the laboratory, or a total without an albumin. */
export function judgeAsMeasured(result: LabResult, kind: CalciumKind, { settings }: Judging): JudgedCalcium {
  const limits = calciumLimits(result, settings);
  const { day, ms, comparator, evidence } = result;
  const span = { value: roundTo(2, result.value), comparator };
  return {
    day,
    ms,
    kind,
    value: span.value,
    comparator,
    status: statusOf(isBelow(span, limits.low)),
    severe: isBelow(span, limits.severe),
    high: isAbove(span, limits.high),
    lowLimitMmolPerL: limits.low,
    lowOnlyCorrected: undefined,
    evidence: [evidence],
  };
}

/** A total calcium, corrected with an albumin near it in time when there is one. */
export function judgeTotal(result: LabResult, chart: Judging): JudgedCalcium {
  const asMeasured = judgeAsMeasured(result, 'plain', chart);
  const albumin = nearestAlbumin(result, chart.results.albumin.usable, chart.settings);
  return albumin ? judgeCorrected(result, asMeasured, { albumin, chart }) : asMeasured;
}

function judgeCorrected(
  result: LabResult,
  asMeasured: JudgedCalcium,
  { albumin, chart }: { albumin: LabResult; chart: Judging },
): JudgedCalcium {
  const { settings } = chart;
  const value = correctedMmolPerL(result.value, albumin.value, settings);
  const corrected = judgeAsMeasured({ ...result, value }, 'computed', chart);
  const onlyByCorrection = asMeasured.status !== 'normal' && corrected.status === 'normal';
  const uncertain = onlyByCorrection && albumin.value < settings.calcium.uncertainBelowAlbuminGPerL;
  const onlyCorrected = asMeasured.status === 'normal' && corrected.status === 'low';
  const evidence = {
    ...result.evidence,
    what: 'calcium-computed' as const,
    value: result.comparator ? `${result.comparator}${value}` : value,
    arithmetic: correctionArithmetic(result, albumin, settings),
    unusable: uncertain ? ('albumin-too-low' as const) : undefined,
  };
  return {
    ...corrected,
    status: uncertain ? 'uncertain' : corrected.status,
    high: uncertain ? null : corrected.high,
    lowOnlyCorrected: onlyCorrected
      ? { measuredMmolPerL: asMeasured.value, albuminGPerL: albumin.value }
      : undefined,
    evidence: [evidence, albumin.evidence],
  };
}

function statusOf(low: Known): CalciumStatus {
  if (low === null) return 'uncertain';
  return low ? 'low' : 'normal';
}

import type { Chart, Diagnosis } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { anyOf, foundAmong, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { newestStanding, recordedDay } from './standing-diagnosis.js';
import { readWasLow } from './was-low.js';

const HYPOCALCAEMIA = 'cond-hypocalcaemia';

type HypocalcaemiaFact =
  'hypocalcaemiaFound' | 'hypocalcaemiaBecause' | 'hypocalcaemiaRecordedDay' | 'previousHypocalcaemia';

/** Specification, section 3 "hypocalcaemia". An unknown calcium does not hide a low one before it, nor a diagnosis. */
export function readHypocalcaemia(
  chart: Chart,
  calciumStatus: Facts['calciumStatus'],
): PartOfReading<HypocalcaemiaFact> {
  const { entries, complete } = chart.diagnoses;
  const diagnoses = meaning(entries, HYPOCALCAEMIA);
  const standing = newestStanding(activeAmong(diagnoses), chart);
  const wasLow = readWasLow(chart);
  const reasons = {
    low: isLow(calciumStatus),
    wasLow: wasLow.known,
    recorded: foundAmong(standing !== null, complete),
  };
  return {
    facts: {
      hypocalcaemiaFound: anyOf(reasons.low, reasons.wasLow, reasons.recorded),
      hypocalcaemiaBecause: worstOf(reasons),
      hypocalcaemiaRecordedDay: standing && recordedDay(standing),
      previousHypocalcaemia: foundAmong(diagnoses.length, complete),
    },
    evidence: { hypocalcaemia: [...wasLow.evidence, ...evidenceOf(standingIn(standing))] },
  };
}

function isLow(status: Facts['calciumStatus']): Known {
  if (status === null || status === 'uncertain') return null;
  return status === 'low';
}

function worstOf(reasons: Record<'low' | 'wasLow' | 'recorded', Known>): Facts['hypocalcaemiaBecause'] {
  if (reasons.low) return 'low';
  if (reasons.wasLow) return 'was-low';
  return reasons.recorded ? 'recorded' : null;
}

function standingIn(standing: Diagnosis | null): Diagnosis[] {
  return standing ? [standing] : [];
}

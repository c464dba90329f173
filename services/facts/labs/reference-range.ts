import type { Quantity } from '../fhir/codeable-concept.js';
import type { Observation } from '../fhir/observation.js';
import type { Settings } from '../settings.js';
import { toAnalyteUnit, unitOf } from './to-analyte-unit.js';

type Analyte = Settings['analytes'][keyof Settings['analytes']];

type Range = NonNullable<Observation['referenceRange']>[number];

/** The laboratory's own limits in the analyte's unit; `written` as the record has them. */
export interface OwnLimits {
  low?: number | undefined;
  high?: number | undefined;
  written?: string | undefined;
}

const NONE: OwnLimits = {};

/** http://terminology.hl7.org/CodeSystem/referencerange-meaning: "normal"; R4 takes a range without a type as this too. */
const NORMAL = 'normal';

/** The one normal range; none when there are several, since nothing says which of them is this patient's. */
export function ownLimits(ranges: readonly Range[] | undefined, analyte: Analyte): OwnLimits {
  const range = ranges && normalRange(ranges);
  if (!range) return NONE;
  return {
    low: limit(range.low, analyte),
    high: limit(range.high, analyte),
    written: asText(range) || undefined,
  };
}

function normalRange(ranges: readonly Range[]): Range | null {
  const typed = ranges.filter(({ type }) => type?.coding?.some(({ code }) => code === NORMAL));
  const candidates = typed.length > 0 ? typed : ranges.filter(({ type }) => type === undefined);
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function limit(quantity: Quantity | undefined, analyte: Analyte): number | undefined {
  const unit = quantity && unitOf(quantity);
  if (!unit || typeof quantity.value !== 'number') return undefined;
  return toAnalyteUnit(quantity.value, unit, analyte) ?? undefined;
}

function asText({ text, low, high }: Range): string {
  if (text) return text;
  const ends = [low, high].map((end) => (typeof end?.value === 'number' ? String(end.value) : ''));
  const unit = low?.unit ?? high?.unit ?? low?.code ?? high?.code ?? '';
  return ends.some(Boolean) ? `${ends.join('–')} ${unit}`.trim() : '';
}

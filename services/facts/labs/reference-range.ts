import type { Quantity } from '../fhir/codeable-concept.js';
import type { Observation } from '../fhir/observation.js';
import type { Settings } from '../settings.js';
import { toAnalyteUnit, unitOf } from './to-analyte-unit.js';

type Analyte = Settings['analytes'][keyof Settings['analytes']];

type Range = NonNullable<Observation['referenceRange']>[number];

/** The laboratory's own limits in the analyte's unit; `written` as the record has them. */
export interface OwnLimits {
  low?: number;
  high?: number;
  written?: string;
}

/** http://terminology.hl7.org/CodeSystem/referencerange-meaning: "normal"; R4 takes a range without a type as this too. */
const NORMAL = 'normal';

/** The one normal range; none when there are several, since nothing says which of them is this patient's. */
export function ownLimits(ranges: readonly Range[] | undefined, analyte: Analyte): OwnLimits {
  const range = normalRange(ranges ?? []);
  if (!range) return {};
  const low = limit(range.low, analyte);
  const high = limit(range.high, analyte);
  const written = asText(range);
  return {
    ...(low !== null && { low }),
    ...(high !== null && { high }),
    ...(written && { written }),
  };
}

function normalRange(ranges: readonly Range[]): Range | null {
  const typed = ranges.filter(({ type }) => type?.coding?.some(({ code }) => code === NORMAL));
  const candidates = typed.length > 0 ? typed : ranges.filter(({ type }) => type === undefined);
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function limit(quantity: Quantity | undefined, analyte: Analyte): number | null {
  const unit = quantity && unitOf(quantity);
  return unit && typeof quantity.value === 'number' ? toAnalyteUnit(quantity.value, unit, analyte) : null;
}

function asText({ text, low, high }: Range): string {
  if (text) return text;
  const ends = [low, high].map((end) => (typeof end?.value === 'number' ? String(end.value) : ''));
  const unit = low?.unit ?? high?.unit ?? low?.code ?? high?.code ?? '';
  return ends.some(Boolean) ? `${ends.join('–')} ${unit}`.trim() : '';
}

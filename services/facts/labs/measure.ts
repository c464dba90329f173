import type { LabResult } from '../chart.js';
import type { UnusableReason } from '../evidence.js';
import type { Observation } from '../fhir/observation.js';
import type { AnalyteName, Settings } from '../settings.js';
import { asWritten, withoutNoise } from '../rounding.js';
import { asShown } from './as-shown.js';
import { isComparator } from './comparator.js';
import { toAnalyteUnit, unitOf } from './to-analyte-unit.js';

/** What an Observation and each of its components can hold. */
export type Measurement = Pick<
  Observation,
  | 'code'
  | 'valueQuantity'
  | 'valueString'
  | 'valueInteger'
  | 'valueCodeableConcept'
  | 'dataAbsentReason'
  | 'referenceRange'
>;

/** A value in the analyte's unit; `arithmetic` when it was written in another. */
export type Measured = Pick<LabResult, 'value' | 'comparator'> & { arithmetic: string | undefined };

/** The number, its unit and its size: each must hold before it is a result (specification, section 1). */
export function measure(
  measurement: Measurement,
  name: AnalyteName,
  { analytes }: Settings,
): Measured | UnusableReason {
  const analyte = analytes[name];
  const quantity = measurement.valueQuantity ?? { value: measurement.valueInteger };
  if (typeof quantity.value !== 'number' || !Number.isFinite(quantity.value)) return 'no-number';
  const unit = unitOf(quantity);
  if (unit === null) return 'no-unit';
  const value = toAnalyteUnit(quantity.value, unit, analyte);
  if (value === null) return 'unknown-unit';
  const [least, most] = analyte.plausible;
  if (value < least || value > most) return 'implausible';
  const written = quantity.comparator?.trim() ?? '';
  const comparator = isComparator(written) ? written : undefined;
  if (written !== '' && comparator === undefined) return 'comparator-settles-nothing';
  const asSent = withoutNoise(quantity.value);
  const arithmetic =
    value === asSent
      ? undefined
      : `${asWritten(quantity.value)} ${unit} = ${asShown(name, value)} ${analyte.unit}`;
  return { value, comparator, arithmetic };
}

/** What the record says instead of a usable value, in its own words; null when it says nothing. */
export function valueAsRecorded(measurement: Measurement): string | null {
  const { valueQuantity, valueString, valueInteger, valueCodeableConcept, dataAbsentReason } = measurement;
  if (valueQuantity) {
    const { comparator, value, unit, code } = valueQuantity;
    const number = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    return `${comparator ?? ''}${number} ${unit ?? code ?? ''}`.trim() || null;
  }
  const concept = valueCodeableConcept ?? dataAbsentReason;
  return valueString ?? valueInteger?.toString() ?? concept?.text ?? concept?.coding?.[0]?.display ?? null;
}

export function hasValue(measurement: Measurement): boolean {
  const { valueQuantity, valueString, valueInteger, valueCodeableConcept, dataAbsentReason } = measurement;
  return [valueQuantity, valueString, valueInteger, valueCodeableConcept, dataAbsentReason].some(
    (value) => value !== undefined,
  );
}

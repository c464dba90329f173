import type { MeasureId } from '../../measure-id.js';
import type { Stratifier } from '../summary.js';

/**
 * Ids of groups, populations and stratifiers: those of `fhir-resources/Measure/<id>.json`, which a report
 * points at with its linkId extensions (DEQM).
 */
const MEASURES = 'https://denosumab-cds.org/fhir/Measure';

export const POPULATIONS = [
  'initial-population',
  'denominator',
  'denominator-exclusion',
  'numerator',
] as const;
export type Population = (typeof POPULATIONS)[number];

/** The measure at default settings; then its windows, its classes, and what is counted beside it. */
export type GroupId = 'measure' | `window-${string}` | `class-${string}` | `beside-${string}`;

const STRATIFIER_IDS: Readonly<Record<Stratifier, string>> = {
  sex: 'sex',
  ageBand: 'age-band',
  renalStage: 'renal-stage',
  doseNumber: 'dose-number',
  organisation: 'organisation',
};

/** With its version: what current DEQM asks of `MeasureReport.measure`. */
export function canonicalOf({ id, version }: { id: MeasureId; version: string }): string {
  return `${MEASURES}/${id}|${version}`;
}

/** The others exclude nobody: their Measures have no such population (specification, section 5). */
const EXCLUDING: readonly MeasureId[] = [
  'calcium-after-first-dose',
  'calcium-follow-up-advanced-ckd',
  'due-dose',
  'stopped-with-plan',
  'supplements',
];

export function populationsOfMeasure(id: MeasureId): readonly Population[] {
  return POPULATIONS.filter((code) => code !== 'denominator-exclusion' || EXCLUDING.includes(id));
}

export function populationId(group: GroupId, population: Population): string {
  return group === 'measure' ? population : `${group}-${population}`;
}

export function stratifierId(group: GroupId, stratifier: Stratifier): string {
  return group === 'measure' ? STRATIFIER_IDS[stratifier] : `${group}-${STRATIFIER_IDS[stratifier]}`;
}

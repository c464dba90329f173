import type { Group, PopulationCount, Score } from './measure-report.js';
import { scoreOf, eligible, type Count } from '../summary.js';
import { wilson } from '../wilson.js';
import { intervalExtension, linkId, masked } from './extensions.js';
import { POPULATIONS, populationId, type GroupId, type Population } from './link-ids.js';

const POPULATION_SYSTEM = 'http://terminology.hl7.org/CodeSystem/measure-population';

/** Raw counts: the denominator still holds the exclusions, which only the score takes off. */
export type PopulationCounts = Readonly<Record<Population, number>>;

export function countsOf(count: Count, initialPopulation = count.denominator): PopulationCounts {
  return {
    'initial-population': initialPopulation,
    denominator: count.denominator,
    'denominator-exclusion': count.excluded,
    numerator: count.met,
  };
}

/** A group with its counts, and its score where it has one: a denominator of none has no score, and not 0. */
export function groupOf(id: GroupId, count: Count, initialPopulation?: number): Group {
  const measureScore = scoreOfGroup(count);
  return {
    id,
    extension: [linkId('group', id)],
    code: { text: id },
    population: linkedPopulations(id, countsOf(count, initialPopulation)),
    ...(measureScore ? { measureScore } : {}),
  };
}

function linkedPopulations(group: GroupId, counts: PopulationCounts): PopulationCount[] {
  return POPULATIONS.map((code) => {
    const id = populationId(group, code);
    return { id, extension: [linkId('group.population', id)], ...populationOf(code, counts) };
  });
}

/** @param counts null: kept back, for they would tell of a few */
export function populationsOf(counts: PopulationCounts | null): PopulationCount[] {
  return POPULATIONS.map((code) => populationOf(code, counts));
}

function populationOf(code: Population, counts: PopulationCounts | null): PopulationCount {
  return {
    code: { coding: [{ system: POPULATION_SYSTEM, code }] },
    ...(counts ? { count: counts[code] } : { _count: { extension: [masked] } }),
  };
}

export function scoreOfGroup(count: Count): Score | null {
  const value = scoreOf(count);
  const interval = wilson(count.met, eligible(count));
  return value === null || interval === null
    ? null
    : { extension: [intervalExtension(rounded(interval.low), rounded(interval.high))], value };
}

function rounded(share: number): number {
  return Number(share.toFixed(6));
}

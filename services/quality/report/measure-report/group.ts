import type { Group, PopulationCount, Score } from './measure-report.js';
import { scoreOf, eligible, type Count } from '../summary.js';
import { wilson } from '../wilson.js';
import { intervalExtension, linkId, masked } from './extensions.js';
import { populationId, type GroupId, type Population } from './link-ids.js';

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

/** What is counted, and in which populations of its Measure. */
export interface CountedGroup {
  id: GroupId;
  populations: readonly Population[];
  counts: PopulationCounts;
}

/** A group with its counts and no score. */
export function plainGroup({ id, populations, counts }: CountedGroup): Group {
  return {
    id,
    extension: [linkId('group', id)],
    code: { text: id },
    population: populations.map((code) => {
      const linked = populationId(id, code);
      return { id: linked, extension: [linkId('group.population', linked)], ...populationOf(code, counts) };
    }),
  };
}

/** With its score where it has one: a denominator of none has no score, and not 0. */
export function scoredGroup(group: Omit<CountedGroup, 'counts'>, count: Count, looked: number): Group {
  const measureScore = scoreOfGroup(count);
  return {
    ...plainGroup({ ...group, counts: countsOf(count, looked) }),
    ...(measureScore ? { measureScore } : {}),
  };
}

/** @param counts null: kept back, for they would tell of a few */
export function populationsOf(
  populations: readonly Population[],
  counts: PopulationCounts | null,
): PopulationCount[] {
  return populations.map((code) => populationOf(code, counts));
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

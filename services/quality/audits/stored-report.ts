import { z } from 'zod';
import { MEASURE_IDS } from '../measure-id.js';

const share = z.number().min(0).max(1);

const Interval = z.object({
  valueRange: z.object({ low: z.object({ value: share }), high: z.object({ value: share }) }),
});

const Population = z.looseObject({
  code: z.object({ coding: z.array(z.looseObject({ code: z.string() })).min(1) }),
  count: z.int().min(0).optional(),
});

const Group = z.looseObject({
  id: z.string(),
  population: z.array(Population),
  measureScore: z.looseObject({ value: share, extension: z.array(z.unknown()).optional() }).optional(),
});

/** A summary MeasureReport of `measure-reports.json`, as far as it is shown and searched. */
const StoredReport = z.looseObject({
  resourceType: z.literal('MeasureReport'),
  id: z.string(),
  type: z.literal('summary'),
  measure: z.string(),
  date: z.string(),
  reporter: z.object({ display: z.string() }),
  period: z.object({ start: z.iso.date(), end: z.iso.date() }),
  group: z.array(Group).min(1),
});

export type StoredReport = z.infer<typeof StoredReport>;

export const StoredReports = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ resource: StoredReport })).min(1),
});

/** The measure's id within its canonical `…/Measure/<id>|<version>`. */
export function measureOf({ measure }: StoredReport): string {
  return measure.replace(/\|.*$/, '').replace(/^.*\//, '');
}

/** A score as it was reported; nulls where nothing is in its denominator. */
export interface StoredScore {
  measure: (typeof MEASURE_IDS)[number];
  score: number | null;
  interval: { low: number; high: number } | null;
  met: number;
  /** without what is excluded */
  eligible: number;
}

/** Of the first group, which is the measure at default settings; none for a measure that we do not know. */
export function scoreIn(report: StoredReport): StoredScore[] {
  const measure = MEASURE_IDS.find((id) => id === measureOf(report));
  const [group] = report.group;
  if (measure === undefined || group === undefined) return [];
  const { measureScore } = group;
  const read = Interval.safeParse(measureScore?.extension?.[0]).data;
  const interval = read ? { low: read.valueRange.low.value, high: read.valueRange.high.value } : null;
  const eligible = countIn(report, 'denominator') - countIn(report, 'denominator-exclusion');
  return [
    { measure, score: measureScore?.value ?? null, interval, met: countIn(report, 'numerator'), eligible },
  ];
}

/** How many of the measure's events are in a population; 0 where there is no such population. */
export function countIn({ group: [group] }: StoredReport, population: string): number {
  const found = group?.population.find(({ code }) => code.coding[0]?.code === population);
  return found?.count ?? 0;
}

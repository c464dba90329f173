import type { Group, MeasureReport } from './measure-report.js';
import type { RunContext } from '../run-context.js';
import { emptyCount, type MeasureSummary, type Summary } from '../summary.js';
import { groupOf } from './group.js';
import { reportFrame, type ReportedMeasure } from './report-frame.js';
import { stratifiersOf } from './stratifiers.js';

const REPORTS = 'https://denosumab-cds.org/fhir/MeasureReport';

export interface ReportBundle {
  resourceType: 'Bundle';
  type: 'collection';
  timestamp: string;
  entry: readonly { fullUrl: string; resource: MeasureReport }[];
}

/** `measure-reports.json`: one summary MeasureReport a measure, also for one that nobody fell under. */
export function summaryReports(summary: Summary, context: RunContext): ReportBundle {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: context.date,
    entry: context.measures.map((measure) => {
      const resource = summaryReport(measure, summary.measures[measure.id], context);
      return { fullUrl: `${REPORTS}/${resource.id ?? ''}`, resource };
    }),
  };
}

function summaryReport(
  measure: ReportedMeasure,
  counted: MeasureSummary | undefined,
  context: RunContext,
): MeasureReport {
  const { resourceType, ...frame } = reportFrame(measure, context);
  return {
    resourceType,
    id: `${measure.id}-${context.period.from}-${context.period.to}`,
    ...frame,
    type: 'summary',
    group: counted ? groupsOf(counted, context.smallestCell) : [groupOf('measure', emptyCount())],
  };
}

function groupsOf(counted: MeasureSummary, smallestCell: number): Group[] {
  const stratifier = stratifiersOf(counted, smallestCell);
  const { all, initialPopulation } = counted;
  return [
    {
      ...groupOf('measure', all, initialPopulation),
      ...(stratifier.length > 0 ? { stratifier } : {}),
    },
    ...Object.entries(counted.windows)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([days, count]) => groupOf(`window-${days}`, count, initialPopulation)),
    ...inOrder(counted.classes).map(([name, met]) =>
      groupOf(`class-${name}`, { ...all, met }, initialPopulation),
    ),
    // of all looked at, those that are neither met nor not met
    ...inOrder(counted.beside).map(([name, met]) =>
      groupOf(`beside-${name}`, { denominator: initialPopulation, excluded: 0, met }, initialPopulation),
    ),
  ];
}

function inOrder(tally: Partial<Record<string, number>>): [string, number][] {
  return Object.entries(tally)
    .map(([name, count = 0]): [string, number] => [name, count])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

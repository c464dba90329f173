import type { Group, MeasureReport } from './measure-report.js';
import type { ReportContext } from '../run-context.js';
import { emptyMeasure } from '../summarise.js';
import { emptyCount, type Count, type MeasureSummary, type Summary } from '../summary.js';
import { populationsOfMeasure, type GroupId } from './link-ids.js';
import type { MeasureId } from '../../measure-id.js';
import { countsOf, plainGroup, scoredGroup } from './group.js';
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
export function summaryReports(summary: Summary, context: ReportContext): ReportBundle {
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

export function summaryReport(
  measure: ReportedMeasure,
  counted: MeasureSummary | undefined,
  context: ReportContext,
): MeasureReport {
  const { resourceType, ...frame } = reportFrame(measure, context);
  return {
    resourceType,
    id: `${measure.id}-${context.period.from}-${context.period.to}`,
    ...frame,
    type: 'summary',
    group: groupsOf(measure.id, counted ?? emptyMeasure(), context.smallestCell),
  };
}

function groupsOf(measure: MeasureId, counted: MeasureSummary, smallestCell: number): Group[] {
  const { all, initialPopulation } = counted;
  const populations = populationsOfMeasure(measure);
  const scored = (id: GroupId, count: Count) => scoredGroup({ id, populations }, count, initialPopulation);
  const stratifier = stratifiersOf(counted, { populations, smallestCell });
  return [
    { ...scored('measure', all), ...(stratifier.length > 0 ? { stratifier } : {}) },
    ...Object.entries(counted.windows)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([days, count]) => scored(`window-${days}`, count)),
    ...inOrder(counted.classes)
      // who was on time is the numerator itself
      .filter(([name]) => name !== 'on-time')
      .map(([name, met]) => scored(`class-${name}`, { ...all, met })),
    ...inOrder(counted.beside).map(([name, number]) => besideGroup(`beside-${name}`, number)),
  ];
}

/** Neither met nor not met: only how many they are. */
function besideGroup(id: GroupId, number: number): Group {
  const counts = countsOf(emptyCount(), number);
  return plainGroup({ id, populations: ['initial-population'], counts });
}

function inOrder(tally: Partial<Record<string, number>>): [string, number][] {
  return Object.entries(tally)
    .map(([name, count = 0]): [string, number] => [name, count])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

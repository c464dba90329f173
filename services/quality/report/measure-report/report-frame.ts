import type { MeasureReport } from './measure-report.js';
import { LOWER_IS_BETTER, type MeasureId } from '../../measure-id.js';
import type { ReportContext } from '../run-context.js';
import { proportionScoring } from './extensions.js';
import { canonicalOf } from './link-ids.js';

const NOTATION = 'http://terminology.hl7.org/CodeSystem/measure-improvement-notation';

/** What every report says of the run. */
export type FrameContext = Pick<ReportContext, 'date' | 'period' | 'reporter'>;

export type ReportedMeasure = ReportContext['measures'][number];

/** What summary and individual reports share: R4, with what current DEQM asks for. */
export function reportFrame(
  measure: ReportedMeasure,
  { date, period, reporter }: FrameContext,
): Omit<MeasureReport, 'type' | 'group'> {
  return {
    resourceType: 'MeasureReport',
    extension: [proportionScoring],
    status: 'complete',
    measure: canonicalOf(measure),
    date,
    reporter: { display: reporter },
    period: { start: period.from, end: period.to },
    improvementNotation: { coding: [{ system: NOTATION, code: betterWhen(measure.id) }] },
  };
}

function betterWhen(id: MeasureId): 'increase' | 'decrease' {
  return LOWER_IS_BETTER.includes(id) ? 'decrease' : 'increase';
}

import type { MeasureOutcome, PatientResult } from '../../patient-result.js';
import { emptyCount, type Count } from '../summary.js';
import { addEvent } from '../summarise.js';
import { scoredGroup } from './group.js';
import { populationsOfMeasure } from './link-ids.js';
import { isAddress, lookedAt, lookedAtFor } from './looked-at.js';
import type { Group, MeasureReport } from './measure-report.js';
import { reportFrame, type FrameContext, type ReportedMeasure } from './report-frame.js';

/** One measure of one patient. @param outcomes of this measure; none: it looks at nothing of the patient's */
export function individualReport(
  measure: ReportedMeasure,
  { patientId, outcomes }: Pick<PatientResult, 'patientId' | 'outcomes'>,
  context: FrameContext,
): MeasureReport {
  const evaluatedResource = lookedAt(outcomes).map(([to, populations]) => ({
    ...lookedAtFor(populations),
    ...(isAddress(to) ? { reference: to } : { display: to }),
  }));
  return {
    ...individualFrame(measure, context),
    subject: { reference: `Patient/${patientId}` },
    group: [individualGroup(measure, countOf(outcomes), outcomes.length)],
    ...(evaluatedResource.length > 0 ? { evaluatedResource } : {}),
  };
}

/** What it says whoever the patient is. */
export function individualFrame(measure: ReportedMeasure, context: FrameContext) {
  return { ...reportFrame(measure, context), type: 'individual' } as const;
}

export function individualGroup({ id }: ReportedMeasure, count: Count, looked: number): Group {
  return scoredGroup({ id: 'measure', populations: populationsOfMeasure(id) }, count, looked);
}

export function countOf(outcomes: readonly MeasureOutcome[]): Count {
  const count = emptyCount();
  for (const outcome of outcomes) if (!outcome.beside) addEvent(count, outcome);
  return count;
}

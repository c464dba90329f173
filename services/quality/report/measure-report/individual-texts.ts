import { groupBy } from '../../../facts/terminology/group-by.js';
import { remembered } from '../../../facts/remembered.js';
import type { MeasureOutcome, PatientResult } from '../../patient-result.js';
import type { ReportContext } from '../run-context.js';
import { countOf, individualFrame, individualGroup } from './individual-report.js';
import type { Population } from './link-ids.js';
import { isAddress, lookedAt, lookedAtFor } from './looked-at.js';
import type { FrameContext, ReportedMeasure } from './report-frame.js';

/**
 * `individual.ndjson` of one patient: for each measure that looked at the patient what `individualReport` says, as a
 * line. Nearly all of a line is the same in thousands of them, and is made into text once.
 */
export function prepareIndividualTexts(
  context: FrameContext & Pick<ReportContext, 'measures'>,
): (result: Pick<PatientResult, 'patientId' | 'outcomes'>) => string {
  const measures = context.measures.map((measure) => ({
    id: measure.id,
    line: prepareLine(measure, context),
  }));
  return ({ patientId, outcomes }) => {
    const subject = JSON.stringify({ reference: `Patient/${patientId}` });
    const byMeasure = groupBy(outcomes, ({ measure }) => measure);
    let text = '';
    for (const { id, line } of measures) {
      const own = byMeasure.get(id);
      if (own) text += line(subject, own);
    }
    return text;
  };
}

type Line = (subject: string, outcomes: readonly MeasureOutcome[]) => string;

function prepareLine(measure: ReportedMeasure, context: FrameContext): Line {
  const frame = opened(individualFrame(measure, context));
  const groups = remembered((counts: string) => {
    const [looked = 0, denominator = 0, excluded = 0, met = 0] = counts.split(' ').map(Number);
    return JSON.stringify([individualGroup(measure, { denominator, excluded, met }, looked)]);
  });
  return (subject, outcomes) => {
    const { denominator, excluded, met } = countOf(outcomes);
    const group = groups(`${outcomes.length} ${denominator} ${excluded} ${met}`);
    return `${frame}"subject":${subject},"group":${group}${evaluatedIn(outcomes)}}\n`;
  };
}

function evaluatedIn(outcomes: readonly MeasureOutcome[]): string {
  const resources = lookedAt(outcomes).map(([to, populations]) => {
    const name = isAddress(to) ? `"reference":"${to}"` : `"display":${JSON.stringify(to)}`;
    return `${extensions(populations.join(' '))}${name}}`;
  });
  return resources.length > 0 ? `,"evaluatedResource":[${resources.join(',')}]` : '';
}

const extensions = remembered((populations: string) =>
  opened(lookedAtFor(populations.split(' ') as Population[])),
);

/** An object as text, to which more members are added. */
function opened(object: object): string {
  return `${JSON.stringify(object).slice(0, -1)},`;
}

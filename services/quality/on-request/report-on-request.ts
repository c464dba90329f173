import type { Knowledge } from '../../knowledge/knowledge.js';
import type { MeasureId } from '../measure-id.js';
import type { PatientResult } from '../patient-result.js';
import { individualReport } from '../report/measure-report/individual-report.js';
import type { MeasureReport } from '../report/measure-report/measure-report.js';
import { summaryReport } from '../report/measure-report/summary-reports.js';
import { summarise } from '../report/summarise.js';
import { versionedMeasure } from '../report/versioned-measures.js';
import { SMALLEST_CELL } from '../report/suppress.js';
import type { MeasureQuestion } from './measure-question.js';

interface Reporting {
  measure: MeasureId;
  knowledge: Pick<Knowledge, 'measures'>;
  transactionTime: string;
}

/** Of one patient an individual report, also when nothing of theirs is looked at; else a summary. */
export function reportOnRequest(
  { period, subject }: MeasureQuestion,
  results: readonly PatientResult[],
  { measure, knowledge, transactionTime }: Reporting,
): MeasureReport {
  const reported = versionedMeasure(knowledge.measures, measure);
  const context = {
    ...{ period, measures: [reported], reporter: 'denosumab-cds', smallestCell: SMALLEST_CELL },
    date: transactionTime,
  };
  if (subject === null) return summaryReport(reported, summarise(results).measures[measure], context);
  const outcomes = results.find(({ patientId }) => patientId === subject)?.outcomes ?? [];
  return individualReport(reported, { patientId: subject, outcomes }, context);
}

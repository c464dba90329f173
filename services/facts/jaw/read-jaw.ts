import type { Chart } from '../chart.js';
import type { EvidenceByTopic } from '../evidence.js';
import type { PartOfReading } from '../part-of-reading.js';
import { partsTogether } from '../parts-together.js';
import type { jawVocabulary } from '../vocabulary/jaw-vocabulary.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { isDentalReferralOrdered, recentExam } from './dental-care.js';
import { dentalProcedure, type OrderAsked } from './dental-procedure.js';
import { jawRisk } from './jaw-risk.js';
import { jawSymptoms } from './jaw-symptoms.js';
import { standingFindings } from './standing-findings.js';

/** What is known by now of the order and of glucocorticoids. */
interface Settled {
  facts: OrderAsked & Pick<Facts, 'glucocorticoidUse'>;
  evidence: EvidenceByTopic;
}

/** The jaw, the mouth and the teeth (specification, section 3, concern "jaw"). */
export function readJaw(chart: Chart, settled: Settled): PartOfReading<keyof typeof jawVocabulary> {
  const findings = standingFindings(chart);
  const symptoms = jawSymptoms(chart);
  const risk = jawRisk(chart, settled);
  const procedure = dentalProcedure(chart, settled.facts);
  const { exam, evidence } = recentExam(chart);
  const care = {
    facts: { dentalExam: exam, dentalReferralOrdered: isDentalReferralOrdered(chart) },
    evidence: { 'dental-exam': evidence },
  };
  return partsTogether(findings, symptoms, risk, procedure, care);
}

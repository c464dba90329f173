import type { Chart, Diagnosis } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import { foundIn, type RiskReason } from './risk-reason.js';

/** A diagnosis that adds to the risk while it is active, after it, or both. */
interface Disease extends Pick<RiskReason, 'because' | 'group'> {
  sets: readonly string[];
  /** without: as a diagnosis, ever */
  counts?: 'while active' | 'once over' | 'ever, or as a procedure' | 'as a procedure';
}

const DISEASES: readonly Disease[] = [
  { because: 'dental-disease', group: 'strong', sets: ['cond-dental-infection'] },
  // while it is active `onj-present` speaks
  { because: 'dental-disease', group: 'strong', sets: ['cond-onj'], counts: 'once over' },
  { because: 'dentures', group: 'strong', sets: ['dentures'] },
  {
    because: 'invasive-dental-procedure',
    group: 'strong',
    sets: ['dental-invasive-procedure'],
    counts: 'as a procedure',
  },
  {
    because: 'head-neck-radiotherapy',
    group: 'strong',
    sets: ['head-neck-radiotherapy'],
    counts: 'ever, or as a procedure',
  },
  {
    because: 'cancer',
    group: 'weaker',
    sets: [
      'cond-cancer',
      'cond-bone-metastases',
      'cond-breast-cancer',
      'cond-prostate-cancer',
      'cond-oncology-denosumab',
    ],
    counts: 'while active',
  },
  { because: 'anaemia', group: 'weaker', sets: ['cond-anaemia'], counts: 'while active' },
  { because: 'coagulopathy', group: 'weaker', sets: ['cond-coagulopathy'], counts: 'while active' },
  {
    because: 'infection',
    group: 'weaker',
    sets: ['cond-infection', 'cond-cellulitis'],
    counts: 'while active',
  },
];

/** Specification, section 3 "onj-risk-dental-exam", as far as diagnoses and procedures tell. */
export function diseaseRisks(chart: Chart): RiskReason[] {
  return DISEASES.map((disease) => riskOf(disease, chart));
}

function riskOf(disease: Disease, { diagnoses, procedures }: Chart): RiskReason {
  const { sets, counts } = disease;
  const isDiagnosis = counts !== 'as a procedure';
  const isProcedure = counts === 'as a procedure' || counts === 'ever, or as a procedure';
  const recorded = isDiagnosis ? meaning(diagnoses.entries, sets) : [];
  const done = isProcedure ? meaning(procedures.entries, sets) : [];
  const complete = (!isDiagnosis || diagnoses.complete) && (!isProcedure || procedures.complete);
  return foundIn(disease, evidenceOf([...counting(recorded, counts), ...done]), complete);
}

function counting(recorded: readonly Diagnosis[], counts: Disease['counts']): readonly Diagnosis[] {
  if (counts === 'while active') return activeAmong(recorded);
  return counts === 'once over' ? recorded.filter(({ active }) => !active) : recorded;
}

import type { Chart } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { allOf, anyOf, foundAmong, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';

const OSTEOPOROSIS = ['cond-osteoporosis', 'cond-glucocorticoid-induced-op'];
const PROSTATE_CANCER = 'cond-prostate-cancer';

type KnownBefore = Pick<Facts, 'postmenopausal' | 'glucocorticoidUse'>;

/** Specification, section 3 "indication" (label 4.1). What could not be read may hold one: then it is not known. */
export function readIndication(chart: Chart, known: KnownBefore): PartOfReading<'indicationStatus'> {
  const { entries, complete } = chart.diagnoses;
  const osteoporosis = activeAmong(meaning(entries, OSTEOPOROSIS));
  const hasOsteoporosis = foundAmong(osteoporosis.length, complete);
  const prostateCancer = activeAmong(meaning(entries, PROSTATE_CANCER));
  const ablation = readAblation(chart);
  const isIndicated = anyOf(
    allOf(hasOsteoporosis, anyOf(known.postmenopausal, isMan(chart))),
    allOf(foundAmong(prostateCancer.length, complete), ablation.known),
    isLongTerm(known.glucocorticoidUse),
  );
  return {
    facts: { indicationStatus: statusOf(isIndicated, hasOsteoporosis) },
    evidence: { indication: [...evidenceOf([...osteoporosis, ...prostateCancer]), ...ablation.evidence] },
  };
}

/** In an osteoporosis that is no indication, the patient is a woman before the menopause. */
function statusOf(isIndicated: Known, hasOsteoporosis: Known): Facts['indicationStatus'] {
  if (isIndicated === null) return null;
  if (isIndicated) return 'found';
  return hasOsteoporosis === true ? 'premenopausal-osteoporosis' : 'none';
}

/** Hormone ablation in prostate cancer: by medicines, or by removing the testicles. */
function readAblation({ medicines, diagnoses, procedures }: Chart) {
  const uses = meaning(medicines.entries, 'androgen-deprivation-therapy').filter(
    ({ active }) => active !== false,
  );
  const removed = [
    ...meaning(diagnoses.entries, 'orchidectomy'),
    ...meaning(procedures.entries, 'orchidectomy'),
  ];
  const allRead = [medicines, diagnoses, procedures].every(({ complete }) => complete);
  return {
    known: anyOf(removed.length > 0, ...uses.map(({ active }) => active), allRead ? false : null),
    evidence: evidenceOf([...uses, ...removed]),
  };
}

function isMan({ sex }: Chart): Known {
  if (sex === 'male') return true;
  return sex === 'female' ? false : null;
}

function isLongTerm(use: Facts['glucocorticoidUse']): Known {
  if (use === null || use === 'duration-unknown') return null;
  return use === 'long-term';
}

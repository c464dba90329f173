import type { Chart } from '../chart.js';
import { activeAmong, evidenceOf } from '../meaning.js';
import type { Day } from '../calendar.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { howSurely, type SureDiagnosis } from './how-surely.js';

type FindingFact =
  'jawNecrosis' | 'jawNecrosisName' | 'jawNecrosisDay' | 'oralLesion' | 'oralLesionName' | 'oralLesionDay';

/** What stands on the problem list and bears on the dose: osteonecrosis of the jaw, an open wound in the mouth. */
export function standingFindings(chart: Chart): PartOfReading<FindingFact> {
  const active = activeAmong(chart.diagnoses.entries);
  const necrosis = howSurely(active, 'cond-onj', chart);
  const lesions = howSurely(active, 'cond-oral-open-lesion', chart);
  const none = chart.diagnoses.complete ? 'none' : null;
  return {
    facts: {
      jawNecrosis: necrosis[0]?.certainty ?? none,
      jawNecrosisName: nameIn(necrosis[0]?.evidence),
      jawNecrosisDay: dayOf(necrosis[0]),
      oralLesion: lesions[0]?.certainty ?? none,
      oralLesionName: nameIn(lesions[0]?.evidence),
      oralLesionDay: dayOf(lesions[0]),
    },
    evidence: { 'jaw-necrosis': evidenceOf(necrosis), 'oral-lesion': evidenceOf(lesions) },
  };
}

/** Only when the record tells it to the day. */
function dayOf(finding: SureDiagnosis | undefined): Day | null {
  return finding?.evidence.day ?? null;
}

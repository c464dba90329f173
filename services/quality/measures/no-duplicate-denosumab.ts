import type { JudgedDose } from '../evaluate/judged-dose.js';
import { medicinesReadAsOffered } from '../evaluate/read-as-offered.js';
import { met, missed, referencesIn, unsettled, type Judgement, type Measure } from './measure.js';

/** No other denosumab product so short before the dose that both work. */
export const noDuplicateDenosumab: Measure = { id: 'no-duplicate-denosumab', judge };

function judge({ facts, reading, chart }: JudgedDose): Judgement {
  const evaluated = referencesIn(reading.evidence.duplicate);
  switch (facts.duplicateKind) {
    case 'oncology-product-active':
    case 'other-brand-recent':
      return missed('another-product', { evaluated });
    case 'strength-unknown-active':
      return unsettled(['duplicateKind'], { evaluated });
    case null: {
      const mayWork = chart.medicines.entries.some(
        ({ denosumab, active }) => denosumab?.product === '120mg' && active === null,
      );
      return mayWork || !medicinesReadAsOffered(chart) ? unsettled(['duplicateKind']) : met();
    }
    default:
      return met();
  }
}

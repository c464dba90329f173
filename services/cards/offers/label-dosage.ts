import { numberAt } from '../setting-at.js';
import type { Settings } from '../../facts/settings.js';
import type { LabelDosage, OfferedCoding } from './offer.js';

const UCUM = 'http://unitsofmeasure.org';

/** FHIR Dosage as the label states it; `text` says it in the card's language, `start` adds when (Timing.event or bounds). */
export function labelDosage(dosage: LabelDosage, text: string | undefined, settings: Settings) {
  return {
    ...(text ? { text } : {}),
    timing: { repeat: { frequency: 1, period: numberAt(settings, dosage.everyMonths), periodUnit: 'mo' } },
    route: { coding: [codingOf(dosage.route)] },
    doseAndRate: [
      {
        doseQuantity: {
          value: numberAt(settings, dosage.dose),
          unit: dosage.unit,
          system: UCUM,
          code: dosage.unit,
        },
      },
    ],
  };
}

export function codingOf({ system, code, display }: OfferedCoding) {
  return { system, code, display };
}

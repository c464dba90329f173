import { always, day, flag, text, word } from './fact.js';

/** Specification, section 3: hepatic-impairment, indication, patient-card, traceability, brand-switch. */
export const supplyVocabulary = {
  liverDisease: flag('an active cirrhosis or liver failure'),
  liverDiseaseName: text('which, as recorded'),
  liverDiseaseDay: day('its onset or recording'),
  indicationStatus: word(
    ['found', 'premenopausal-osteoporosis', 'none'],
    'whether the record shows a reason that the label knows; osteoporosis before the menopause is none by itself',
  ),
  leafletGiven: flag('the record says that the leaflet was handed over'),
  reminderCardGiven: flag('the record says that the reminder card was handed over'),
  dispensedBrandKnown: always(flag('the dispense of this order names a brand; without a dispense: no')),
  dispensedBatchKnown: always(flag('the dispense of this order has a batch number; without a dispense: no')),
  lastDoseBrandKnown: always(flag('the last dose names its brand; not known counts as no')),
  lastDoseBatchKnown: always(flag('the last dose has a batch number; not known counts as no')),
  brandSwitch: always(flag('the ordered brand differs from that of the last dose, both known')),
  doseMustWait: always(
    flag(
      'contraindicated, or the record shows hypocalcaemia, or by a code jaw necrosis or an allergy to the product; not known counts as no',
    ),
  ),
  doseContraindicated: always(
    flag(
      'the record shows a minor, a pregnancy, or by a code an allergy to denosumab; not known counts as no',
    ),
  ),
} as const;

import type { Card } from '../cards/card.js';
import type { Language } from '../cards/texts.js';

/** These words stand here and not in the rules: they are for when nothing else can be relied on. */
const WORDS = {
  en: {
    summary: 'Denosumab checks could not be done: check by hand',
    detail:
      'The service failed while it judged this patient, so **nothing was checked**. Before denosumab 60 mg is ' +
      'ordered or given, check calcium, renal function, allergies, earlier doses and contra-indications in the record.',
  },
  nl: {
    summary: 'Denosumab-controles zijn niet gelukt: controleer zelf',
    detail:
      'De dienst faalde bij het beoordelen van deze patiënt, dus er is **niets gecontroleerd**. Controleer calcium, ' +
      'nierfunctie, allergieën, eerdere doses en contra-indicaties in het dossier voordat denosumab 60 mg wordt ' +
      'voorgeschreven of toegediend.',
  },
} as const;

/** Said after a defect of ours: an empty answer would look like "all in order". */
export function judgementFailedCard(language: Language, uuid: string): Card {
  return { uuid, ...WORDS[language], indicator: 'warning', source: { label: 'denosumab-cds' } };
}

import type { CardKnowledge } from '../cards/card-knowledge.js';
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

/** What a clinician may answer: codes of fhir-resources/CodeSystem/override-reasons.json. */
const REASONS = ['checked-by-hand', 'specialist-advice', 'other'];

/** Said after a defect of ours: an empty answer would look like "all in order". Throws nothing. */
export function judgementFailedCard(
  uuid: string,
  language: Language,
  { system, reasons }: CardKnowledge['overrideReasons'],
): Card {
  return {
    uuid,
    ...WORDS[language],
    indicator: 'warning',
    source: { label: 'denosumab-cds' },
    overrideReasons: REASONS.map((code) => ({ system, code, display: reasons[code]?.[language] ?? code })),
  };
}

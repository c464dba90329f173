import { expect, it } from '@jest/globals';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { cardsFor, wordsOn } from '../builders/cards-for.js';

const orders = [anOrder('denosumab 60 mg')];

const DENOSUMAB = { system: 'http://snomed.info/sct', code: '446321003', display: 'Denosumab' };
const OEDEMA = { text: 'Facial oedema' };

const allergic = (text: string, details: object = {}) =>
  aPatient().with('allergies', {
    resourceType: 'AllergyIntolerance',
    id: 'allergy',
    code: { coding: [DENOSUMAB], text },
    recordedDate: '2024-02-08',
    ...details,
  });
const severe = [
  { manifestation: [OEDEMA], severity: 'mild' },
  { manifestation: [{ concept: { text: 'Urticaria' } }, OEDEMA], severity: 'severe' },
];

it.each([
  ['en', allergic('Denosumab'), 'Allergy to denosumab on record (8 Feb 2024); do not give'],
  ['nl', allergic('denosumab'), 'Allergie voor denosumab vastgelegd (8 feb 2024); niet geven'],
  ['en', allergic('Prolia'), 'Allergy to denosumab on record: Prolia (8 Feb 2024); do not give'],
  ['en', allergic('Denosumab', { recordedDate: undefined }), 'Allergy to denosumab on record; do not give'],
  [
    'en',
    allergic('Denosumab', { reaction: severe }),
    'Allergy or intolerance: Denosumab, 8 Feb 2024 (reaction: Facial oedema, Urticaria; severe)',
  ],
  [
    'nl',
    allergic('Denosumab', { reaction: severe }),
    'Allergie of intolerantie: Denosumab, 8 feb 2024 (reactie: Facial oedema, Urticaria; ernstig)',
  ],
  ['en', allergic('Denosumab', { reaction: [{}] }), 'Allergy or intolerance: Denosumab, 8 Feb 2024\n'],
] as const)('%s: an allergy says what happened, and its name once', async (language, patient, words) => {
  const said = wordsOn(await cardsFor({ patient, orders, language }));
  expect(said).toContain(words);
});

const expecting = (date: string) =>
  aPatient().aged(34).withObservation('delivery date', { date, on: '2026-11-02' });

it.each([
  ['en', expecting('2027-05-24'), ': 24 May 2027, 2 Nov 2026'],
  ['nl', expecting('2027-05-24'), ': 24 mei 2027, 2 nov 2026'],
  ['en', expecting('2027-05'), ': 2027-05, 2 Nov 2026'],
] as const)('%s: a date is written as one, like the others', async (language, patient, found) => {
  const cards = await cardsFor({ patient, orders, language });
  expect(wordsOn(cards)).toContain(found);
  expect(wordsOn(cards)).not.toContain('2027-05-24');
});

it('keeps the date for programs', async () => {
  const cards = await cardsFor({ patient: expecting('2027-05-24'), orders });
  const evidence = cards[0]?.extension?.['org.denosumab-cds'].evidence;
  expect(evidence?.map(({ value }) => String(value))).toEqual([expect.stringMatching(/: 2027-05-24$/)]);
});

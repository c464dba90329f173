import { describe, expect, it } from '@jest/globals';
import { Draft, type DraftDosage } from '../../../services/cards/offers/draft.js';
import { correctDosage } from '../../../services/cards/offers/correct-dosage.js';
import { moveStart } from '../../../services/cards/offers/move-start.js';
import { aReading, readingsOf } from '../../builders/a-reading.js';
import { cardKnowledge, OFFER_TEXTS, SETTINGS, WORDS } from '../../builders/card-knowledge.js';
import { day } from '../../builders/days.js';
import { faultsIn } from '../../builders/valid-fhir.js';

const REST = {
  resourceType: 'MedicationRequest' as const,
  id: 'draft-1',
  status: 'draft',
  intent: 'order',
  medicationCodeableConcept: { text: 'Conexxence' },
  subject: { reference: 'Patient/p1' },
  note: [{ text: 'kept' }],
};

const draft = (...dosages: readonly DraftDosage[]) => Draft.parse({ ...REST, dosageInstruction: dosages });

describe('moveStart', () => {
  const every6Months = { frequency: 1, period: 6, periodUnit: 'mo' };
  const to = day('2027-03-01');

  // 1 February to 1 March 2027 is 28 days
  it.each<[string, DraftDosage[], DraftDosage[]]>([
    ['an event', [{ timing: { event: ['2027-02-01'] } }], [{ timing: { event: ['2027-03-01'] } }]],
    [
      'an event with a time',
      [{ timing: { event: ['2027-02-01T09:00:00+01:00'] } }],
      [{ timing: { event: ['2027-03-01'] } }],
    ],
    [
      'two events, as far apart as before',
      [{ timing: { event: ['2027-02-01', '2027-08-01'] } }],
      [{ timing: { event: ['2027-03-01', '2027-08-29'] } }],
    ],
    ['a month', [{ timing: { event: ['2027-02'] } }], [{ timing: { event: ['2027-03-01'] } }]],
    [
      'a period, its end along',
      [
        {
          text: 'kept',
          timing: { repeat: { ...every6Months, boundsPeriod: { start: '2027-02-01', end: '2027-02-10' } } },
        },
      ],
      [
        {
          text: 'kept',
          timing: { repeat: { ...every6Months, boundsPeriod: { start: '2027-03-01', end: '2027-03-10' } } },
        },
      ],
    ],
    [
      'two dosages, as far apart as before',
      [{ timing: { event: ['2027-08-01'] } }, { timing: { event: ['2027-02-01'] } }],
      [{ timing: { event: ['2027-08-29'] } }, { timing: { event: ['2027-03-01'] } }],
    ],
    [
      'only the dosages that state one',
      [{ text: 'kept' }, { timing: { event: ['2027-02-01'] } }],
      [{ text: 'kept' }, { timing: { event: ['2027-03-01'] } }],
    ],
    [
      'none: the first dosage gets it',
      [{ timing: { repeat: every6Months } }, { text: 'kept' }],
      [{ timing: { repeat: { ...every6Months, boundsPeriod: { start: '2027-03-01' } } } }, { text: 'kept' }],
    ],
    [
      'none beside a duration: FHIR allows one kind of bounds',
      [{ timing: { repeat: { ...every6Months, boundsDuration: { value: 1, unit: 'a' } } } }],
      [
        {
          timing: {
            event: ['2027-03-01'],
            repeat: { ...every6Months, boundsDuration: { value: 1, unit: 'a' } },
          },
        },
      ],
    ],
    ['no dosage at all', [], [{ timing: { repeat: { boundsPeriod: { start: '2027-03-01' } } } }]],
  ])('moves %s', (_, before, after) => {
    const moved = moveStart(draft(...before), to);
    expect(moved).toEqual({ ...REST, dosageInstruction: after });
    expect(faultsIn(moved)).toEqual([]);
  });
});

describe('correctDosage', () => {
  const context = {
    reading: aReading(),
    readings: readingsOf(aReading()),
    knowledge: cardKnowledge({}),
    texts: OFFER_TEXTS.nl,
    voice: {
      facts: aReading().facts,
      settings: SETTINGS,
      words: WORDS.nl,
      language: 'nl' as const,
      escape: String,
    },
  };
  const label = {
    text: '60 mg subcutaan eens per 6 maanden',
    route: {
      coding: [
        {
          system: 'http://snomed.info/sct',
          code: '34206005',
          display: 'Subcutaneous route (qualifier value)',
        },
      ],
    },
    doseAndRate: [
      { doseQuantity: { value: 60, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' } },
    ],
  };
  const every6Months = { frequency: 1, period: 6, periodUnit: 'mo' };

  it('replaces dose, route and interval, and keeps the start', () => {
    const wrong = draft(
      {
        text: '120 mg iv elke maand',
        patientInstruction: 'elke maand',
        route: { text: 'iv' },
        timing: { repeat: { period: 1, periodUnit: 'mo', boundsPeriod: { start: '2027-02-01' } } },
      },
      { text: 'oplaaddosis' },
    );
    const corrected = correctDosage(wrong, 'denosumab-60mg', context);
    expect(corrected).toEqual({
      ...REST,
      dosageInstruction: [
        { ...label, timing: { repeat: { ...every6Months, boundsPeriod: { start: '2027-02-01' } } } },
      ],
    });
    expect(faultsIn(corrected)).toEqual([]);
  });

  it('keeps an event and the site of injection', () => {
    const site = { text: 'thigh' };
    const corrected = correctDosage(
      draft({ site, timing: { event: ['2027-02-01'] } }),
      'denosumab-60mg',
      context,
    );
    expect(corrected.dosageInstruction).toEqual([
      { site, ...label, timing: { event: ['2027-02-01'], repeat: every6Months } },
    ]);
  });

  it('gives a draft without a dosage one', () => {
    const { dosageInstruction } = correctDosage(Draft.parse(REST), 'denosumab-60mg', context);
    expect(dosageInstruction).toEqual([{ ...label, timing: { repeat: every6Months } }]);
  });
});

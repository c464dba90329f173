import { describe, expect, it } from '@jest/globals';
import { buildCards } from '../../services/cards/build-cards.js';
import type { Language } from '../../services/cards/texts.js';
import type { Evidence } from '../../services/facts/evidence.js';
import { aReading, readingsOf } from '../builders/a-reading.js';
import { aRule } from '../builders/a-rule.js';
import { fires } from '../builders/an-outcome.js';
import { cardInput, type SaidByRule } from '../builders/card-knowledge.js';
import { day } from '../builders/days.js';

const CALCIUM: Evidence = {
  what: 'calcium-computed',
  reference: 'Observation/ca',
  value: 2.1,
  unit: 'mmol/L',
  day: day('2026-11-12'),
  arithmetic: '1.90 + 0.02 × (40 − 30) = 2.10',
  referenceRange: '2.15–2.55 mmol/L',
};

function detailOf(said: SaidByRule, evidence: readonly Evidence[] = [], language: Language = 'en') {
  const outcomes = Object.keys(said).map((id) => fires(aRule(id, { evidence: ['calcium', 'order'] })));
  const readings = readingsOf(aReading({ evidence: { calcium: evidence } }));
  return buildCards(cardInput(said, { outcomes, readings, language }))[0]?.detail;
}

describe('detail', () => {
  it('says first what to do, then why, then what was found, then the label', () => {
    const said = {
      low: { todo: ['Do not sign.', 'Repeat calcium.'], why: ['It may fall further.', 'It has been fatal.'] },
    };
    expect(detailOf(said, [CALCIUM])).toBe(
      [
        '**First:** Do not sign.',
        '- Repeat calcium.',
        'It may fall further. It has been fatal.',
        '**Found:**',
        '- Calcium, corrected for albumin: 2.10 mmol/L, 12 Nov 2026 (reference range 2.15–2.55 mmol/L; 1.90 + 0.02 × (40 − 30) = 2.10)',
        '**Label:** section 4.4',
      ].join('\n\n'),
    );
  });

  it('has no headings without content', () => {
    expect(detailOf({ low: {} })).toBe('**Label:** section 4.4');
  });

  it.each([
    ['info', '**Not known:** medication overview and appointments'],
    ['warning', ''],
  ] as const)('names optional data that could not be read in the info card only: %s', (indicator, told) => {
    const optionalMissing = 'medicationStatements,appointments';
    const [card] = buildCards(
      cardInput(
        { low: {} },
        {
          outcomes: [fires(aRule('low', { indicator }), { indicator })],
          readings: readingsOf(aReading({ facts: { optionalMissing } })),
        },
      ),
    );
    expect(card?.detail?.split('\n\n').slice(1).join()).toBe(told);
  });

  it('shows the newest three doses, and how many came before', () => {
    const dose = (year: number): Evidence => ({ what: 'dose', value: 'Prolia', day: day(`${year}-06-01`) });
    const detail = detailOf({ low: {} }, [dose(2026), dose(2025), dose(2024), dose(2023), dose(2022)]) ?? '';
    expect(detail.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- Denosumab given: Prolia, 1 Jun 2026',
      '- Denosumab given: Prolia, 1 Jun 2025',
      '- Denosumab given: Prolia, 1 Jun 2024, and 2 earlier',
    ]);
    expect(detailOf({ low: {} }, [dose(2026), dose(2025), dose(2024)])).not.toContain('earlier');
  });

  it('shows the five newest of another kind, and every one that could not be used', () => {
    const cycle = (month: number, more: Partial<Evidence> = {}): Evidence => ({
      what: 'medicine',
      value: 'Cisplatin',
      day: day(`2026-0${month}-01`),
      ...more,
    });
    const cycles = [1, 2, 3, 4, 5, 6].map((month) => cycle(month));
    const lines = (evidence: readonly Evidence[]) =>
      (detailOf({ low: {} }, evidence) ?? '').split('\n').filter((line) => line.includes('Cisplatin'));
    expect(lines(cycles.slice(1))).toHaveLength(5);
    expect(lines(cycles)).toHaveLength(5);
    expect(lines(cycles).at(-1)).toBe('- Given: Cisplatin, 1 Feb 2026, and 1 earlier');
    expect(lines([cycle(1, { unusable: 'no-status' }), ...cycles.slice(1)])).toHaveLength(6);
  });

  it('shows the newest of a kind first, each kind in its places', () => {
    const given = (on?: string): Evidence => ({
      what: 'medicine',
      value: 'Xgeva',
      ...(on && { day: day(on) }),
    });
    const request: Evidence = { what: 'request', value: 'Xgeva', day: day('2026-01-07') };
    const detail = detailOf({ low: {} }, [given('2026-10-14'), request, given(), given('2026-11-11')]) ?? '';
    expect(detail.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- Given: Xgeva, 11 Nov 2026',
      '- Prescription: Xgeva, 7 Jan 2026',
      '- Given: Xgeva, 14 Oct 2026',
      '- Given: Xgeva',
    ]);
  });

  it.each([
    ['Conexxence 60 mg, pre-filled syringe', 60, 1],
    ['Conexxence 60 mg, pre-filled syringe', 30, 2],
    ['denosumab 160 mg', 60, 2],
    ['denosumab 60 mg/mL', 60, 2],
    ['denosumab', 60, 2],
  ])('says the dose of an order once: %s, %d mg in %d lines', (name, dose, lines) => {
    const order = { what: 'order', reference: 'MedicationRequest/a' } as const;
    const detail = detailOf({ low: {} }, [
      { ...order, value: name },
      { ...order, value: dose, unit: 'mg' },
    ]);
    expect(detail?.match(/This order/g)).toHaveLength(lines);
  });

  it('says nothing twice', () => {
    const same = { todo: ['Repeat calcium.'], why: ['It may fall further.'] };
    const detail =
      detailOf({ a: same, b: same }, [CALCIUM, { ...CALCIUM, reference: 'Observation/same' }]) ?? '';
    for (const once of ['Repeat calcium.', 'It may fall further.', 'Calcium, corrected', 'section 4.4'])
      expect(detail.split(once)).toHaveLength(2);
  });

  it('keeps the steps of another rule with that rule, after the first ones', () => {
    const said = {
      before: { todo: ['Order calcium; give only after a normal result.'], why: ['Low calcium falls.'] },
      later: {
        summary: ['A first dose.'],
        todo: ['After the dose: calcium again.'],
        why: ['Low calcium falls.', 'It is lowest in the second week.'],
      },
    };
    expect(detailOf(said)?.split('\n\n')).toEqual([
      '**First:** Order calcium; give only after a normal result.',
      'Low calcium falls.',
      '**Also:**',
      '- A first dose. After the dose: calcium again. It is lowest in the second week.',
      '**Label:** section 4.4',
    ]);
  });

  it.each<[string, Evidence, string, string]>([
    [
      'a whole number in its decimals',
      { what: 'calcium-total', value: 2, unit: 'mmol/L' },
      'Total calcium: 2.00 mmol/L',
      'Totaal calcium: 2,00 mmol/l',
    ],
    [
      'a clearance near its limit',
      { what: 'egfr', value: 29.96, unit: 'mL/min' },
      'eGFR: 29.96 mL/min',
      'eGFR: 29,96 ml/min',
    ],
    [
      'an unusable one',
      { what: 'albumin', value: 30, unusable: 'no-unit' },
      'Albumin: 30 (not used: the unit is missing)',
      'Albumine: 30 (niet gebruikt: de eenheid ontbreekt)',
    ],
    [
      'an unusable one of the lab, as it stands there',
      { what: 'calcium-total', value: '2.29', unusable: 'no-unit' },
      'Total calcium: 2.29 (not used: the unit is missing)',
      'Totaal calcium: 2,29 (niet gebruikt: de eenheid ontbreekt)',
    ],
    [
      'a sum in the decimals of its value',
      { what: 'calcium-computed', value: 2.5, unit: 'mmol/L', arithmetic: '2.4 + 0.02 × (40 − 35) = 2.5' },
      'Calcium, corrected for albumin: 2.50 mmol/L (2.40 + 0.02 × (40 − 35) = 2.50)',
      'Calcium, gecorrigeerd voor albumine: 2,50 mmol/l (2,40 + 0,02 × (40 − 35) = 2,50)',
    ],
    [
      'a medicine, whose name is no number',
      { what: 'request', value: 'Prednisolone 2.5 mg tablet' },
      'Prescription: Prednisolone 2.5 mg tablet',
      'Voorschrift: Prednisolone 2.5 mg tablet',
    ],
    [
      'by name',
      { what: 'diagnosis', value: 'cirrhosis', byName: true },
      'Diagnosis: cirrhosis (recognised by name, not by a code)',
      'Diagnose: cirrhosis (herkend aan de naam, niet aan een code)',
    ],
    [
      'a comparator',
      { what: 'egfr', value: '<15', unit: 'mL/min' },
      'eGFR: &lt;15 mL/min',
      'eGFR: &lt;15 ml/min',
    ],
    ['nothing but its kind', { what: 'request' }, '- Prescription', '- Voorschrift'],
  ])('shows evidence: %s', (_, evidence, en, nl) => {
    expect(detailOf({ low: {} }, [evidence])).toContain(en);
    expect(detailOf({ low: {} }, [evidence], 'nl')).toContain(nl);
  });

  it('in Dutch', () => {
    expect(detailOf({ low: { todo: ['Niet tekenen.'] } }, [CALCIUM], 'nl')).toBe(
      [
        '**Eerst:** Niet tekenen.',
        '**Gevonden:**',
        '- Calcium, gecorrigeerd voor albumine: 2,10 mmol/l, 12 nov 2026 (referentiewaarden 2,15–2,55 mmol/l; 1,90 + 0,02 × (40 − 30) = 2,10)',
        '**Productinformatie:** rubriek 4.4',
      ].join('\n\n'),
    );
  });
});

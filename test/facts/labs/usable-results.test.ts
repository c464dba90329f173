import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { TESTS } from '../../builders/codes.js';
import { daysAgo } from '../../builders/days.js';
import { anObservation, quantity } from '../../builders/observation.js';

const readCalcium = (differing: Partial<Observation>) =>
  chartOf(
    aPatient().with(
      'calciumResults',
      anObservation('calcium', { valueQuantity: quantity(2.3, 'mmol/L'), ...differing }),
    ),
  ).results.calciumTotal;

const states = (differing: Partial<Observation>) => {
  const { usable, unusable, pending } = readCalcium(differing);
  return [
    ...usable.map(() => 'usable'),
    ...unusable.map(({ evidence }) => evidence.unusable),
    ...pending.map(() => 'pending'),
  ];
};

describe('a result by its status', () => {
  it.each([
    ['final', 'usable'],
    ['amended', 'usable'],
    ['corrected', 'usable'],
    ['preliminary', 'usable'],
    ['registered', 'pending'],
    ['unknown', 'no-status'],
    ['', 'no-status'],
  ])('%s is %s', (status, state) => {
    expect(states({ status })).toEqual([state]);
  });

  it.each(['entered-in-error', 'cancelled'])('%s is no result, and not unusable either', (status) => {
    expect(states({ status })).toEqual([]);
  });

  it('is unusable without one', () => {
    expect(states({ status: undefined })).toEqual(['no-status']);
  });
});

describe('a result by its number and unit', () => {
  it.each([
    ['no value at all', { valueQuantity: undefined, dataAbsentReason: { text: 'haemolysed' } }, 'no-number'],
    ['nothing at all', { valueQuantity: undefined }, 'no-number'],
    ['a number written as text', { valueQuantity: quantity('2.3', 'mmol/L') }, 'no-number'],
    ['no unit', { valueQuantity: quantity(2.3) }, 'no-unit'],
    ['an empty unit', { valueQuantity: quantity(2.3, ' ') }, 'no-unit'],
    ['a unit UCUM does not know', { valueQuantity: quantity(2.3, 'spoons') }, 'unknown-unit'],
    ['a unit of something else', { valueQuantity: quantity(2.3, 'mm[Hg]') }, 'unknown-unit'],
    ['a name every object has for a unit', { valueQuantity: quantity(2.3, 'constructor') }, 'unknown-unit'],
    [
      'a comparator of no meaning',
      { valueQuantity: { ...quantity(2.3, 'mmol/L'), comparator: 'ad' } },
      'comparator-settles-nothing',
    ],
  ])('with %s is unusable', (_, differing, reason) => {
    expect(states(differing)).toEqual([reason]);
  });

  it('in a string is no number, and is shown as recorded', () => {
    const { unusable } = readCalcium({ valueQuantity: undefined, valueString: '2.1 mmol/L' });
    expect(unusable).toEqual([
      {
        day: daysAgo(10),
        evidence: {
          what: 'calcium-total',
          reference: 'Observation/obs-1',
          day: daysAgo(10),
          value: '2.1 mmol/L',
          unusable: 'no-number',
        },
      },
    ]);
  });

  const ucum = 'http://unitsofmeasure.org';

  it.each([
    ['the code', { unit: 'millimol per litre', system: ucum, code: 'mmol/L' }, 'usable'],
    ['the code of no system', { unit: 'millimol per litre', code: 'mmol/L' }, 'usable'],
    ['the text beside an empty code', { unit: 'mmol/L', system: ucum, code: ' ' }, 'usable'],
    [
      'the text beside a code of another system',
      { unit: 'mmol/L', system: 'http://snomed.info/sct', code: '258813002' },
      'usable',
    ],
    ['no code of another system', { system: 'urn:our-laboratory', code: 'mmol/L' }, 'no-unit'],
  ])('reads as its unit %s', (_, unit, state) => {
    expect(states({ valueQuantity: { value: 2.3, ...unit } })).toEqual([state]);
  });
});

describe('a result by its size', () => {
  it.each([
    [0.49, 'implausible'],
    [0.5, 'usable'],
    [5, 'usable'],
    [5.01, 'implausible'],
  ])('total calcium %d mmol/L is %s', (value, state) => {
    expect(states({ valueQuantity: quantity(value, 'mmol/L') })).toEqual([state]);
  });
});

describe('a result with a comparator', () => {
  it.each([
    ['<', 2.12, 'usable'], // all below 2.12: low
    ['<', 2.13, 'comparator-settles-nothing'], // 2.12 is not low, 2.11 is
    ['<=', 2.11, 'usable'],
    ['<=', 2.12, 'comparator-settles-nothing'],
    ['>=', 2.12, 'usable'],
    ['>', 2.12, 'usable'],
    ['>', 2.11, 'comparator-settles-nothing'],
  ])('calcium %s%d mmol/L is %s', (comparator, value, state) => {
    expect(states({ valueQuantity: { ...quantity(value, 'mmol/L'), comparator } })).toEqual([state]);
  });

  it('is shown with it', () => {
    const [result] = readCalcium({ valueQuantity: { ...quantity(2, 'mmol/L'), comparator: '<' } }).usable;
    expect(result?.evidence.value).toBe('<2');
  });

  it.each([
    ['<', 1.15, 1],
    ['<', 1.16, 0],
    ['>=', 1.15, 1],
  ] as const)('ionised calcium %s%d mmol/L settles its own limit: %d', (comparator, value, usable) => {
    const { calciumIonised } = chartOf(aPatient().withIonisedCalcium(value, { comparator })).results;
    expect(calciumIonised.usable).toHaveLength(usable);
  });

  it.each([
    ['<', 30, 1],
    ['<', 60, 0],
    ['>', 90, 1],
    ['>=', 30, 1],
    ['>', 29, 0],
  ] as const)('eGFR %s%d settles severe renal impairment: %d', (comparator, value, usable) => {
    const { egfr } = chartOf(aPatient().withEgfr(value, { comparator })).results;
    expect(egfr.usable).toHaveLength(usable);
    expect(egfr.unusable).toHaveLength(1 - usable);
  });

  it('settles nothing where it goes into arithmetic', () => {
    const { albumin, creatinine, weight } = chartOf(
      aPatient()
        .withAlbumin(15, { comparator: '<' })
        .withCreatinine(40, { comparator: '<' })
        .withWeight(150, { comparator: '>' }),
    ).results;
    const unusable = [albumin, creatinine, weight].flatMap((test) => test.unusable);
    expect(unusable.map(({ evidence }) => evidence.unusable)).toEqual([
      'comparator-settles-nothing',
      'comparator-settles-nothing',
      'comparator-settles-nothing',
    ]);
  });
});

describe('a result that nothing names', () => {
  it('is reported under what was asked for', () => {
    expect(states({ code: {} })).toEqual(['no-code']);
    expect(states({ code: { coding: [{}] } })).toEqual(['no-code']);
    expect(states({ code: {}, component: [{ code: {} }] })).toEqual(['no-code']);
  });

  it('is of no concern when it names something else', () => {
    expect(states({ code: { text: 'Haemoglobin' } })).toEqual([]);
    expect(states({ code: {}, component: [{ code: {} }, { code: { text: 'Haemoglobin' } }] })).toEqual([]);
  });
});

describe('what a usable result holds', () => {
  it('has its value in its own unit, with how it was written', () => {
    // 8.5 mg/dL ÷ 4.008 = 2.1208 mmol/L; the range's 8.6 ÷ 4.008 = 2.1457
    const [result] = readCalcium({
      valueQuantity: quantity(8.5, 'mg/dL'),
      referenceRange: [{ low: quantity(8.6, 'mg/dL'), high: quantity(2.55, 'mmol/L') }],
    }).usable;
    expect(result?.value).toBeCloseTo(2.1208, 4);
    expect(result?.low).toBeCloseTo(2.1457, 4);
    expect(result?.high).toBe(2.55);
    expect(result?.evidence).toEqual({
      what: 'calcium-total',
      reference: 'Observation/obs-1',
      day: daysAgo(10),
      value: 2.12,
      unit: 'mmol/L',
      arithmetic: '8.5 mg/dL = 2.12 mmol/L',
      referenceRange: '8.6–2.55 mg/dL',
    });
  });

  // 8.462 ÷ 4.008 = 2.1113; 9.3166 ÷ 4.008 = 2.3245, which four digits would make 2.325, and two of those 2.33
  it.each([
    [8.462, 2.11, '8.462 mg/dL = 2.11 mmol/L'],
    [9.3166, 2.32, '9.317 mg/dL = 2.32 mmol/L'],
  ])('rounds calcium once: %d mg/dL', (mgPerDl, value, arithmetic) => {
    const [result] = readCalcium({ valueQuantity: quantity(mgPerDl, 'mg/dL') }).usable;
    expect(result?.evidence).toMatchObject({ value, arithmetic });
  });

  it('rounds calcium once in its own unit, and shows no arithmetic for the noise of a double', () => {
    const [result] = readCalcium({ valueQuantity: quantity(2.1149999999999998, 'mmol/L') }).usable;
    expect(result?.evidence).toMatchObject({ value: 2.12 });
    expect(result?.evidence.arithmetic).toBeUndefined();
  });

  it('says when only a name told what it is', () => {
    const [result] = readCalcium({ code: { text: 'Calcium' } }).usable;
    expect(result?.evidence.byName).toBe(true);
    expect(readCalcium({ code: TESTS.calcium }).usable[0]?.evidence.byName).toBeUndefined();
  });
});

it('a result that is not out yet is told by what it is and when it was sampled', () => {
  const known = { what: 'calcium-total', reference: 'Observation/obs-1', day: daysAgo(10) };
  expect(readCalcium({ status: 'registered' }).pending).toEqual([{ day: daysAgo(10), evidence: known }]);
});

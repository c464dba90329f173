import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
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

it('a result that is not out yet is told by what it is and when it was sampled', () => {
  const known = { what: 'calcium-total', reference: 'Observation/obs-1', day: daysAgo(10) };
  expect(readCalcium({ status: 'registered' }).pending).toEqual([{ day: daysAgo(10), evidence: known }]);
});

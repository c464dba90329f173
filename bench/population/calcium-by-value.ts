import { before, calcium, quantity, result } from './calcium-result.js';
import type { CalciumStory } from './calcium-story.js';
import type { Part } from './resource.js';

/** Of "usable": unit, size, and what a comparator or a low albumin leaves open. Low is below 2.12, of ionised below 1.15. */
export const CALCIUM_BY_VALUE: readonly CalciumStory[] = [
  total('9.2 mg/dL', true, quantity(9.2, 'mg/dL')),
  total('2310 umol/L', true, quantity(2310, 'umol/L')),
  total('5.6 meq/L is 2.8 mmol/L', true, quantity(5.6, 'meq/L')),
  total('11 meq/L is 5.5 mmol/L, no calcium', false, quantity(11, 'meq/L')),
  total('mmol/L as text', true, { value: 2.31, unit: 'mmol/L' }),
  total('mmol/L beside a code of the house', true, {
    ...{ value: 2.31, unit: 'mmol/L', system: 'urn:oid:2.999.2', code: '17' },
  }),
  total('no unit', false, { value: 2.31 }),
  total('per cent', false, quantity(2.31, '%')),
  total('mmol a day', false, quantity(2.31, 'mmol/d')),
  total('mg', false, quantity(92, 'mg')),
  total('the point lost: 231 mmol/L', false, quantity(231, 'mmol/L')),
  total('0.4 mmol/L', false, quantity(0.4, 'mmol/L')),
  total('0.5 mmol/L', true, quantity(0.5, 'mmol/L')),
  total('5 mmol/L', true, quantity(5, 'mmol/L')),
  total('low, 1.7 mmol/L', true, quantity(1.7, 'mmol/L')),
  total('high, 4 mmol/L', true, quantity(4, 'mmol/L')),
  ionised('4 mmol/L, too much for ionised', false, quantity(4, 'mmol/L')),
  ionised('4.7 mg/dL', true, quantity(4.7, 'mg/dL')),
  total('<1.5 is low', true, quantity(1.5, 'mmol/L', '<')),
  total('<2.12 is low', true, quantity(2.12, 'mmol/L', '<')),
  total('<=2.12 may be normal', false, quantity(2.12, 'mmol/L', '<=')),
  total('<3 may be low or normal', false, quantity(3, 'mmol/L', '<')),
  total('>3 is not low', true, quantity(3, 'mmol/L', '>')),
  total('>=2.12 is not low', true, quantity(2.12, 'mmol/L', '>=')),
  total('>1.5 may be low or normal', false, quantity(1.5, 'mmol/L', '>')),
  ionised('<1.5 may be low or normal', false, quantity(1.5, 'mmol/L', '<')),
  ionised('<1 is low', true, quantity(1, 'mmol/L', '<')),
  withAlbumin('2.00 + 0.02 × (40 − 20) = 2.40, normal by correction only', false, [2, 20, 0]),
  withAlbumin('1.60 + 0.02 × (40 − 20) = 2.00, low all the same', true, [1.6, 20, 0]),
  withAlbumin('2.00 + 0.02 × (40 − 26) = 2.28, by an albumin not under 25', true, [2, 26, 0]),
  withAlbumin('2.31, normal as it is', true, [2.31, 20, 0]),
  withAlbumin('2.00, its albumin of 20 a week from it', false, [2, 20, 7]),
  withAlbumin('2.00, an albumin of 20 eight days from it', true, [2, 20, 8]),
];

function total(name: string, isEnough: boolean, valueQuantity: Part): CalciumStory {
  return { name, isEnough, results: (day) => [calcium(before(day, 7), { valueQuantity })] };
}

function ionised(name: string, isEnough: boolean, value: Part): CalciumStory {
  return { name, isEnough, results: (day) => [result('lab-calcium-ionized', before(day, 7), value)] };
}

function withAlbumin(
  name: string,
  isEnough: boolean,
  [mmolPerL, gPerL, daysApart]: readonly [number, number, number],
): CalciumStory {
  return {
    name,
    isEnough,
    results: (day) => [
      calcium(before(day, 5), { valueQuantity: quantity(mmolPerL, 'mmol/L') }),
      result('lab-albumin', before(day, 5 + daysApart), quantity(gPerL, 'g/L')),
    ],
  };
}

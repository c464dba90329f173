import { before, calcium, quantity, result } from './calcium-result.js';
import type { CalciumStory } from './calcium-story.js';
import { coded } from './coded.js';
import type { Part } from './resource.js';

/** Of "usable": what the result is of, what its status says, and whether it has a value. */
export const CALCIUM_AS_RECORDED: readonly CalciumStory[] = [
  ...['amended', 'corrected', 'preliminary'].map((status) => ofStatus(status, true)),
  ...['cancelled', 'entered-in-error', 'registered', 'unknown'].map((status) => ofStatus(status, false)),
  story('without a status', false, { status: undefined }),
  story('without a value', false, {
    valueQuantity: undefined,
    dataAbsentReason: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown' }],
    },
  }),
  story('as words', false, { valueQuantity: undefined, valueString: 'see letter' }),
  ...[0, 1, 2, 3, 4, 5, 6].map((place) => ofTest('lab-calcium-total', place, 2.2)),
  ...[0, 1, 2, 3].map((place) => ofTest('lab-calcium-corrected', place, 2.2)),
  ...[0, 1, 9, 21].map((place) => ofTest('lab-calcium-ionized', place, 1.2)),
  story('in urine', false, {
    code: {
      coding: [{ system: 'http://loinc.org', code: '17862-4', display: 'Calcium [Mass/volume] in Urine' }],
      text: 'Calcium',
    },
  }),
  story('the code after one of the house', true, {
    code: { coding: [{ system: 'urn:oid:2.999.1', code: 'CA' }, ...coded('lab-calcium-total', 2).coding] },
  }),
  story('an albumin only', false, result('lab-albumin', '', quantity(41, 'g/L'))),
];

function story(name: string, isEnough: boolean, differing: Part): CalciumStory {
  return {
    name,
    isEnough,
    results: (day) => {
      const effectiveDateTime = before(day, 10);
      return [{ ...calcium(effectiveDateTime, differing), effectiveDateTime }];
    },
  };
}

function ofStatus(status: string, isEnough: boolean): CalciumStory {
  return story(`status ${status}`, isEnough, { status });
}

function ofTest(valueSet: string, place: number, mmolPerL: number): CalciumStory {
  const code = coded(valueSet, place);
  return story(`${valueSet}, code ${place + 1}`, true, { code, valueQuantity: quantity(mmolPerL, 'mmol/L') });
}

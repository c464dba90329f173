import { before, calcium, quantity, result } from './calcium-result.js';
import { coded } from './coded.js';
import type { Part } from './resource.js';

const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical';

/** Results beside those before a dose, far from every look-back: with them a patient has about thirty. */
export function otherResults(doseDays: readonly string[]): Part[] {
  return doseDays.flatMap((day, at) => [
    calcium(before(day, 90), { valueQuantity: quantity(2.25 + at / 100, 'mmol/L') }),
    result('lab-albumin', before(day, 90), quantity(38 + at, 'g/L')),
    result('lab-creatinine', before(day, 90), quantity(70 + 3 * at, 'umol/L')),
    result('lab-egfr', before(day, 90), quantity(71 - 2 * at, 'mL/min/{1.73_m2}')),
    result('lab-25oh-vitamin-d', before(day, 90), quantity(62 + at, 'nmol/L')),
    result('lab-phosphate', before(day, 90), quantity(1.1, 'mmol/L')),
    result('obs-body-weight', before(day, 60), quantity(68 - at, 'kg')),
  ]);
}

/** What she is treated for, and with: the audit judges by it, the other counts pass it over. */
export function standingRecord([firstDose = '']: readonly string[]): [string, readonly Part[]][] {
  const since = before(firstDose, 200);
  return [
    ['Condition', [condition('cond-osteoporosis', since), condition('cond-fragility-fracture', since)]],
    [
      'MedicationRequest',
      [
        request('denosumab-60mg-products', 1, before(firstDose, 20)),
        request('calcium-supplements', 0, since),
        request('vitamin-d', 0, since),
      ],
    ],
  ];
}

function condition(valueSet: string, onsetDateTime: string): Part {
  return {
    clinicalStatus: { coding: [{ system: CLINICAL, code: 'active' }] },
    code: coded(valueSet),
    onsetDateTime,
  };
}

function request(valueSet: string, place: number, authoredOn: string): Part {
  return {
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: coded(valueSet, place),
    authoredOn,
  };
}

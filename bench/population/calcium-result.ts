import { coded } from './coded.js';
import type { Part } from './resource.js';
import { daysAfter, local } from './when.js';

const UCUM = 'http://unitsofmeasure.org';

export function quantity(value: number, unit: string, comparator?: '<' | '<=' | '>' | '>='): Part {
  return { value, unit, system: UCUM, code: unit, ...(comparator && { comparator }) };
}

/** A final result of one of the value set's tests, sampled then. */
export function result(valueSet: string, sampled: string, value: Part, place = 0): Part {
  return {
    status: 'final',
    code: coded(valueSet, place),
    effectiveDateTime: sampled,
    valueQuantity: value,
  };
}

/** A total calcium of 2.31 mmol/L, unless said otherwise. */
export function calcium(sampled: string, differing: Part = {}): Part {
  return { ...result('lab-calcium-total', sampled, quantity(2.31, 'mmol/L'), 2), ...differing };
}

/** In the morning, so many days before. */
export function before(day: string, days: number, time = '08:30:00'): string {
  return local(daysAfter(day, -days), time);
}

import { expect, it } from '@jest/globals';
import { readMustWait } from '../../../services/facts/orders/must-wait.js';
import { someFacts } from '../../builders/facts.js';

it.each([
  [{}, false],
  [{ hypocalcaemiaFound: true }, true],
  [{ hypocalcaemiaFound: null }, false],
  [{ ageGroup: 'minor' }, true],
  [{ ageGroup: 'unknown' }, false],
  [{ jawNecrosis: 'coded' }, true],
  [{ jawNecrosis: 'unspecific' }, false],
  [{ pregnancyStatus: 'recorded' }, true],
  [{ pregnancyStatus: 'possible' }, false],
] as const)('%j: the dose must wait: %s', (known, expected) => {
  expect(readMustWait(someFacts(known)).facts.doseMustWait).toBe(expected);
});

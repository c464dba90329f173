import { expect, it } from '@jest/globals';
import { readMustWait } from '../../../services/facts/orders/must-wait.js';
import { someFacts } from '../../builders/facts.js';

const GIVE = { doseMustWait: false, doseContraindicated: false };
const WAIT = { doseMustWait: true, doseContraindicated: false };
const NEVER = { doseMustWait: true, doseContraindicated: true };

it.each([
  [{}, GIVE],
  [{ hypocalcaemiaFound: true }, WAIT],
  [{ hypocalcaemiaFound: null }, GIVE],
  [{ ageGroup: 'minor' }, NEVER],
  [{ ageGroup: 'unknown' }, GIVE],
  [{ jawNecrosis: 'coded' }, WAIT],
  [{ jawNecrosis: 'unspecific' }, GIVE],
  [{ pregnancyStatus: 'recorded' }, NEVER],
  [{ pregnancyStatus: 'by-name' }, GIVE],
  [{ pregnancyStatus: 'possible' }, GIVE],
  [{ pregnancyStatus: null }, GIVE],
  [{ allergyKind: 'denosumab' }, NEVER],
  [{ allergyKind: 'excipient' }, WAIT],
  [{ allergyKind: 'denosumab-possible' }, GIVE],
  [{ allergyKind: 'denosumab-past' }, GIVE],
  [{ allergyKind: 'polysorbate-intolerance' }, GIVE],
  [{ allergyKind: null }, GIVE],
] as const)('%j: %j', (known, expected) => {
  expect(readMustWait(someFacts(known)).facts).toEqual(expected);
});

import { describe, expect, it } from '@jest/globals';
import { readRoute } from '../../../services/facts/medicines/route.js';
import type { Dosage } from '../../../services/facts/fhir/dosage.js';
import { TERMS } from '../../builders/knowledge.js';

const stated = (text: string): Dosage => ({ route: { text } });
const written = (text: string): Dosage => ({ text });

describe('the route of a medicine', () => {
  it.each<[readonly Dosage[], string | null]>([
    [[stated('intravenous')], 'intravenous'],
    [[stated('subcutaneous')], 'subcutaneous'],
    [[stated('oral')], 'systemic'],
    [[stated('topical')], 'local'],
    [[stated('by owl')], null],
    [[{}], null],
    [[], null],
    // the one that reaches the body fastest
    [[stated('topical'), stated('oral')], 'systemic'],
    [[stated('oral'), stated('subcutaneous')], 'subcutaneous'],
    [[stated('subcutaneous'), stated('intravenous')], 'intravenous'],
    // what is stated goes before what is written
    [[{ ...stated('oral'), text: 'intravenous' }], 'systemic'],
    [[written('1 tablet oral')], 'systemic'],
    [[written('intravenous')], 'intravenous'],
    [[written('topical')], 'local'],
    [[written('subcutaneous, not intravenous')], 'subcutaneous'],
    [[written('topical'), written('oral')], 'systemic'],
    [[written('daily')], null],
  ])('%j: %s', (dosages, expected) => {
    expect(readRoute(dosages, TERMS)).toBe(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  formatArithmetic,
  formatDay,
  formatList,
  formatNumber,
  formatUnit,
} from '../../services/cards/format.js';
import { day } from '../builders/days.js';
import { WORDS } from '../builders/card-knowledge.js';

const EN = { language: 'en', words: WORDS.en } as const;
const NL = { language: 'nl', words: WORDS.nl } as const;

describe('format', () => {
  it.each([
    [1.95, 2, '1.95', '1,95'],
    [2, 2, '2.00', '2,00'],
    [1250, 0, '1250', '1250'],
    [-3, 0, '-3', '-3'],
    [-0.2, 0, '0', '0'],
    [0.5, 1, '0.5', '0,5'],
  ])('number %d with %i decimals: %s, in Dutch %s', (value, decimals, en, nl) => {
    const exactly = { least: decimals, most: decimals };
    expect(formatNumber(value, 'en', exactly)).toBe(en);
    expect(formatNumber(value, 'nl', exactly)).toBe(nl);
  });

  it.each([
    ['2026-11-12', '12 Nov 2026', '12 nov 2026'],
    ['2027-03-01', '1 Mar 2027', '1 mrt 2027'],
    ['2028-02-29', '29 Feb 2028', '29 feb 2028'],
    ['2026-05-31', '31 May 2026', '31 mei 2026'],
  ])('day %s: %s, in Dutch %s', (text, en, nl) => {
    expect(formatDay(day(text), 'en')).toBe(en);
    expect(formatDay(day(text), 'nl')).toBe(nl);
  });

  it('names all months as both languages abbreviate them', () => {
    const months = Array.from({ length: 12 }, (_, at) => day(`2026-${String(at + 1).padStart(2, '0')}-09`));
    const en = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');
    const nl = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
    expect(months.map((one) => formatDay(one, 'en'))).toEqual(en.map((name) => `9 ${name} 2026`));
    expect(months.map((one) => formatDay(one, 'nl'))).toEqual(nl.map((name) => `9 ${name} 2026`));
  });

  it.each([
    ['d', 1, 0, 'day', 'dag'],
    ['d', 2, 0, 'days', 'dagen'],
    ['d', 0, 0, 'days', 'dagen'],
    ['a', 1, 0, 'year', 'jaar'],
    ['a', 5.2, 1, 'years', 'jaar'],
    ['mmol/L', 1.95, 2, 'mmol/L', 'mmol/l'],
    ['mL/min', 29, 0, 'mL/min', 'ml/min'],
    ['furlong', 2, 0, 'furlong', 'furlong'],
  ])('unit %s of %d: %s decimals, %s, in Dutch %s', (unit, value, decimals, en, nl) => {
    expect(formatUnit(unit, { value, decimals }, EN)).toBe(en);
    expect(formatUnit(unit, { value, decimals }, NL)).toBe(nl);
  });

  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a en b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b en c'],
  ])('list %j', (items, en, nl) => {
    expect(formatList(items, 'en')).toBe(en);
    expect(formatList(items, 'nl')).toBe(nl);
  });

  it.each([
    ['2.05 + 0.02 × (40 − 30) = 2.25', '2.05 + 0.02 × (40 − 30) = 2.25', '2,05 + 0,02 × (40 − 30) = 2,25'],
    ['2.12–2.55 mmol/L', '2.12–2.55 mmol/L', '2,12–2,55 mmol/l'],
    ['1.2 mg/dL = 106.1 umol/L', '1.2 mg/dL = 106.1 µmol/L', '1,2 mg/dl = 106,1 µmol/l'],
    ['>60 mL/min/1.73 m2', '>60 mL/min/1.73 m²', '>60 ml/min/1,73 m²'],
    ['16 mg × 5/4 = 20 mg prednisone', '16 mg × 5/4 = 20 mg prednisone', '16 mg × 5/4 = 20 mg prednison'],
    ['a day 2 d', 'a day 2 d', 'a day 2 d'],
  ])('writes sums and ranges with the decimal sign and the units of the language: %s', (written, en, nl) => {
    expect(formatArithmetic(written, EN)).toBe(en);
    expect(formatArithmetic(written, NL)).toBe(nl);
  });
});

import { describe, expect, it } from '@jest/globals';
import { withCodesAbove } from '../../../services/facts/terminology/code-systems.js';
import { wholeWords } from '../../../services/facts/terminology/whole-words.js';
import { terms } from './real-terms.js';

const ATC = 'http://www.whocc.no/atc';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const SNOMED = 'http://snomed.info/sct';

const setsOf = (system: string, code: string) =>
  terms.matches({ coding: [{ system, code }] }).map(({ set }) => set);

describe('a code system by its other address', () => {
  it.each([
    ['ICD-10', 'urn:oid:2.16.840.1.113883.6.3', 'N18.4', 'cond-ckd-stage4'],
    ['ICD-10-CM', 'urn:oid:2.16.840.1.113883.6.90', 'Z98.84', 'bariatric-gastric-surgery'],
    ['SNOMED CT', 'urn:oid:2.16.840.1.113883.6.96', '5291005', 'cond-hypocalcaemia'],
    ['RxNorm', 'urn:oid:2.16.840.1.113883.6.88', '993456', 'denosumab-60mg-products'],
    ['EDQM', 'urn:oid:0.4.0.127.0.16.1.1.2.1', '20066000', 'route-subcutaneous'],
    ['SPOR', 'http://spor.ema.europa.eu/v1/lists/100000073345', '100000073633', 'route-subcutaneous'],
  ])('%s', (_, system, code, set) => {
    expect(setsOf(system, code)).toContain(set);
  });
});

describe('spaces around', () => {
  it.each([
    ['an address', ` ${SNOMED} `, '5291005', 'cond-hypocalcaemia'],
    ['an ATC code', ATC, ' H02AB06 ', 'systemic-glucocorticoids'],
    ['an ICD code', ICD_10, ' N18.4 ', 'cond-ckd-stage4'],
    ['a SNOMED code', SNOMED, ' 5291005 ', 'cond-hypocalcaemia'],
  ])('%s do not matter', (_, system, code, set) => {
    expect(setsOf(system, code)).toContain(set);
  });

  it('nor does a sign within an ICD code, but one within another does', () => {
    expect(setsOf(ICD_10, 'N18-4')).toContain('cond-ckd-stage4');
    expect(setsOf('http://loinc.org', '20008')).toEqual([]);
  });
});

describe('the codes above a code, the nearest first', () => {
  it.each([
    [ATC, 'H02AB06', ['H02AB06', 'H02AB', 'H02A', 'H02', 'H']],
    [ICD_10, 'N1840', ['N1840', 'N184', 'N18']],
    [ICD_10, 'N18', ['N18']],
    [ICD_10, 'N1', ['N1']],
    [SNOMED, '5291005', ['5291005']],
  ])('%s %s', (system, code, above) => {
    expect(withCodesAbove(system, code)).toEqual(above);
  });
});

describe('the words of a text', () => {
  it.each([
    ['Hypocalciëmie (D₃)', ['hypocalciemie', 'd3']],
    ['É', ['e']],
    ['Prolia®60 mg', ['prolia', '60', 'mg']],
    ['Conexxence™', ['conexxence']],
    ['25-OH', ['25', 'oh']],
    ['…', []],
    ['', []],
  ])('"%s"', (text, words) => {
    expect(wholeWords(text)).toEqual(words);
  });
});

import { describe, expect, it } from '@jest/globals';
import { buildTerms, namesBySet } from '../../../services/facts/value-sets.js';
import { settings, terms, valueSets } from './real-terms.js';

const ATC = 'http://www.whocc.no/atc';
const ATC_BY_OID = 'urn:oid:2.16.840.1.113883.6.73';
const SNOMED = 'http://snomed.info/sct';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';

const said = (concept: Parameters<typeof terms.matches>[0]) =>
  terms.matches(concept).map(({ set, by, code }) => `${set} ${by} ${code ?? ''}`);

describe('what a concept says twice is one match', () => {
  it('in two spellings of one code', () => {
    const coding = [
      { system: ATC, code: 'A12AA04' },
      { system: ATC_BY_OID, code: 'a12aa04' },
    ];
    expect(said({ coding })).toEqual(['calcium-supplements code A12AA04']);
  });

  it('in a display and the text', () => {
    const concept = { coding: [{ display: 'Prednison' }], text: 'prednison 5 mg' };
    expect(said(concept)).toEqual(['systemic-glucocorticoids name prednison']);
  });

  it('but two codes of one set are two', () => {
    const coding = [
      { system: SNOMED, code: '5291005' },
      { system: ICD_10_CM, code: 'E83.51' },
    ];
    expect(said({ coding })).toEqual(['cond-hypocalcaemia code 5291005', 'cond-hypocalcaemia code E83.51']);
  });

  it('and two names of one set are two', () => {
    expect(said({ text: 'prednison of prednisolon' })).toEqual([
      'systemic-glucocorticoids name prednison',
      'systemic-glucocorticoids name prednisolon',
    ]);
  });

  it('and nothing is said where there is no concept', () => {
    expect(terms.matches(undefined)).toEqual([]);
    expect(terms.matches({})).toEqual([]);
  });
});

describe('the names that are looked for', () => {
  const site = { 'lab-calcium-total': { codes: [], names: ['Ca-totaal'] } };
  const namesOf = namesBySet({ valueSets, names: settings.names, site });

  it('are those of the settings, in plain words', () => {
    expect(namesOf('answer-no')).toEqual(['no', 'nee']);
    expect(namesOf('lab-calcium-total')).toContain('calcium');
  });

  it("are a site's own as well", () => {
    expect(namesOf('lab-calcium-total')).toContain('ca totaal');
    expect(buildTerms([], {}, site).matches({ text: 'CA TOTAAL' })).toMatchObject([
      { set: 'lab-calcium-total' },
    ]);
  });

  it('are the brands, by their displays', () => {
    expect(namesOf('denosumab-brands')).toContain('denosumab intas');
  });

  it('are none of a set that nobody names', () => {
    expect(namesOf('no-such-set')).toEqual([]);
  });
});

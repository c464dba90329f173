import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildTerms } from '../../../services/facts/value-sets.js';
import { settings, terms, valueSets } from './real-terms.js';

const ATC = 'http://www.whocc.no/atc';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const SNOMED = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';

function setsOf(system: string, code: string): string[] {
  return terms.matches({ coding: [{ system, code }] }).map(({ set }) => set);
}

describe('a code of ATC or ICD covers all below it', () => {
  it.each([
    [ATC, 'H02AB06', 'systemic-glucocorticoids'],
    [ATC, 'H02AB99', 'systemic-glucocorticoids'],
    [ATC, 'h02ab06', 'systemic-glucocorticoids'],
    [ATC, 'M05BA04', 'bisphosphonates'],
    [ATC, 'D07AC01', 'glucocorticoids-route-dependent'],
    [ICD_10, 'N18.4', 'cond-ckd-stage4'],
    [ICD_10, 'N184', 'cond-ckd-stage4'],
    [ICD_10, 'N18.40', 'cond-ckd-stage4'],
    [ICD_10, 'n18.4', 'cond-ckd-stage4'],
    [ICD_10_CM, 'N18.4', 'cond-ckd-stage4'],
    [ICD_10, 'E20.1', 'cond-hypoparathyroidism'],
    ['urn:oid:2.16.840.1.113883.6.73', 'H02AB07', 'systemic-glucocorticoids'],
  ])('%s %s is in %s', (system, code, set) => expect(setsOf(system, code)).toContain(set));

  it.each([
    [ATC, 'M05BX04', 'bisphosphonates'],
    [ATC, 'M05B', 'bisphosphonates'],
    [ATC, 'H02A', 'systemic-glucocorticoids'],
    [ATC, 'H02AA02', 'systemic-glucocorticoids'],
    [ATC, 'V03AE07', 'calcium-supplements'],
    [ATC, 'H05BX02', 'calcimimetics'],
    [ICD_10, 'N18', 'cond-ckd-stage4'],
    [ICD_10, 'N18.3', 'cond-ckd-stage4'],
    [ICD_10, 'N1', 'cond-ckd-stage4'],
    [ICD_10, 'E83.5', 'cond-hypocalcaemia'],
    [ICD_10_CM, 'E83.52', 'cond-hypocalcaemia'],
    [ICD_10, 'E21.0', 'cond-hypoparathyroidism'],
  ])('%s %s is not in %s', (system, code, set) => expect(setsOf(system, code)).not.toContain(set));
});

describe('a code of SNOMED CT, LOINC or RxNorm matches exactly', () => {
  it.each([
    [SNOMED, '431857002', 'cond-ckd-stage4'],
    [LOINC, '2000-8', 'lab-calcium-total'],
    ['urn:oid:2.16.840.1.113883.6.1', '2000-8', 'lab-calcium-total'],
  ])('%s %s is in %s', (system, code, set) => expect(setsOf(system, code)).toContain(set));

  it.each([
    [SNOMED, '4318570021', 'cond-ckd-stage4'],
    [SNOMED, '431855005', 'cond-ckd-stage3'],
    [SNOMED, '90688005', 'cond-ckd-stage5-esrd'],
    [SNOMED, '161693006', 'dialysis'],
    [LOINC, '2000-8', 'lab-calcium-ionized'],
    [LOINC, '2000', 'lab-calcium-total'],
    ['http://example.org/lab', '2000-8', 'lab-calcium-total'],
  ])('%s %s is not in %s', (system, code, set) => expect(setsOf(system, code)).not.toContain(set));
});

it('looks at every coding, not only the first', () => {
  const concept = {
    coding: [
      { system: 'http://example.org/local', code: 'X1' },
      { system: ATC, code: 'A12AA04' },
      { system: ATC, code: 'A11CC05' },
    ],
  };
  expect(terms.matches(concept).map(({ set }) => set)).toEqual(
    expect.arrayContaining(['calcium-supplements', 'vitamin-d']),
  );
});

describe('what a match tells', () => {
  it('has the strength of the product', () => {
    const syringe = { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '993456' };
    expect(terms.matches({ coding: [syringe] })).toContainEqual(
      expect.objectContaining({ set: 'denosumab-60mg-products', by: 'code', strengthMg: 60 }),
    );
  });

  it('has no strength for the ingredient', () => {
    expect(terms.matches({ coding: [{ system: ATC, code: 'M05BX04' }] })).toEqual([
      { set: 'denosumab-ingredient', by: 'code', code: 'M05BX04', text: 'denosumab' },
    ]);
  });

  it('says when the code is wider than what is meant', () => {
    expect(terms.matches({ coding: [{ system: ICD_10, code: 'Z98.0' }] })).toContainEqual(
      expect.objectContaining({ set: 'bariatric-gastric-surgery', unspecific: true }),
    );
  });

  it('gives the nearest code, by which properties are kept', () => {
    const [match] = terms.matches({
      coding: [{ system: ATC, code: 'H02AB06', display: 'PREDNISOLON TABLET 5MG' }],
    });
    expect(match).toMatchObject({ code: 'H02AB06', text: 'PREDNISOLON TABLET 5MG' });
    expect(settings.glucocorticoid.prednisoneEquivalents[match?.code ?? '']).toBe(5);
  });
});

describe("a site's own codes", () => {
  const PRK = 'urn:oid:2.16.840.1.113883.2.4.4.10';
  const site = {
    'denosumab-60mg-products': { codes: [{ system: PRK, code: '12345', strengthMg: 60 }], names: [] },
    'lab-calcium-total': { codes: [{ system: 'http://lab.example.org', code: 'CA' }], names: ['ca totaal'] },
  };
  const siteTerms = buildTerms(valueSets, settings.names, site);

  it('match exactly, and say that they are the site’s', () => {
    expect(siteTerms.matches({ coding: [{ system: PRK, code: '12345' }] })).toEqual([
      { set: 'denosumab-60mg-products', by: 'site-code', code: '12345', text: '12345', strengthMg: 60 },
    ]);
    expect(siteTerms.matches({ coding: [{ system: PRK, code: '123456' }] })).toEqual([]);
  });

  it('come with names of its own', () => {
    expect(siteTerms.matches({ text: 'Ca totaal' })).toContainEqual(
      expect.objectContaining({ set: 'lab-calcium-total', by: 'name' }),
    );
    expect(terms.matches({ text: 'Ca totaal' })).toEqual([]);
  });
});

it('finds every code that is published, in its own set', () => {
  const published = valueSets.flatMap(({ id, compose }) =>
    compose.include.flatMap(({ system, concept }) => concept.map(({ code }) => ({ id, system, code }))),
  );
  const lost = published.filter(({ id, system, code }) => !setsOf(system, code).includes(id));
  expect(lost).toEqual([]);
});

it('never throws, whatever a record holds', () => {
  const coding = fc.record(
    { system: fc.constantFrom(ATC, ICD_10, SNOMED, ''), code: fc.string(), display: fc.string() },
    { requiredKeys: [] },
  );
  const concept = fc.record({ coding: fc.array(coding), text: fc.string() }, { requiredKeys: [] });
  fc.assert(fc.property(concept, (one) => Array.isArray(terms.matches(one))));
});

import { describe, expect, it } from '@jest/globals';
import { CodeSystem } from '../../../services/facts/fhir/code-system.js';
import { Measure } from '../../../services/facts/fhir/measure.js';
import { isUnspecific, strengthMgOf, ValueSet } from '../../../services/facts/fhir/value-set.js';

const ABOUT = { id: 'brands', url: 'https://example.org/brands', version: '1', title: 'Brands' };

const BRANDS = {
  resourceType: 'CodeSystem',
  ...ABOUT,
  name: 'Brands',
  status: 'active',
  content: 'complete',
  concept: [
    { code: 'prolia', display: 'Prolia', definition: 'the first' },
    { code: 'xgeva', display: 'Xgeva' },
  ],
  copyright: 'none',
};

const CALCULATED = { resourceType: 'Measure', ...ABOUT, status: 'active', scoring: { text: 'proportion' } };

const STRENGTH = 'https://denosumab-cds.org/fhir/StructureDefinition/strength-mg';
const UNSPECIFIC = 'https://denosumab-cds.org/fhir/StructureDefinition/unspecific';

const prolia = {
  code: 'prolia',
  display: 'Prolia',
  extension: [
    { url: 'https://example.org/other', valueString: 'x', valueDecimal: 70, valueBoolean: true },
    { url: STRENGTH, valueDecimal: 60 },
  ],
};
const wider = { code: 'M05', display: 'Wider', extension: [{ url: UNSPECIFIC, valueBoolean: true }] };

const VALUES = {
  resourceType: 'ValueSet',
  ...ABOUT,
  name: 'Brands',
  status: 'active',
  experimental: false,
  date: '2026-11-22',
  publisher: 'us',
  description: 'Brands of denosumab',
  purpose: 'to know them',
  compose: { include: [{ system: 'https://example.org', concept: [prolia, wider] }] },
};

const including = (...include: object[]) => ({ ...VALUES, compose: { include } });
const holding = (concept: object) => including({ system: 'https://example.org', concept: [concept] });

describe('what we publish', () => {
  it.each([
    ['a code system', CodeSystem, BRANDS],
    ['a measure', Measure, CALCULATED],
    ['a value set', ValueSet, VALUES],
  ])('is %s, with all that its readers need', (_, schema, resource) => {
    expect(schema.parse(resource)).toEqual(resource);
  });

  it.each([
    ['a code system that is a draft', CodeSystem, { ...BRANDS, status: 'draft' }],
    ['a code system in part', CodeSystem, { ...BRANDS, content: 'fragment' }],
    ['a code system without a concept', CodeSystem, { ...BRANDS, concept: [] }],
    ['a concept without words', CodeSystem, { ...BRANDS, concept: [{ code: 'prolia' }] }],
    ['a measure that is a draft', Measure, { ...CALCULATED, status: 'draft' }],
    ['a measure without a version', Measure, { ...CALCULATED, version: undefined }],
    ['another resource', Measure, { ...CALCULATED, resourceType: 'Library' }],
    ['a value set that is a draft', ValueSet, { ...VALUES, status: 'draft' }],
    ['a value set that another resource calls itself', ValueSet, { ...VALUES, resourceType: 'Basic' }],
    ['a value set of unknown members', ValueSet, { ...VALUES, copyright: 'none' }],
    ['a value set that includes nothing', ValueSet, including()],
    ['a value set by filter', ValueSet, including({ system: 'https://example.org', filter: [] })],
    ['a value set of no code', ValueSet, including({ system: 'https://example.org', concept: [] })],
    ['an empty code', ValueSet, holding({ ...prolia, code: '' })],
    ['an empty word', ValueSet, holding({ ...prolia, display: '' })],
    ['an extension without an address', ValueSet, holding({ ...prolia, extension: [{ valueDecimal: 60 }] })],
    ['an extension of unknown members', ValueSet, holding({ ...prolia, extension: [{ url: '', id: 'x' }] })],
  ])('is never %s', (_, schema, resource) => {
    expect(schema.safeParse(resource).success).toBe(false);
  });

  it('may include several systems, and codes without an extension', () => {
    const include = { system: 'https://example.org', concept: [{ code: 'x', display: 'X' }] };
    const { compose } = ValueSet.parse(including(include, include));
    expect(compose.include.map(({ concept }) => concept)).toEqual([
      [{ code: 'x', display: 'X', extension: [] }],
      [{ code: 'x', display: 'X', extension: [] }],
    ]);
    const all = compose.include.flatMap(({ concept }) => concept);
    expect(all.map(strengthMgOf)).toEqual([undefined, undefined]);
  });

  it.each([
    ['cond-hypocalcaemia', true],
    ['x1', true],
    ['Cond', false],
    ['cond_x', false],
    ['cond-', false],
    ['-cond', false],
    ['cond--x', false],
    ['cond.x', false],
    ['', false],
  ])('has a value set of the id "%s": %s', (id, isOne) => {
    expect(ValueSet.safeParse({ ...VALUES, id }).success).toBe(isOne);
  });
});

describe('what a concept tells beside its code', () => {
  const concept = (extension: typeof prolia.extension) => ({ ...prolia, extension });

  it('is the strength', () => {
    expect([strengthMgOf(prolia), strengthMgOf(wider), strengthMgOf(concept([]))]).toEqual([
      60,
      undefined,
      undefined,
    ]);
  });

  it('is whether it is wider than what is meant', () => {
    expect([isUnspecific(prolia), isUnspecific(wider), isUnspecific(concept([]))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

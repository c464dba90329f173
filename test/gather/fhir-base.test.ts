import { describe, expect, it } from '@jest/globals';
import { baseOf, relativeTo, withinBase } from '../../services/gather/fhir-base.js';

const base = new URL('https://ehr.test/fhir/r4/');

describe('the base address', () => {
  it.each([
    ['https://ehr.test/fhir/r4', 'https://ehr.test/fhir/r4/'],
    ['https://ehr.test/fhir/r4//', 'https://ehr.test/fhir/r4/'],
    ['http://ehr.test', 'http://ehr.test/'],
    ['https://ehr.test/fhir?x=1#y', 'https://ehr.test/fhir/'],
  ])('%s', (written, href) => {
    expect(baseOf(written)?.href).toBe(href);
  });

  it.each([undefined, null, '', 'fhir', 'file:///etc', 'https://user:pw@ehr.test/fhir'])(
    'is none: %s',
    (written) => {
      expect(baseOf(written)).toBeNull();
    },
  );
});

describe('a link', () => {
  it.each([
    ['Patient/1', 'https://ehr.test/fhir/r4/Patient/1'],
    ['?page=2', 'https://ehr.test/fhir/r4/?page=2'],
    ['https://ehr.test/fhir/r4?_getpages=1', 'https://ehr.test/fhir/r4?_getpages=1'],
    ['https://ehr.test:443/fhir/r4/Observation?a=%2F', 'https://ehr.test/fhir/r4/Observation?a=%2F'],
    ['/fhir/r4/x', 'https://ehr.test/fhir/r4/x'],
  ])('%s stays under the base', (link, href) => {
    expect(withinBase(base, link)?.href).toBe(href);
  });

  it.each([
    '',
    'https://evil.test/fhir/r4/x',
    'http://ehr.test/fhir/r4/x',
    'https://ehr.test:444/fhir/r4/x',
    'https://ehr.test/fhir/r40/x',
    'https://ehr.test/fhir/r4/../../admin',
    'https://ehr.test/fhir/r4/%2e%2e/x',
    'https://ehr.test/fhir/r4/..%2fx',
    'https://ehr.test/fhir/r4/..%5Cx',
    '//evil.test/fhir/r4/x',
    '\\\\evil.test\\fhir\\r4\\x',
    '../x',
    'https://user@ehr.test/fhir/r4/x',
    'https://ehr.test@evil.test/fhir/r4/x',
    'javascript:alert(1)',
  ])('%s does not', (link) => {
    expect(withinBase(base, link)).toBeNull();
  });

  it.each([
    ['Medication/1', 'Medication/1'],
    ['https://ehr.test/fhir/r4/Medication/1', 'Medication/1'],
    ['https://other.test/fhir/r4/Medication/1', 'https://other.test/fhir/r4/Medication/1'],
    ['urn:uuid:1', 'urn:uuid:1'],
  ])('%s seen from the base is %s', (reference, relative) => {
    expect(relativeTo(base, reference)).toBe(relative);
  });
});

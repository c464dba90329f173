import { describe, expect, it } from '@jest/globals';
import { fillTemplate } from '../../services/gather/fill-template.js';
import { ITEM_NAMES } from '../../services/facts/record.js';
import { prefetchTemplates } from '../../services/gather/prefetch-templates.js';
import { TEMPLATES } from './an-ehr.js';

describe('prefetch templates', () => {
  it('cover every item', () => {
    expect(Object.keys(TEMPLATES).sort()).toEqual([...ITEM_NAMES].sort());
  });

  it('ask for results by the codes of their value sets, newest first', () => {
    expect(TEMPLATES.renalResults).toBe(
      'Observation?patient={{context.patientId}}&_count=200&code=http://codes.test|lab-creatinine,' +
        'http://codes.test|lab-creatinine-clearance,http://codes.test|lab-egfr&_sort=-date',
    );
  });

  // CDS Hooks 2.0.1 "Recommended query subset", first-level context fields only
  it.each(Object.entries(TEMPLATES))('%s is portable', (_name, template) => {
    const portable =
      /^([A-Za-z]+\/\{\{context\.patientId\}\}|[A-Za-z]+\?patient=\{\{context\.patientId\}\}(&(code|_sort|_count)=[^&]+)*)$/;
    expect(template).toMatch(portable);
  });

  it('name a code once, and escape what a search takes for a separator', () => {
    const { bodyWeights } = prefetchTemplates(() => [
      { system: 'urn:s', code: 'a,b|c&d' },
      { system: 'urn:s', code: 'a,b|c&d' },
    ]);
    expect(bodyWeights).toContain('&code=urn:s|a%5C%2Cb%5C%7Cc%26d&');
  });

  it('are refused for an empty value set', () => {
    expect(() => prefetchTemplates(() => [])).toThrow('value set lab-calcium-total has no codes');
  });
});

describe('a template, filled in', () => {
  it.each([
    ['Patient/{{context.patientId}}', { patientId: 'p1' }, 'Patient/p1'],
    ['Patient/{{ context.patientId }}', { patientId: 7 }, 'Patient/7'],
    [
      'A?patient={{context.patientId}}&code=s|c',
      { patientId: 'a&b=c/d?e' },
      'A?patient=a%26b%3Dc%2Fd%3Fe&code=s%7Cc',
    ],
    ['A?patient={{context.patientId}}', { patientId: '$&' }, 'A?patient=%24%26'],
    ['A?p={{context.patientId}}', {}, null],
    ['A?p={{context.patientId}}', { patientId: '' }, null],
    ['A?p={{context.patientId}}', { patientId: { id: 1 } }, null],
    ['A?p={{context.constructor}}', {}, null],
    ['A?p={{context.a.b}}', { a: { b: 'c' } }, null],
    ['A?p={{userPractitionerId}}', { userPractitionerId: 'x' }, null],
  ])('%s with %j is %s', (template, context, filled) => {
    expect(fillTemplate(template, context)).toBe(filled);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { AllergyIntolerance } from '../../../services/facts/fhir/allergy-intolerance.js';
import { readHypersensitivity } from '../../../services/facts/allergies/read-hypersensitivity.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const SNOMED = 'http://snomed.info/sct';
const UNII = 'http://fdasis.nlm.nih.gov';
const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const status = (code: string) => ({ coding: [{ code }] });

const DENOSUMAB = coded(SNOMED, '446321003');
const POLYSORBATE_20 = coded(UNII, '7T1F30V5YH');
const SORBITOL = coded(UNII, '506T60A25R');
const ACETIC_ACID = coded(SNOMED, '2869004');

const allergicTo = (code: AllergyIntolerance['code'], details: Partial<AllergyIntolerance> = {}) =>
  aPatient().with('allergies', { resourceType: 'AllergyIntolerance', id: 'a1', code, ...details });

const kindOf = (patient: Parameters<typeof chartOf>[0]) =>
  readHypersensitivity(chartOf(patient)).facts.allergyKind;

describe('coded', () => {
  it.each([
    ['denosumab', DENOSUMAB, {}, 'denosumab'],
    ['denosumab, type intolerance', DENOSUMAB, { type: 'intolerance' }, 'denosumab'],
    ['denosumab, resolved', DENOSUMAB, { clinicalStatus: status('resolved') }, 'denosumab-past'],
    ['denosumab, inactive', DENOSUMAB, { clinicalStatus: status('inactive') }, 'denosumab-past'],
    ['polysorbate 20', POLYSORBATE_20, { type: 'allergy' }, 'excipient'],
    ['polysorbate 20, type intolerance', POLYSORBATE_20, { type: 'intolerance' }, 'polysorbate-intolerance'],
    ['polysorbate, the wider code', coded(SNOMED, '412166009'), {}, 'excipient-possible'],
    ['sorbitol', SORBITOL, {}, 'excipient'],
    ['sorbitol, R5 type', SORBITOL, { type: status('intolerance') }, 'excipient-intolerance'],
    ['acetic acid', ACETIC_ACID, {}, 'excipient'],
    ['sorbitol, resolved', SORBITOL, { clinicalStatus: status('resolved') }, 'none'],
    ['refuted', DENOSUMAB, { verificationStatus: status('refuted') }, 'none'],
    ['entered in error', DENOSUMAB, { verificationStatus: status('entered-in-error') }, 'none'],
    ['recorded tomorrow', DENOSUMAB, { recordedDate: '2026-11-23' }, 'none'],
    ['recorded today', DENOSUMAB, { recordedDate: '2026-11-22' }, 'denosumab'],
    ['latex', coded(SNOMED, '111088007'), {}, 'none'],
    ['no known allergy', coded(SNOMED, '716186003'), {}, 'none'],
  ] as const)('%s: %s', (_, code, details, expected) => {
    expect(kindOf(allergicTo({ coding: [...code.coding] }, details as Partial<AllergyIntolerance>))).toBe(
      expected,
    );
  });

  it('looks at every coding, and at the substances of the reactions', () => {
    const second = { coding: [{ system: 'urn:local', code: 'x1' }, ...DENOSUMAB.coding] };
    expect(kindOf(allergicTo(second))).toBe('denosumab');
    const reaction = [{ substance: { text: 'pollen' } }, { substance: SORBITOL }];
    expect(kindOf(allergicTo({ text: 'Reaction to an injection' }, { reaction }))).toBe('excipient');
  });
});

describe('by name', () => {
  it.each([
    ['Prolia', 'denosumab-possible'],
    ['Denosumab injectie', 'denosumab-possible'],
    ['latex, polysorbaat 20', 'excipient-possible'],
    ['Polysorbate 80', 'none'],
    ['Polysorbate 80 and polysorbate 20', 'excipient-possible'],
    ['azijnzuur', 'excipient-possible'],
    ['acetate', 'excipient-possible'],
    ['latex, acetaat', 'excipient-possible'],
    ['medroxyprogesterone acetate', 'none'],
    ['sulfa', 'none'],
    ['Latex', 'none'],
    ['Allergic state', 'none'],
    ['Geen bekende allergieën', 'none'],
    ['No known allergy to denosumab', 'none'],
    ['Isosorbide', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(kindOf(allergicTo({ text }))).toBe(expected);
  });

  it('marks the evidence so, with its date', () => {
    const { facts, evidence } = readHypersensitivity(
      chartOf(allergicTo({ text: 'Prolia' }, { recordedDate: '2024-02-01' })),
    );
    expect(facts).toMatchObject({ allergyName: 'Prolia', allergyRecordedDay: '2024-02-01' });
    expect(evidence.allergy).toEqual([
      {
        what: 'allergy',
        reference: 'AllergyIntolerance/a1',
        value: 'Prolia',
        day: '2024-02-01',
        byName: true,
      },
    ]);
  });
});

it('takes the gravest of several', () => {
  const patient = allergicTo(SORBITOL, { type: 'intolerance' }).with('allergies', {
    resourceType: 'AllergyIntolerance',
    id: 'a2',
    code: DENOSUMAB,
  });
  expect(kindOf(patient)).toBe('denosumab');
});

it('is not known when allergies could not be read, or in part, and nothing was found', () => {
  expect(kindOf(aPatient())).toBe('none');
  expect(kindOf(aPatient().without('allergies'))).toBeNull();
  expect(kindOf(aPatient().withGap('allergies'))).toBeNull();
  expect(kindOf(allergicTo(DENOSUMAB).withGap('allergies'))).toBe('denosumab');
});

import { describe, expect, it } from '@jest/globals';
import { reactionOf } from '../../../services/facts/allergies/reaction.js';
import { readFructoseIntolerance } from '../../../services/facts/allergies/read-fructose-intolerance.js';
import { readHypersensitivity } from '../../../services/facts/allergies/read-hypersensitivity.js';
import type { AllergyIntolerance } from '../../../services/facts/fhir/allergy-intolerance.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const anAllergy = (details: Partial<AllergyIntolerance>): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id: 'a1',
  ...details,
});

describe('what happened, and how badly', () => {
  const rash = { text: 'Rash' };

  it.each<[AllergyIntolerance['reaction'], string | undefined, string | undefined]>([
    [undefined, undefined, undefined],
    [[], undefined, undefined],
    [[{}], undefined, undefined],
    [[{ manifestation: [] }], undefined, undefined],
    [[{ manifestation: [{ text: '' }] }], undefined, undefined],
    [[{ manifestation: [rash] }], 'Rash', undefined],
    [[{ manifestation: [rash, { text: 'Wheeze' }] }], 'Rash, Wheeze', undefined],
    [
      [
        { manifestation: [rash], severity: 'severe' },
        { manifestation: [rash], severity: 'mild' },
      ],
      'Rash',
      'severe',
    ],
    [[{ severity: 'mild' }, { severity: 'moderate' }], undefined, 'moderate'],
    [[{ severity: 'dreadful' }], undefined, undefined],
  ])('%j', (reaction, shown, severity) => {
    expect(reactionOf(anAllergy(reaction ? { reaction } : {}))).toEqual({ reaction: shown, severity });
  });
});

describe('hypersensitivity', () => {
  const read = (...allergies: readonly AllergyIntolerance[]) =>
    readHypersensitivity(
      chartOf(allergies.reduce((patient, one) => patient.with('allergies', one), aPatient())),
    );
  const denosumab = { coding: [{ system: 'http://snomed.info/sct', code: '446321003' }] };

  it.each([
    ['Denosumab', null],
    ['denosumab', null],
    ['Denosumab injection', 'Denosumab injection'],
    ['Prolia', 'Prolia'],
  ])('called %s is named %s: what the kind says already is not said again', (text, name) => {
    expect(read(anAllergy({ code: { ...denosumab, text } })).facts).toMatchObject({
      allergyKind: 'denosumab',
      allergyName: name,
    });
  });

  it('shows each entry once, the gravest first, and its day', () => {
    const sorbitol = {
      coding: [{ system: 'http://fdasis.nlm.nih.gov', code: '506T60A25R', display: 'Sorbitol' }],
    };
    const reaction = [{ substance: denosumab }, { substance: denosumab }];
    const { facts, evidence } = read(
      anAllergy({ id: 'sorbitol', code: sorbitol, recordedDate: daysAgo(3) }),
      anAllergy({ id: 'denosumab', code: denosumab, reaction, recordedDate: daysAgo(9) }),
    );
    expect(facts.allergyRecordedDay).toBe(daysAgo(9));
    expect(evidence.allergy?.map(({ reference }) => reference)).toEqual([
      'AllergyIntolerance/denosumab',
      'AllergyIntolerance/sorbitol',
    ]);
  });

  it.each([
    ['by its name alone', { text: 'Prolia' }, true],
    ['by a code', { ...denosumab, text: 'Prolia' }, undefined],
    ['by a wider code', { coding: [{ system: 'http://snomed.info/sct', code: '412166009' }] }, undefined],
  ])('says that it is known %s', (_, code, byName) => {
    expect(read(anAllergy({ code })).evidence.allergy?.[0]?.byName).toBe(byName);
  });

  it('is none, without a name or a day', () => {
    expect(read()).toEqual({
      facts: { allergyKind: 'none', allergyName: null, allergyRecordedDay: null },
      evidence: { allergy: [] },
    });
  });
});

describe('fructose intolerance', () => {
  const text = 'Hereditary fructose intolerance';
  const read = (patient: ReturnType<typeof aPatient>) => readFructoseIntolerance(chartOf(patient));

  it('is told of with its day, and shown', () => {
    const patient = aPatient().withCondition('osteoporosis', { code: { text }, onset: daysAgo(9) });
    const { facts, evidence } = read(patient);
    expect(facts.fructoseIntoleranceDay).toBe(daysAgo(9));
    expect(evidence['fructose-intolerance']).toMatchObject([{ value: text, day: daysAgo(9) }]);
  });

  it.each<[string, AllergyIntolerance, boolean]>([
    ['active', anAllergy({ code: { text } }), true],
    ['over', anAllergy({ code: { text }, clinicalStatus: { coding: [{ code: 'resolved' }] } }), false],
  ])('among the allergies counts when it is %s, without a day', (_, allergy, expected) => {
    expect(read(aPatient().with('allergies', allergy)).facts).toEqual({
      fructoseIntolerance: expected,
      fructoseIntoleranceDay: null,
    });
  });
});

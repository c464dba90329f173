import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../../services/facts/fhir/condition.js';
import { standingFindings } from '../../../services/facts/jaw/standing-findings.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

type Code = NonNullable<Condition['code']>;

const WHO = 'http://hl7.org/fhir/sid/icd-10';
const factsOf = (patient: ReturnType<typeof aPatient>) => standingFindings(chartOf(patient)).facts;
const necrosis = (code: Code) => aPatient().withCondition('osteonecrosis of the jaw', { code });
const lesion = (code: Code) => aPatient().withCondition('ulcer of mouth', { code });

describe('osteonecrosis of the jaw', () => {
  it.each([
    ['a code', aPatient().withCondition('osteonecrosis of the jaw'), 'coded'],
    ['no clinical status', aPatient().withCondition('osteonecrosis of the jaw', { status: null }), 'coded'],
    ['relapsed', aPatient().withCondition('osteonecrosis of the jaw', { status: 'relapse' }), 'coded'],
    ['resolved', aPatient().withCondition('osteonecrosis of the jaw', { status: 'resolved' }), 'none'],
    ['refuted', aPatient().withCondition('osteonecrosis of the jaw', { verification: 'refuted' }), 'none'],
    ['a wider code', necrosis({ coding: [{ system: WHO, code: 'M87.1' }] }), 'unspecific'],
    [
      'a wider code with the words',
      necrosis({ coding: [{ system: WHO, code: 'M87.1' }], text: 'Kaaknecrose' }),
      'by-name',
    ],
    ['inflammation of the jaw', necrosis({ coding: [{ system: WHO, code: 'K10.2' }] }), 'none'],
    ['none', aPatient(), 'none'],
    ['conditions not to be read', aPatient().without('conditions'), null],
  ])('%s', (_, patient, expected) => expect(factsOf(patient).jawNecrosis).toBe(expected));

  it.each([
    ['Osteonecrosis of the jaw', 'by-name'],
    ['MRONJ, stage 2', 'by-name'],
    ['Osteonecrose van de kaak', 'by-name'],
    ['kaaknecrose links', 'by-name'],
    ['kaakosteonecrose', 'by-name'],
    ['Osteonecrosis of the femoral head', 'none'],
    ['Heupkopnecrose', 'none'],
    ['fracture of the jaw', 'none'],
  ])('"%s" in words: %s', (text, expected) => expect(factsOf(necrosis({ text })).jawNecrosis).toBe(expected));

  it('the surest is told of, and all are shown', () => {
    const patient = necrosis({ text: 'ONJ?' }).withCondition('osteonecrosis of the jaw', {
      onset: '2026-03-02',
    });
    const { facts, evidence } = standingFindings(chartOf(patient));
    expect(facts).toMatchObject({
      jawNecrosis: 'coded',
      jawNecrosisName: 'Osteonecrosis due to drugs, jaw',
      jawNecrosisDay: '2026-03-02',
    });
    expect(evidence['jaw-necrosis']?.map(({ value, byName }) => [value, byName])).toEqual([
      ['Osteonecrosis due to drugs, jaw', undefined],
      ['ONJ?', true],
    ]);
  });
});

describe('an open lesion in the mouth', () => {
  it.each([
    ['a code', aPatient().withCondition('ulcer of mouth'), 'coded'],
    ['healed', aPatient().withCondition('ulcer of mouth', { status: 'resolved' }), 'none'],
    ['a wider code', lesion({ coding: [{ system: WHO, code: 'K13.7' }] }), 'unspecific'],
    ['words', lesion({ text: 'niet genezen extractiewond 36' }), 'by-name'],
    ['an ulcer elsewhere', lesion({ text: 'Ulcus cruris' }), 'none'],
    ['conditions not to be read', aPatient().without('conditions'), null],
  ])('%s', (_, patient, expected) => expect(factsOf(patient).oralLesion).toBe(expected));

  it('a year names no day', () => {
    const { oralLesionDay } = factsOf(aPatient().withCondition('ulcer of mouth', { onset: '2026' }));
    expect(oralLesionDay).toBeNull();
  });
});

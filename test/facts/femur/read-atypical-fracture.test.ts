import { describe, expect, it } from '@jest/globals';
import { readAtypicalFracture } from '../../../services/facts/femur/read-atypical-fracture.js';
import { aPatient } from '../../builders/a-patient.js';
import { anImage } from '../../builders/an-image.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const read = (patient: ReturnType<typeof aPatient>) => readAtypicalFracture(chartOf(patient));
const factsOf = (patient: ReturnType<typeof aPatient>) => read(patient).facts;

const diagnosed = (text: string, onset: string = daysAgo(30)) =>
  aPatient().withCondition('atypical femoral fracture', { code: { text }, onset });
const icd = (system: string, code: string) =>
  aPatient().withCondition('atypical femoral fracture', { code: { coding: [{ system, code }] } });
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';

describe('how sure an atypical fracture is', () => {
  it.each([
    ['by its code', aPatient().withCondition('atypical femoral fracture'), 'coded'],
    [
      'healed long since',
      aPatient().withCondition('atypical femoral fracture', { status: 'resolved' }),
      'coded',
    ],
    ['by a code below M84.75', icd(ICD_10_CM, 'M84.752D'), 'coded'],
    ['a pathological fracture beside it, M84.65', icd(ICD_10_CM, 'M84.652A'), 'none'],
    ['by its English name', diagnosed('Atypical femoral fracture, left'), 'named'],
    ['by its Dutch name', diagnosed('Atypische femurfractuur links'), 'named'],
    ['a stress fracture of the shaft', aPatient().withCondition('femoral stress fracture'), 'possible'],
    ['a stress fracture by name', diagnosed('Stressfractuur van het femur'), 'possible'],
    ['a stress fracture of the neck', diagnosed('Stress fracture of neck of femur'), 'none'],
    [
      'a code beside a name',
      diagnosed('Atypische femurfractuur').withCondition('atypical femoral fracture'),
      'coded',
    ],
    [
      'a name beside a stress fracture',
      diagnosed('Atypische femurfractuur').withCondition('femoral stress fracture'),
      'named',
    ],
    ['refuted', aPatient().withCondition('atypical femoral fracture', { verification: 'refuted' }), 'none'],
    ['none', aPatient(), 'none'],
    ['conditions not to be read', aPatient().without('conditions'), null],
    ['none on the pages that could be read', aPatient().withGap('conditions'), null],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).atypicalFracture).toBe(expected);
  });
});

// as of 22 November 2026; twelve months before is 22 November 2025
describe('an atypical fracture of late', () => {
  const broken = (details: { onset?: string; recorded?: string }) =>
    aPatient().withCondition('atypical femoral fracture', details);

  it.each([
    ['twelve months ago', broken({ onset: '2025-11-22' }), true],
    ['a day more', broken({ onset: '2025-11-21' }), false],
    ['recorded of late, broken before', broken({ onset: '2020-05-01', recorded: '2026-10-01' }), false],
    ['recorded of late, nobody knows when it broke', broken({ recorded: '2026-10-01' }), true],
    ['some day of last year', broken({ onset: '2025' }), null],
    ['undated', broken({}), null],
    [
      'a stress fracture last month',
      aPatient().withCondition('femoral stress fracture', { onset: '2026-10-22' }),
      false,
    ],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).atypicalFractureRecent).toBe(expected);
  });
});

it('names the newest, shows all, and says how they were recognised', () => {
  const { facts, evidence } = read(
    diagnosed('Atypische femurfractuur links', '2021-02-03').withCondition('atypical femoral fracture', {
      onset: '2026-03-04',
    }),
  );
  expect(facts).toMatchObject({
    atypicalFractureName: 'Atypical fracture of femur',
    atypicalFractureDay: '2026-03-04',
  });
  expect(evidence['atypical-fracture']?.map(({ value, byName }) => [value, byName])).toEqual([
    ['Atypical fracture of femur', undefined],
    ['Atypische femurfractuur links', true],
  ]);
});

it('shows an image of the other leg as recognised by its name', () => {
  const { evidence } = read(
    diagnosed('Atypische femurfractuur links').with('procedures', anImage('MRI right femur', 20)),
  );
  expect(evidence['atypical-fracture']?.at(-1)).toMatchObject({ value: 'MRI right femur', byName: true });
});

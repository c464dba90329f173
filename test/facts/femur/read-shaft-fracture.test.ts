import { describe, expect, it } from '@jest/globals';
import { readShaftFracture } from '../../../services/facts/femur/read-shaft-fracture.js';
import { aPatient } from '../../builders/a-patient.js';
import { anImage } from '../../builders/an-image.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const read = (patient: ReturnType<typeof aPatient>) => readShaftFracture(chartOf(patient));
const shaftFractureOf = (patient: ReturnType<typeof aPatient>) => read(patient).facts.shaftFracture;

const dosed = aPatient().givenDenosumab(daysAgo(400)).givenDenosumab(daysAgo(200));
const broken = (text: string, onset: string = daysAgo(50)) =>
  dosed.withCondition('subtrochanteric fracture', { code: { text }, onset });

describe('which fractures count', () => {
  it.each([
    ['Subtrochantere femurfractuur rechts', true],
    ['Femurschachtfractuur', true],
    ['Displaced transverse fracture of shaft of left femur, initial encounter', true],
    ['Femoral shaft fracture', true],
    ['Fracture of neck of femur', false],
    ['Pertrochantere femurfractuur', false],
    ['Fracture of shaft of humerus', false],
    ['Fracture of femur', false],
  ])('%s', (text, expected) => {
    expect(shaftFractureOf(broken(text))).toBe(expected);
  });

  it.each([
    ['http://snomed.info/sct', '263229001', true],
    ['http://hl7.org/fhir/sid/icd-10', 'S72.2', true],
    ['http://hl7.org/fhir/sid/icd-10', 'S72.1', false],
    ['http://snomed.info/sct', '71620000', false],
  ])('%s %s', (system, code, expected) => {
    const patient = dosed.withCondition('subtrochanteric fracture', {
      code: { coding: [{ system, code }] },
      onset: daysAgo(50),
    });
    expect(shaftFractureOf(patient)).toBe(expected);
  });
});

describe('after the first dose, 400 days ago', () => {
  const at = (details: { onset?: string; recorded?: string }) =>
    dosed.withCondition('subtrochanteric fracture', details);

  it.each([
    ['on its day', at({ onset: daysAgo(400) }), true],
    ['the day before', at({ onset: daysAgo(401) }), false],
    ['recorded after it', at({ recorded: daysAgo(100) }), true],
    ['undated', at({}), null],
    ['never dosed', aPatient().withCondition('subtrochanteric fracture', { onset: daysAgo(5) }), false],
    ['no fracture', dosed, false],
    ['conditions not to be read', dosed.without('conditions'), null],
  ])('%s', (_, patient, expected) => {
    expect(shaftFractureOf(patient)).toBe(expected);
  });
});

describe('a cause that breaks a healthy femur', () => {
  const accident = (onset: string) => ({ code: { text: 'Verkeersongeval' }, onset });
  const fracture = broken('Femurschachtfractuur');
  const undated = (text: string) => dosed.withCondition('subtrochanteric fracture', { code: { text } });

  it.each([
    ['said with the fracture', broken('Femurschachtfractuur na verkeersongeval'), false],
    ['denied', broken('Femurschachtfractuur, geen verkeersongeval'), true],
    ['recorded for the same day', fracture.withCondition('osteoporosis', accident(daysAgo(50))), false],
    ['recorded for the day before', fracture.withCondition('osteoporosis', accident(daysAgo(51))), true],
    ['recorded for no day', fracture.withCondition('osteoporosis', { code: accident('').code }), true],
    ['said with a fracture of no day', undated('Femurschachtfractuur na verkeersongeval'), false],
    [
      'recorded for a day, the fracture for none',
      undated('Femurschachtfractuur').withCondition('osteoporosis', accident(daysAgo(50))),
      null,
    ],
    ['a fall at home', broken('Femoral shaft fracture after a fall at home'), true],
  ])('%s', (_, patient, expected) => {
    expect(shaftFractureOf(patient)).toBe(expected);
  });
});

describe('the other femur', () => {
  const right = broken('Subtrochantere femurfractuur rechts');

  it.each([
    ['imaged since', right.with('procedures', anImage('X-bovenbeen links', 49)), false],
    ['imaged before', right.with('procedures', anImage('X-bovenbeen links', 51)), true],
    ['only the broken one imaged', right.with('procedures', anImage('X-bovenbeen rechts', 49)), true],
    ['only the hip imaged', right.with('procedures', anImage('X-ray left hip', 49)), true],
    ['procedures not to be read', right.without('procedures'), true],
  ])('%s', (_, patient, expected) => {
    expect(shaftFractureOf(patient)).toBe(expected);
  });
});

it('names the newest that is open, and shows all', () => {
  const { facts, evidence } = read(
    broken('Femurschachtfractuur links', daysAgo(300)).withCondition('subtrochanteric fracture', {
      onset: daysAgo(10),
    }),
  );
  expect(facts.shaftFractureName).toBe('Subtrochanteric fracture of femur');
  expect(facts.shaftFractureDay).toBe(daysAgo(10));
  expect(evidence['shaft-fracture']?.map(({ byName }) => byName)).toEqual([undefined, true]);
});

it('names none that was settled, though it is newer', () => {
  const { facts, evidence } = read(
    broken('Femurschachtfractuur links', daysAgo(300)).withCondition('subtrochanteric fracture', {
      code: { text: 'Femurschachtfractuur rechts na verkeersongeval' },
      onset: daysAgo(10),
    }),
  );
  expect(facts.shaftFractureName).toBe('Femurschachtfractuur links');
  expect(evidence['shaft-fracture']).toHaveLength(1);
});

import { expect, it } from '@jest/globals';
import { readFructoseIntolerance } from '../../../services/facts/allergies/read-fructose-intolerance.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const found = (patient: Parameters<typeof chartOf>[0]) =>
  readFructoseIntolerance(chartOf(patient)).facts.fructoseIntolerance;

const diagnosed = (text: string, status = 'active') =>
  aPatient().withCondition('osteoporosis', { code: { text }, status });

it.each([
  ['Erfelijke fructose-intolerantie', 'active', true],
  ['Hereditary fructose intolerance', 'active', true],
  ['Hereditary fructose intolerance', 'resolved', false],
  ['Fructose malabsorption', 'active', false],
  ['Fructose-intolerantie', 'active', false],
  ['Family history of hereditary fructose intolerance', 'active', false],
])('%s, %s: %s', (text, status, expected) => {
  expect(found(diagnosed(text, status))).toBe(expected);
});

it('is found by its code, and among the allergies', () => {
  const code = { coding: [{ system: 'http://snomed.info/sct', code: '20052008' }] };
  expect(found(aPatient().withCondition('osteoporosis', { code }))).toBe(true);
  expect(found(aPatient().with('allergies', { resourceType: 'AllergyIntolerance', id: 'a', code }))).toBe(
    true,
  );
});

it('is not known when diagnoses or allergies could not be read', () => {
  expect(found(aPatient().without('conditions'))).toBeNull();
  expect(found(aPatient().without('allergies'))).toBeNull();
});

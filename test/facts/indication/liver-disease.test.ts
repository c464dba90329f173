import { describe, expect, it } from '@jest/globals';
import { readLiverDisease } from '../../../services/facts/indication/read-liver-disease.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

describe('liver disease', () => {
  const liver = (text: string, clinical = 'active') =>
    readLiverDisease(chartOf(aPatient().withCondition('osteoporosis', { code: { text }, status: clinical })))
      .facts.liverDisease;

  it.each([
    ['Levercirrose door alcohol', 'active', true],
    ['Acute liver failure', 'active', true],
    ['Acute liver failure', 'resolved', false],
    ['Primary biliary cirrhosis', 'active', false],
    ['Verdenking levercirrose', 'active', false],
    ['Leversteatose', 'active', false],
  ])('%s, %s: %s', (text, clinical, expected) => {
    expect(liver(text, clinical)).toBe(expected);
  });

  it('is not known when diagnoses could not be read', () => {
    expect(readLiverDisease(chartOf(aPatient().without('conditions'))).facts.liverDisease).toBeNull();
  });

  it('is named by the first, with its day, and shown', () => {
    const cirrhosis = { code: { text: 'Levercirrose' }, onset: '2024-03-01' };
    const { facts, evidence } = readLiverDisease(
      chartOf(aPatient().withCondition('osteoporosis', cirrhosis)),
    );
    expect(facts).toEqual({
      liverDisease: true,
      liverDiseaseName: 'Levercirrose',
      liverDiseaseDay: '2024-03-01',
    });
    expect(evidence.liver).toMatchObject([{ value: 'Levercirrose', byName: true }]);
  });

  it('has no name where there is none', () => {
    expect(readLiverDisease(chartOf(aPatient())).facts).toEqual({
      liverDisease: false,
      liverDiseaseName: null,
      liverDiseaseDay: null,
    });
  });
});

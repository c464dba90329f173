import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { LOWER_IS_BETTER, MEASURE_IDS } from '../../services/quality/measure-id.js';
import { BESIDE, OUTCOME_CLASSES } from '../../services/quality/patient-result.js';
import { SETTINGS } from '../builders/knowledge.js';
import { faultsIn } from '../builders/valid-fhir.js';

interface Measure {
  [member: string]: unknown;
  id: string;
  version: string;
  improvementNotation: { coding: [{ code: string }] };
  group: {
    id: string;
    population: { id: string; code: { coding: [{ code: string }] }; criteria: { expression: string } }[];
    stratifier?: { id: string }[];
  }[];
}

const FOLDER = 'fhir-resources/Measure';

const measureOf = (id: string) => JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8')) as Measure;

it('each measure has its resource, and nothing else is there', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(MEASURE_IDS.map((id) => `${id}.json`).sort());
});

describe.each(MEASURE_IDS)('Measure/%s', (id) => {
  const measure = measureOf(id);

  it('is valid FHIR R4, is called as its file, and has a version', () => {
    expect(faultsIn(measure)).toEqual([]);
    expect(measure).toMatchObject({
      id,
      url: `https://denosumab-cds.org/fhir/Measure/${id}`,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      scoring: { coding: [{ code: 'proportion' }] },
      extension: [{ valueCode: id === 'long-term-review' ? 'boolean' : 'MedicationAdministration' }],
    });
  });

  it('says which way is better', () => {
    const better = LOWER_IS_BETTER.includes(id) ? 'decrease' : 'increase';
    expect(measure.improvementNotation.coding[0].code).toBe(better);
  });

  it('has the measure itself as its first group, with populations and stratifiers', () => {
    const [first] = measure.group;
    const populations = first?.population.map(({ code }) => code.coding[0].code);
    expect(first?.id).toBe('measure');
    expect(populations).toEqual(expect.arrayContaining(['initial-population', 'denominator', 'numerator']));
    expect(first?.stratifier?.map((one) => one.id)).toEqual([
      'sex',
      'age-band',
      'renal-stage',
      'dose-number',
      'organisation',
    ]);
  });

  it('names its other groups as the results name them, and each id once', () => {
    const known = [
      ...SETTINGS.quality.calciumWindowsDays.map((days) => `window-${days}`),
      ...OUTCOME_CLASSES.map((one) => `class-${one}`),
      ...BESIDE.map((one) => `beside-${one}`),
    ];
    const others = measure.group.slice(1).map((group) => group.id);
    expect(known).toEqual(expect.arrayContaining(others));
    const ids = measure.group.flatMap((group) => [group.id, ...group.population.map((one) => one.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

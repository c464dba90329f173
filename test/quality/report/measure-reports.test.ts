import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { summarise } from '../../../services/quality/report/summarise.js';
import { summaryReports } from '../../../services/quality/report/measure-report/summary-reports.js';
import { patientResult } from './arbitrary-results.js';
import { faultsIn } from '../../builders/valid-fhir.js';
import type { Group, MeasureReport } from '../../../services/quality/report/measure-report/measure-report.js';
import { aRunContext } from './a-run-context.js';
import { smallPopulation } from './a-small-population.js';
import { written, type Written } from './written.js';

let results: Written;
let shared: Written;
beforeAll(async () => {
  results = await written(smallPopulation, aRunContext({ smallestCell: 0 }));
  shared = await written(smallPopulation, aRunContext());
});

const reportOf = (id: string, from = results) => {
  const found = from.bundle.entry.find(({ resource }) => resource.measure.includes(`/${id}|`))?.resource;
  if (!found) throw new Error(`no report on ${id}`);
  return found;
};
const counts = (populations: MeasureReport['group'][number]['population'] = []) =>
  populations.map(({ count }) => count);
const groups = (report: MeasureReport) =>
  Object.fromEntries(report.group.map((group): [string, Group] => [group.id, group]));

describe('measure-reports.json', () => {
  it('is a valid R4 Bundle of valid summary MeasureReports, one for every measure asked for', () => {
    expect(results.bundle.entry).toHaveLength(14);
    for (const { resource } of [...results.bundle.entry, ...shared.bundle.entry])
      expect(faultsIn({ ...resource })).toEqual([]);
    expect(faultsIn({ ...results.bundle })).toEqual([]);
  });

  it('says what current DEQM asks for: canonical with version, period as given, date, reporter, scoring', () => {
    expect(reportOf('calcium-before-dose')).toMatchObject({
      type: 'summary',
      measure: 'https://denosumab-cds.org/fhir/Measure/calcium-before-dose|1.0.0',
      period: { start: '2026-01-01', end: '2026-12-31' },
      date: '2027-01-15T09:00:00+01:00',
      reporter: { display: 'St Elisabeth Hospital' },
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/deqm/StructureDefinition/deqm-measureScoring',
          valueCodeableConcept: { coding: [{ code: 'proportion' }] },
        },
      ],
      improvementNotation: { coding: [{ code: 'increase' }] },
    });
    expect(reportOf('post-dose-hypocalcaemia').improvementNotation.coding?.[0]?.code).toBe('decrease');
  });

  it('counts as the hand did: initial population, denominator, exclusions, numerator', () => {
    const { group } = reportOf('calcium-before-dose');
    expect(counts(group[0]?.population)).toEqual([4, 4, 2]);
    expect(group[0]?.measureScore?.value).toBe(0.5);
    expect(counts(reportOf('renal-function-known').group[0]?.population)).toEqual([4, 4, 3]);
  });

  it('leaves exclusions in the raw denominator, and gives no score when nothing else is in it', () => {
    const [group] = reportOf('stopped-with-plan').group;
    expect(counts(group?.population)).toEqual([1, 1, 1, 0]);
    expect(group).not.toHaveProperty('measureScore');
    expect(reportOf('dental-exam').group[0]).not.toHaveProperty('measureScore');
  });

  it('has the windows as later groups, in order', () => {
    const byId = groups(reportOf('calcium-before-dose'));
    expect(Object.keys(byId)).toEqual(['measure', 'window-7', 'window-14', 'window-28', 'window-90']);
    expect(
      ['window-7', 'window-14', 'window-28', 'window-90'].map((id) => counts(byId[id]?.population)[2]),
    ).toEqual([1, 1, 2, 3]);
  });

  it('links groups, populations and stratifiers to the Measure', () => {
    const [group] = reportOf('calcium-before-dose').group;
    expect(group?.extension).toEqual([
      {
        url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-MeasureReport.group.linkId',
        valueString: 'measure',
      },
    ]);
    expect(group?.population.map(({ extension = [] }) => extension[0]?.valueString)).toEqual([
      'initial-population',
      'denominator',
      'numerator',
    ]);
    expect(group?.stratifier?.map(({ id }) => id)).toEqual([
      'sex',
      'age-band',
      'renal-stage',
      'dose-number',
      'organisation',
    ]);
  });

  it('has strata with counts and scores', () => {
    const sexes = reportOf('calcium-before-dose').group[0]?.stratifier?.[0]?.stratum;
    expect(
      sexes?.map(({ value, population, measureScore }) => [
        value.text,
        counts(population),
        measureScore?.value,
      ]),
    ).toEqual([
      ['female', [3, 3, 2], 2 / 3],
      ['male', [1, 1, 0], 0],
    ]);
  });

  it('masks small strata in what is shared, and nothing of the measure itself', () => {
    const [group] = reportOf('calcium-before-dose', shared).group;
    expect(counts(group?.population)).toEqual([4, 4, 2]);
    for (const { stratum } of group?.stratifier ?? [])
      for (const { population, measureScore } of stratum) {
        expect(counts(population)).toEqual([undefined, undefined, undefined]);
        expect(population[0]?._count?.extension[0]?.valueCode).toBe('masked');
        expect(measureScore).toBeUndefined();
      }
  });
});

describe('every link leads to the Measure', () => {
  const idsIn = (measure: string) => {
    const text = readFileSync(`fhir-resources/Measure/${measure}.json`, 'utf8');
    const { group } = JSON.parse(text) as { group: { id: string; population: { id: string }[] }[] };
    return group.flatMap(({ id, population }) => [id, ...population.map((one) => one.id)]);
  };

  it('of every group and population, whatever was counted', () => {
    fc.assert(
      fc.property(fc.array(patientResult, { maxLength: 6 }), (results) => {
        const context = aRunContext();
        for (const { resource } of summaryReports(summarise(results), context).entry) {
          const known = idsIn(resource.measure.replace(/.*Measure\/|\|.*/g, ''));
          const [group] = resource.group;
          expect(known).toEqual(
            expect.arrayContaining([group?.id, ...(group?.population ?? []).map(({ id }) => id)]),
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('individual.ndjson', () => {
  it('has one valid MeasureReport for each patient and measure that looked at them', () => {
    expect(
      results.individual.map(({ subject, measure }) => [
        subject?.reference,
        measure.replace(/.*Measure\/|\|.*/g, ''),
      ]),
    ).toEqual([
      ['Patient/anna', 'calcium-before-dose'],
      ['Patient/anna', 'renal-function-known'],
      ['Patient/bert', 'calcium-before-dose'],
      ['Patient/bert', 'renal-function-known'],
      ['Patient/=cmd', 'calcium-before-dose'],
      ['Patient/=cmd', 'stopped-with-plan'],
      ['Patient/=cmd', 'renal-function-known'],
    ]);
    for (const report of results.individual) expect(faultsIn({ ...report })).toEqual([]);
  });

  it('tells what was looked at, and for which population', () => {
    const [anna] = results.individual;
    expect(anna?.type).toBe('individual');
    expect(counts(anna?.group[0]?.population)).toEqual([2, 2, 1]);
    expect(
      anna?.evaluatedResource?.map(({ reference, extension = [] }) => [reference, extension[0]?.valueString]),
    ).toEqual([
      ['MedicationAdministration/d1', 'numerator'],
      ['MedicationAdministration/d2', 'denominator'],
      ['Observation/calcium-d1', 'numerator'],
      ['Observation/calcium-d2', 'denominator'],
    ]);
  });
});

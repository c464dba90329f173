import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURE_IDS } from '../../../services/quality/measure-id.js';
import { PHRASES } from '../../../services/quality/report/phrases.js';
import { loadReportTexts, type ReportWords } from '../../../services/quality/report/report-words.js';
import { AGE_BANDS, DOSE_NUMBERS, RENAL_STAGES, SEXES } from '../../../services/quality/strata.js';

const { words: en, benchmarks } = loadReportTexts('.', 'en');
const { words: nl } = loadReportTexts('.', 'nl');

const keysOf = (words: ReportWords) =>
  Object.entries(words).map(([section, list]) => [section, Object.keys(list).sort()]);
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of the report', () => {
  it('are the same in both languages, key by key and placeholder by placeholder', () => {
    expect(keysOf(nl)).toEqual(keysOf(en));
    for (const [phrase, text] of Object.entries(en.phrases))
      expect(placeholders(nl.phrases[phrase as keyof typeof nl.phrases])).toEqual(placeholders(text));
  });

  it('name every measure, every stratum and every published figure', () => {
    expect(Object.keys(en.measures)).toEqual([...MEASURE_IDS]);
    for (const stratum of [...SEXES, ...AGE_BANDS, ...RENAL_STAGES, ...DOSE_NUMBERS])
      expect(en.strata).toHaveProperty([stratum]);
    expect(Object.keys(en.benchmarks).sort()).toEqual(benchmarks.map(({ id }) => id).sort());
  });

  it('are all said somewhere on the page', () => {
    const folder = 'services/quality/report/html';
    const page = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(PHRASES.filter((phrase) => !page.includes(`'${phrase}'`))).toEqual([]);
  });

  it('give published shares that are met ÷ events where both were published', () => {
    for (const { share, met, events } of benchmarks)
      if (met !== undefined && events !== undefined) expect(share).toBeCloseTo(met / events, 3);
  });
});

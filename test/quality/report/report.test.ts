import { beforeAll, describe, expect, it } from '@jest/globals';
import { MEASURE_IDS } from '../../../services/quality/measure-id.js';
import { aPatientResult, anOutcome } from './a-patient-result.js';
import { aRunContext } from './a-run-context.js';
import { smallPopulation } from './a-small-population.js';
import { headingsOf, sectionOf, tableRows } from './read-page.js';
import { written } from './written.js';

const page = async (more: Parameters<typeof aRunContext>[0] = {}, results = smallPopulation) =>
  (await written(results, aRunContext(more))).html;

let internal: string;
let shared: string;
beforeAll(async () => {
  internal = await page({ withPatients: true });
  shared = await page();
});

describe('what the report says is what was counted by hand', () => {
  it('every measure at a glance: score, 95% interval, counted, met, not met', () => {
    const rows = tableRows(sectionOf(internal, 'glance'));
    // 2 of 4: middle 0.5, √(0.0625 + 3.8416/64) = 0.35 · 1.96 / 1.9604; 3 of 4: see the table of Wilson
    expect(rows).toContainEqual(['Calcium before the dose', '50.0%', '15.0% – 85.0%', '4', '2', '2', '']);
    // middle (0.75 + 0.4802) / 1.9604 = 0.62753; √(0.046875 + 0.060025) = 0.32696 · 1.96 / 1.9604 = 0.32689
    expect(rows).toContainEqual(['Renal function known', '75.0%', '30.1% – 95.4%', '4', '3', '1', '']);
    expect(rows).toContainEqual(['Dental examination', '–', '–', '0', '0', '0', '']);
    expect(rows).toHaveLength(MEASURE_IDS.length + 1);
  });

  it('patients, doses and organisations', () => {
    const glance = sectionOf(internal, 'glance')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(glance).toContain('Patients 3 Doses of adults 4 Organisations 2');
  });

  it('why it was not met, as a share of what was counted', () => {
    const rows = tableRows(sectionOf(internal, 'calcium-before-dose'));
    expect(rows).toContainEqual(['Nothing on record', '1', '25.0%', '']);
    expect(rows).toContainEqual(['Done, but outside the window', '1', '25.0%', '']);
  });

  it.each([
    // windows: 5 days before counts in all, 20 days in two, 40 days in one
    ['7', '25.0%', '4', '1', '3'],
    ['14', '25.0%', '4', '1', '3'],
    ['28', '50.0%', '4', '2', '2'],
    ['90', '75.0%', '4', '3', '1'],
    // months
    ['Jan 2026', '50.0%', '2', '1', '1'],
    ['Jul 2026', '50.0%', '2', '1', '1'],
    // organisations
    ['east', '50.0%', '2', '1', '1'],
    ['west', '50.0%', '2', '1', '1'],
    // sexes
    ['Female', '66.7%', '3', '2', '1'],
    ['Male', '0.0%', '1', '0', '1'],
  ])('calcium before the dose, %s: %s', (label, score, counted, met, missed) => {
    const row =
      tableRows(sectionOf(internal, 'calcium-before-dose')).find(([first]) => first === label) ?? [];
    expect([row[1], row[3], row[4], row[5]]).toEqual([score, counted, met, missed]);
  });

  it('how many days before the dose, in bands', () => {
    const rows = tableRows(sectionOf(internal, 'calcium-before-dose'));
    // of four doses: calcium 5, 20 and 40 days before, and none
    expect(rows).toContainEqual(['0 – 7', '1', '25.0%', '']);
    expect(rows).toContainEqual(['8 – 14', '0', '0.0%', '']);
    expect(rows).toContainEqual(['29 – 90', '1', '25.0%', '']);
    expect(internal).toContain('Median of those measured: 20 days.');
    expect(shared).not.toContain('Median');
  });

  it('what the record did not tell, where it could not settle it or whether the measure applies', async () => {
    const outcomes = [
      anOutcome({ measure: 'supplements', met: false, why: 'unsettled', unknown: ['vitaminDSupplement'] }),
      anOutcome({ measure: 'dental-exam', met: false, beside: 'denominator-unknown', unknown: ['jawRisk'] }),
    ];
    const html = await page({ withPatients: true }, [aPatientResult({ outcomes })]);
    const rowsOf = (id: string) => tableRows(sectionOf(html, id));
    expect(rowsOf('supplements')).toContainEqual(['whether vitamin D is taken', '1']);
    expect(rowsOf('dental-exam')).toContainEqual(['risk factors for osteonecrosis of the jaw', '1']);
    expect(sectionOf(html, 'dental-exam')).toContain('No score');
  });

  it('organisations by their names, the id beside; by the id alone where nobody gave a name', async () => {
    const organisations = { 'Organization/west': 'Kliniek <West>', 'Organization/north': 'Unseen' };
    const html = await page({ withPatients: true, organisations });
    const rows = tableRows(sectionOf(html, 'calcium-before-dose'));
    expect(rows.map(([label]) => label)).toEqual(expect.arrayContaining(['Kliniek <West>west', 'east']));
    expect(html).not.toContain('Unseen');
  });

  it('published figures beside ours, with their sources', () => {
    const rows = tableRows(sectionOf(internal, 'calcium-before-dose'));
    expect(rows).toContainEqual([
      'Southampton, calcium before the injection',
      '81.3%',
      '16',
      '',
      'Southampton closed-loop audit',
    ]);
  });

  it('what could not be used, what was rejected, and how to compute it again', async () => {
    const rejected = {
      counts: { 'cut-off': 1 },
      first: [{ file: 'Observation.ndjson', line: 480, reason: 'cut-off' }],
    };
    const html = await page({ data: { read: { Patient: 3 }, rejected }, withPatients: true });
    const rows = tableRows(sectionOf(html, 'data'));
    expect(rows).toContainEqual(['no unit', '1']);
    expect(rows).toContainEqual(['Observation.ndjson', '480', 'file ends in the middle of it']);
    expect(tableRows(sectionOf(html, 'how'))).toContainEqual(['Patient.ndjson', '48,123', 'a'.repeat(64)]);
  });

  it('safety, whatever the age', () => {
    const safety = sectionOf(internal, 'safety')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(safety).toContain('Denosumab doses in the period 3');
    expect(safety).toContain('Doses other than 60 mg 1');
  });
});

describe('what is made to be shared', () => {
  it('names no patient, and shows no count from 1 to 4', () => {
    expect(shared).not.toContain('anna');
    expect(shared).not.toContain('id="to-act"');
    expect(sectionOf(shared, 'glance')).toContain('<dt>Patients</dt><dd>&lt; 5</dd>');
    const rows = tableRows(sectionOf(shared, 'calcium-before-dose')).filter(
      ([label]) => label === 'Female' || label === 'Jan 2026',
    );
    for (const row of rows) expect(row.slice(1, 6)).toEqual(['•', '•', '•', '•', '•']);
    expect(tableRows(sectionOf(shared, 'glance'))).toContainEqual([
      'Calcium before the dose',
      '•',
      '•',
      '< 5',
      '< 5',
      '< 5',
      '',
    ]);
  });

  it('a report that names patients says that it is not to be shared, and lists whom to act on', () => {
    expect(internal).toContain('not to be shared');
    const rows = tableRows(sectionOf(internal, 'to-act'));
    expect(rows.map(([patient]) => patient)).toEqual(['Patient', 'bert', 'anna']);
    expect(rows[1]?.[1]).toContain('Calcium before the dose: done, but outside the window (20 January 2026)');
  });
});

describe('the page', () => {
  it('shows markup in names as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const outcomes = ['1', '2'].map((id) =>
      anOutcome({ event: `x/${id}`, strata: { organisation: id === '1' ? `Organization/${name}` : null } }),
    );
    const html = await page({ reporter: `${name}</title><script>`, withPatients: true }, [
      aPatientResult({ patientId: name, outcomes }),
    ]);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
  });

  it('needs no network and runs no script', () => {
    expect(shared).not.toMatch(/<script|<link|@import|url\(|src=|https?:\/\//);
    expect(shared).toContain(`default-src 'none'`);
  });

  it('has one h1, and no heading skips a level', () => {
    const levels = headingsOf(internal);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('gives every heading cell of a table its scope, and every drawing a name or none to read', () => {
    expect(internal.match(/<th(?![a-z])(?![^>]*scope=)/g)).toBeNull();
    expect(internal.match(/<svg(?![^>]*(aria-label|aria-hidden))/g)).toBeNull();
  });

  it('speaks Dutch, with Dutch numbers and days', async () => {
    const html = await page({ language: 'nl', withPatients: true });
    expect(html).toContain('<html lang="nl">');
    expect(tableRows(sectionOf(html, 'glance'))).toContainEqual([
      'Calcium vóór de dosis',
      '50,0%',
      '15,0% – 85,0%',
      '4',
      '2',
      '2',
      '',
    ]);
    expect(html).toContain('1 januari 2026 – 31 december 2026');
  });

  it('is the same every time', async () => {
    expect(await page()).toBe(shared);
  });
});

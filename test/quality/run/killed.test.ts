import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ended, startProgram, type Running } from '../../builders/the-program.js';
import { aCalcium, aDose, anExport, aPatient } from './a-population.js';
import { aFolder, fileText } from './an-audit.js';

const IDS = Array.from({ length: 60 }, (_, at) => `p${at}`);

const anInput = () =>
  anExport({
    'Patient.ndjson': IDS.map((id) => aPatient(id)),
    'Doses.ndjson': IDS.map((id) => aDose(`d-${id}`, id)),
    'Observation.ndjson': IDS.flatMap((id) => [aCalcium(`o-${id}`, id), 'not JSON']),
  });

const period = ['--from', '2025-01-01', '--to', '2025-12-31'];

function start(input: string, out: string, ...more: string[]): Running {
  return startProgram(['audit', '--input', input, '--out', out, ...period, ...more]);
}

/** Every result of a run, less how long it took. */
function resultsIn(out: string): Record<string, string> {
  const texts = readdirSync(out).map((name) => [name, fileText(out, name)] as const);
  return Object.fromEntries(texts.map(([name, text]) => [name, text.replace(/"timings": \{[^}]*\}/, '')]));
}

describe('the program', () => {
  it('killed at any moment goes on with --resume, and ends with the same bytes', async () => {
    const input = anInput();
    const whole = aFolder();
    const began = Date.now();
    expect(await ended(start(input, whole))).toMatchObject({ code: 2 });
    const took = Date.now() - began;
    const out = aFolder();
    for (const share of [0.3, 0.5, 0.7, 0.8, 0.9]) {
      const child = start(input, out, '--resume');
      const timer = setTimeout(() => child.kill('SIGKILL'), took * share);
      await ended(child);
      clearTimeout(timer);
    }
    expect(await ended(start(input, out, '--resume'))).toMatchObject({ code: 2 });
    expect(resultsIn(out)).toEqual(resultsIn(whole));
    expect(Object.keys(resultsIn(out)).sort()).toEqual([
      'doses.csv',
      'individual.ndjson',
      'measure-reports.json',
      'report.html',
      'run.json',
    ]);
    expect(JSON.parse(fileText(out, 'run.json'))).toMatchObject({
      patients: { found: IDS.length, evaluated: IDS.length, treated: IDS.length },
      counts: { rejected: { 'invalid-json': IDS.length } },
    });
  }, 180_000);

  it('stopped by Ctrl-C it says how to go on', async () => {
    const out = aFolder();
    const child = start(anInput(), out);
    child.stderr.once('data', () => child.kill('SIGINT'));
    const { code, err } = await ended(child);
    expect(code).toBe(1);
    expect(err).toContain('run the same command again with --resume to go on');
    expect(existsSync(join(out, 'run.json'))).toBe(false);
  });

  it.each([
    [['--from', '2025-02-30'], '--from: expected a day as YYYY-MM-DD'],
    [['--to', '2024-12-31'], '--to: expected a day not before --from'],
    [['--measures', 'calcium'], '--measures: expected measures of: calcium-before-dose, '],
    [['--workers', '0'], '--workers: expected a whole number from 1 to 99'],
    [['--fail-under', '200'], '--fail-under: expected a share such as 0.9'],
    [['--input', '/nowhere'], '/nowhere: expected a folder that can be read'],
  ])('%j is refused in a plain sentence', async (options, sentence) => {
    const { code, err } = await ended(start(aFolder(), aFolder(), ...options));
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});

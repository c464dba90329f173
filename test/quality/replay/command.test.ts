import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram, type Program } from '../../builders/the-program.js';
import { aFolder, fileText } from '../run/an-audit.js';
import { anInput, HOSPITAL, olderCalcium } from './a-small-hospital.js';

let program: Program;
beforeAll(() => {
  program = buildProgram();
}, 180_000);
afterAll(() => program.remove());

/** The year 2025 of this input, its exit code and what it said. */
async function replay(input: string, out: string, ...more: string[]) {
  const period = ['--from', '2025-01-01', '--to', '2025-12-31'];
  const child = program.run(['replay', '--input', input, '--out', out, ...period, ...more]);
  let [said, told] = ['', ''];
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.stdout?.on('data', (chunk) => (told += String(chunk)));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, said, told };
}

it('writes its results with threads of their own, in the language asked for, and leaves nothing else', async () => {
  const out = aFolder();
  const more = ['--workers', '2', '--rules', olderCalcium(), '--language', 'nl', '--organisation', 'Noord'];
  const { code, told } = await replay(anInput(), out, ...more);
  expect(code).toBe(0);
  expect(told).toBe(
    `5 patients with denosumab, 4 orders and 2 doses in the period. Results: ${join(out, 'replay.html')}\n`,
  );
  expect(readdirSync(out).sort()).toEqual([
    'differences.csv',
    'orders.csv',
    'replay.html',
    'replay.json',
    'run.json',
  ]);
  expect(fileText(out, 'replay.html')).toContain('Wat de meldingen gezegd zouden hebben · Noord');
  expect(JSON.parse(fileText(out, 'replay.json'))).toMatchObject({
    orders: { first: { orders: 4, alertCards: 4 }, second: { alertCards: 3 } },
  });
  const run = JSON.parse(fileText(out, 'run.json')) as object;
  expect(run).toMatchObject({ patients: { evaluated: 5 }, otherSettings: expect.any(String) });
  expect(run).not.toHaveProperty('measures');
}, 60_000);

it('exits with 2 when some resources were rejected', async () => {
  const input = anInput({ 'Observation.ndjson': [...HOSPITAL['Observation.ndjson'], 'no JSON'] });
  const { code, told } = await replay(input, aFolder());
  expect([code, told]).toEqual([2, expect.stringContaining('1 resources were rejected, see run.json')]);
}, 60_000);

it('stopped by Ctrl-C it says how to go on', async () => {
  const out = aFolder();
  const input = anInput();
  const args = ['--from', '2025-01-01', '--to', '2025-12-31'];
  const child = program.run(['replay', '--input', input, '--out', out, ...args]);
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.once('data', () => child.kill('SIGINT'));
  const [code] = (await once(child, 'close')) as unknown[];
  expect([code, said]).toEqual([1, expect.stringContaining('run the same command again with --resume')]);
  expect(existsSync(join(out, 'run.json'))).toBe(false);
  expect((await replay(input, out, '--resume')).code).toBe(0);
}, 60_000);

it.each([
  [['--from', '2025-02-30'], '--from: expected a day as YYYY-MM-DD'],
  [['--input', '/nowhere'], '/nowhere: expected a folder that can be read'],
  [['--rules', '/nowhere'], '--rules: expected a folder like rules/'],
  [['--settings', '/nowhere'], '/nowhere: expected the file to be there'],
])(
  '%j is refused in a plain sentence',
  async (options, sentence) => {
    const { code, said } = await replay(anInput(), aFolder(), ...options);
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
  },
  60_000,
);

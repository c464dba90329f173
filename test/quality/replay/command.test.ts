import { expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ended, runProgram, startProgram } from '../../builders/the-program.js';
import { aFolder, fileText } from '../run/an-audit.js';
import { anInput, HOSPITAL, olderCalcium } from './a-small-hospital.js';

/** The year 2025 of this input. */
function replayOf(input: string, out: string, ...more: string[]): string[] {
  const period = ['--from', '2025-01-01', '--to', '2025-12-31'];
  return ['replay', '--input', input, '--out', out, ...period, ...more];
}

it('writes its results with threads of their own, in the language asked for, and leaves nothing else', async () => {
  const out = aFolder();
  const more = ['--workers', '2', '--rules', olderCalcium(), '--language', 'nl', '--organisation', 'Noord'];
  const ran = await runProgram(replayOf(anInput(), out, ...more));
  expect(ran.code).toBe(0);
  expect(ran.out).toBe(
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
});

it('exits with 2 when some resources were rejected', async () => {
  const input = anInput({ 'Observation.ndjson': [...HOSPITAL['Observation.ndjson'], 'no JSON'] });
  const { code, out } = await runProgram(replayOf(input, aFolder()));
  expect([code, out]).toEqual([2, expect.stringContaining('1 resources were rejected, see run.json')]);
});

it('stopped by Ctrl-C it says how to go on', async () => {
  const out = aFolder();
  const input = anInput();
  const child = startProgram(replayOf(input, out));
  child.stderr.once('data', () => child.kill('SIGINT'));
  const { code, err } = await ended(child);
  expect([code, err]).toEqual([1, expect.stringContaining('run the same command again with --resume')]);
  expect(existsSync(join(out, 'run.json'))).toBe(false);
  expect((await runProgram(replayOf(input, out, '--resume'))).code).toBe(0);
});

it.each([
  [['--from', '2025-02-30'], '--from: expected a day as YYYY-MM-DD'],
  [['--input', '/nowhere'], '/nowhere: expected a folder that can be read'],
  [['--rules', '/nowhere'], '--rules: expected a folder like rules/'],
  [['--settings', '/nowhere'], '/nowhere: expected the file to be there'],
])('%j is refused in a plain sentence', async (options, sentence) => {
  const { code, err } = await runProgram(replayOf(anInput(), aFolder(), ...options));
  expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
});

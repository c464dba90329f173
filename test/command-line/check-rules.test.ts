import { afterAll, afterEach, expect, it, jest } from '@jest/globals';
import { checkRules } from '../../services/command-line/check-rules.js';
import { SiteFile } from '../builders/a-site.js';
import { ROOT } from '../knowledge/broken-copy.js';

const site = new SiteFile();
afterAll(() => site.discard());
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

/** What the command says on both ways out, and the exit code. */
function said(asked?: object): { text: string; exitCode: unknown } {
  const lines: string[] = [];
  const keep = (line: unknown) => lines.push(String(line)) > 0;
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  process.exitCode = 0;
  checkRules(ROOT, asked === undefined ? {} : { site: site.write(asked) });
  return { text: lines.join(''), exitCode: process.exitCode };
}

it('tells how much there is, when all is well', () => {
  expect(said()).toEqual({ text: expect.stringMatching(/^all is well: rules \d+, .*\n$/), exitCode: 0 });
});

it('lists what a site changes, with who signed for it and why', () => {
  const signed = { why: 'Agreed in the drug committee.', signedBy: 'A. Example', signedOn: '2026-11-20' };
  const { text, exitCode } = said({
    settings: { 'calcium.maxAgeDays': { value: 14, ...signed } },
    neverOffered: ['appointments'],
  });
  expect(text.split('\n').slice(1)).toEqual([
    '  setting calcium.maxAgeDays: 28 → 14 d (A. Example, 2026-11-20: Agreed in the drug committee.)',
    '  never-offered appointments: not asked for',
    '',
  ]);
  expect(exitCode).toBe(0);
});

it('tells all that is wrong with a site’s file, and exits with 1', () => {
  const { text, exitCode } = said({
    neverOffered: ['appointment'],
    valueSets: { dialysis: { names: [''] } },
  });
  expect(text.trim().split('\n')).toEqual([
    expect.stringMatching(/site\.json: valueSets\.dialysis\.names\[0\]: expected letters or digits/),
    expect.stringMatching(/site\.json: neverOffered\[0\]: expected one of .*, got "appointment"/),
  ]);
  expect(exitCode).toBe(1);
});

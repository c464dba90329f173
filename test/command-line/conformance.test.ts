import { afterEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aCdsService, type Knobs } from '../builders/a-cds-service.js';
import { DataFolder } from '../builders/a-data-folder.js';
import { runProgram } from '../builders/the-program.js';

const conformance = (...args: string[]) => runProgram(['conformance', ...args]);

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

async function serving(knobs: Knobs = {}): Promise<string> {
  const { url, stop } = await aCdsService(knobs);
  stops.push(stop);
  return url;
}

describe('denosumab-cds conformance', () => {
  it('ends with 0 when all that must hold does', async () => {
    const { code, out, err } = await conformance(await serving());
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('reminder (patient-view)');
    expect(out).toMatch(/\d+ passed, 0 failed, 0 not as advised, 1 not seen/);
  });

  it('ends with 1 when something does not, and tells it to programs', async () => {
    const url = await serving({ card: (card) => ({ ...card, indicator: 'hard-stop' }) });
    const { code, out } = await conformance(`${url}/cds-services`, '--json');
    expect(code).toBe(1);
    const { counts, findings } = JSON.parse(out) as { counts: object; findings: { verdict: string }[] };
    expect(counts).toMatchObject({ failed: 1 });
    expect(findings.filter(({ verdict }) => verdict === 'failed')).toMatchObject([
      { point: 'card-indicator', says: 'Card Attributes', faults: expect.anything() as unknown },
    ]);
  });

  it('sends the token of a file, and a request of the user’s own', async () => {
    const folder = new DataFolder();
    stops.push(() => folder.discard());
    const token = join(folder.path, 'token');
    const request = join(folder.path, 'mine.json');
    writeFileSync(token, 'a-token\n');
    writeFileSync(request, JSON.stringify({ hook: 'patient-view', mine: true }));
    let mine = 0;
    const url = await serving({
      reply: ({ headers, method, body }) => {
        if (method !== 'OPTIONS' && headers.authorization !== 'Bearer a-token') return { status: 401 };
        if (!body?.mine) return undefined;
        mine += 1;
        return { status: 200, json: { cards: [] } };
      },
    });
    expect((await conformance(url, '--token-file', token, '--hook-request', request)).code).toBe(0);
    expect(mine).toBe(1);
    expect((await conformance(url)).code).toBe(2);
  });

  it.each([
    [['http://127.0.0.1:9'], 'could not run: GET /cds-services: no answer ('],
    [['127.0.0.1'], 'could not run: the base address: expected http'],
    [['http://127.0.0.1:9', '--timeout', 'long'], 'could not run: --timeout: expected whole seconds'],
    [['http://127.0.0.1:9', '--token-file', '/nowhere'], 'could not run: --token-file: expected a file'],
    [['http://127.0.0.1:9', '--hook-request', 'package.json'], 'could not run: --hook-request package.json'],
  ])('ends with 2 for %j', async (args, why) => {
    const { code, out, err } = await conformance(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });
});

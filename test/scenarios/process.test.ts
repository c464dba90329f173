import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { anExample } from '../builders/a-hook-request.js';
import { buildProgram, portOf, type Program } from '../builders/the-program.js';

let program: Program;
beforeAll(() => void (program = buildProgram()), 120_000);
afterAll(() => program.remove());

describe('the program', () => {
  it('serves, and on SIGTERM stops with exit code 0', async () => {
    const child = program.start({ PORT: '0' });
    const exit = once(child, 'exit');
    const port = await portOf(child);
    const response = await fetch(`http://127.0.0.1:${port}/cds-services/denosumab-order-sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(anExample()),
    });
    expect(response.status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }, 30_000);

  it('does not start on a wrong setting, and says which', async () => {
    const child = program.start({ PORT: 'x' });
    let said = '';
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toBe('PORT: expected a whole number from 0 to 65535\n');
  }, 30_000);
});

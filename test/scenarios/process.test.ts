import { afterEach, describe, expect, it } from '@jest/globals';
import { anExample } from '../builders/a-hook-request.js';
import { runProgram, serveProgram, type Serving } from '../builders/the-program.js';

let serving: Serving | null = null;
afterEach(() => serving?.kill('SIGKILL'));

describe('the program', () => {
  it('serves, and on SIGTERM stops with exit code 0', async () => {
    serving = await serveProgram();
    const response = await fetch(`${serving.url}/cds-services/denosumab-order-sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(anExample()),
    });
    expect(response.status).toBe(200);
    serving.kill('SIGTERM');
    expect((await serving.stopped).code).toBe(0);
  });

  it('does not start on a wrong setting, and says which', async () => {
    expect(await runProgram(['serve'], { PORT: 'x' })).toEqual({
      code: 1,
      out: '',
      err: 'PORT: expected a whole number from 0 to 65535\n',
    });
  });
});

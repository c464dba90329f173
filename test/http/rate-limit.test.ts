import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorResponse } from '../../services/http/error-response.js';
import { limitRate } from '../../services/http/rate-limit.js';
import { createLog } from '../../services/platform/log.js';
import { createMetrics } from '../../services/platform/metrics.js';

/** One a second; the header `x-trusted` stands for a token that held. */
async function statuses(clients: readonly (string | undefined)[]): Promise<number[]> {
  const app = express();
  app.use((request, response, next) => {
    const client = request.headers['x-trusted'];
    if (client !== undefined) response.locals.client = client;
    next();
  });
  app.use(limitRate(1));
  app.use((_request, response) => void response.end());
  app.use(errorResponse({ log: createLog('silent'), metrics: createMetrics() }));
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const asked = clients.map((client) =>
    fetch(`http://127.0.0.1:${port}`, { headers: client === undefined ? {} : { 'x-trusted': client } }),
  );
  const answers = await Promise.all(asked);
  server.close();
  server.closeAllConnections();
  return answers.map(({ status }) => status);
}

describe('a rate limit', () => {
  it('is each trusted client’s own, though they share an address', async () => {
    const clients = ['https://a.example', 'https://b.example', 'https://c.example', undefined];
    expect(await statuses(clients)).toEqual([200, 200, 200, 200]);
  });

  it.each([undefined, 'https://a.example'])('is one for the many requests of %s', async (client) => {
    const all = await statuses(Array.from({ length: 10 }, () => client));
    expect(all).toContain(200);
    expect(all).toContain(429);
  });
});

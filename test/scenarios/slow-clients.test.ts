import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DOOR_LIMITS } from '../../services/http/door-limits.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service | undefined;
afterEach(() => service?.stop());

/** What the service says to a client that sends this much and no more, until it closes the connection. */
async function answerTo(sent: string): Promise<string> {
  service = await aService({ limits: { ...DOOR_LIMITS, headersMs: 100, requestMs: 200, keepAliveMs: 100 } });
  const socket: Socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => (said += String(chunk)));
  socket.write(sent);
  await new Promise((closed) => socket.once('close', closed));
  return said;
}

describe('a client that takes its time', () => {
  it('over its headers is cut off', async () => {
    expect(await answerTo('POST /cds-services/denosumab-order-sign HTTP/1.1\r\nHost: x\r\nX-')).toMatch(
      /^HTTP\/1\.1 408 /,
    );
  });

  it('over its body is cut off', async () => {
    const headers = 'Host: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
    expect(await answerTo(`POST /cds-services/denosumab-order-sign HTTP/1.1\r\n${headers}{"hook"`)).toMatch(
      /^HTTP\/1\.1 408 /,
    );
  });

  it('over its next request is cut off, after the answer to the first', async () => {
    expect(await answerTo('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });
});

it('is given longer than a load balancer gives an idle connection, and less than a minute for a request', () => {
  expect(DOOR_LIMITS.keepAliveMs).toBeGreaterThan(60_000);
  expect(DOOR_LIMITS.headersMs).toBeLessThan(DOOR_LIMITS.requestMs);
  expect(DOOR_LIMITS.requestMs).toBeLessThan(60_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createGetText } from '../../../services/platform/outbound/get-text.js';

const LIMIT = 1000;
const asked: (string | undefined)[] = [];
let written = 0;
const used = new WeakSet<object>();

const answers: Record<string, RequestListener> = {
  '/limit': (_request, response) => response.end('x'.repeat(LIMIT)),
  '/over': (_request, response) => response.end('x'.repeat(LIMIT + 1)),
  // no Content-Length: it never ends by itself
  '/endless': (_request, response) => {
    const timer = setInterval(() => (written += Number(response.write('x'.repeat(400)))), 1);
    response.on('close', () => clearInterval(timer));
  },
  '/liar': ({ socket }) =>
    socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n${'x'.repeat(LIMIT * 2)}`),
  '/short': ({ socket }) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'),
  '/packed': (_request, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(LIMIT))),
  '/bomb': (_request, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(LIMIT * 10_000))),
  '/broken-gzip': (_request, response) => response.setHeader('content-encoding', 'gzip').end('x'),
  '/redirect': (_request, response) => response.writeHead(307, { location: '/limit' }).end(),
  '/taken': (request, response) => {
    request.setEncoding('utf8').on('data', (text) => response.write(`${request.method} ${text}`));
    request.on('end', () => response.end());
  },
  '/dies': ({ socket }) => socket.destroy(),
  '/error': (_request, response) => response.writeHead(500).end('x'.repeat(LIMIT * 10)),
  '/umlaut': (_request, response) => {
    const [first, second] = Buffer.from('ö');
    response.write(Buffer.from([first ?? 0]));
    setTimeout(() => response.end(Buffer.from([second ?? 0])), 5);
  },
  // an idle connection dies in the moment in which it is used again
  '/closes': ({ socket }, response) => {
    if (used.has(socket)) socket.destroy();
    else response.end('x');
    used.add(socket);
  },
};

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url);
    answers[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const getText = createGetText((_hostname, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]));

const call = () => ({ signal: AbortSignal.timeout(5000), maxBytes: LIMIT });

async function get(path: string, host = 'localhost'): Promise<unknown> {
  const url = new URL(`http://${host}:${port}${path}`);
  return getText(url, call()).then(
    ({ status, text }) => [status, text.length],
    (error: unknown) => (error as Error).message,
  );
}

describe('a body', () => {
  it('of the limit is read, packed or not', async () => {
    expect(await get('/limit')).toEqual([200, LIMIT]);
    expect(await get('/packed')).toEqual([200, LIMIT]);
  });

  it.each(['/over', '/endless', '/bomb'])('%s is too large', async (path) => {
    expect(await get(path)).toBe('too-large');
  });

  it('that goes on for ever is not read on', () => {
    expect(written).toBeLessThan(20);
  });

  it('is no longer than its Content-Length, and shorter is none', async () => {
    expect(await get('/liar')).toEqual([200, 10]);
    expect(await get('/short')).toBe('aborted');
  });

  it('that is not packed as it says is none', async () => {
    expect(await get('/broken-gzip')).toMatch(/incorrect header check|unexpected end/);
  });

  it('is decoded as a whole: a letter on the border of two chunks stays one', async () => {
    const { text } = await getText(new URL(`http://localhost:${port}/umlaut`), call());
    expect(text).toBe('ö');
  });

  it('of an error is not read', async () => {
    expect(await get('/error')).toEqual([500, 0]);
  });
});

it('a redirect is not followed', async () => {
  asked.length = 0;
  expect(await get('/redirect')).toEqual([307, 0]);
  expect(asked).toEqual(['/redirect']);
});

it('a connection that died while it was idle is made anew, once', async () => {
  expect(await get('/closes')).toEqual([200, 1]);
  expect(await get('/closes')).toEqual([200, 1]);
});

it('what is sent is sent once, also when the connection dies', async () => {
  const send = (path: string) =>
    getText(new URL(`http://localhost:${port}${path}`), { ...call(), body: 'a=b' });
  expect((await send('/taken')).text).toBe('POST a=b');
  asked.length = 0;
  await expect(send('/dies')).rejects.toThrow('socket hang up');
  expect(asked).toEqual(['/dies']);
});

it('a signal ends the wait for a body', async () => {
  const late = new AbortController();
  const wait = getText(new URL(`http://localhost:${port}/endless`), { signal: late.signal, maxBytes: 1e9 });
  setTimeout(() => late.abort(), 20);
  await expect(wait).rejects.toThrow();
});

describe('nothing is sent', () => {
  it.each([
    ['a name that leads to this machine', 'ehr.example.org'],
    ['a name in another spelling', 'localhost.'],
    ['link-local', '169.254.169.254'],
    ['link-local in one number', '2852039166'],
    ['link-local in IPv6', '[::ffff:169.254.169.254]'],
    ['this machine in another spelling', '[::ffff:127.0.0.1]'],
    ['no address', '0.0.0.0'],
  ])('to %s', async (_what, host) => {
    asked.length = 0;
    expect(await get('/limit', host)).toBe('address-not-allowed');
    expect(asked).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pageLanguage } from '../../services/pages/page-language.js';

let server: Server;
let url: string;

beforeAll(async () => {
  const app = express().get('/', (request, response) => {
    response.send(pageLanguage(request, response, 'en'));
  });
  await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', () => resolve())));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('the language of a page', () => {
  it.each([
    ['', {}, 'en'],
    ['', { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.5' }, 'nl'],
    ['', { cookie: 'language=nl' }, 'nl'],
    ['', { cookie: 'other=x; language=nl', 'accept-language': 'en' }, 'nl'],
    ['', { cookie: 'language=fr' }, 'en'],
    ['?language=en', { cookie: 'language=nl' }, 'en'],
    ['?language=fr', { cookie: 'language=nl' }, 'nl'],
    ['?language=nl&language=en', {}, 'en'],
  ])('%s with %o: %s', async (query, headers, language) => {
    expect(await (await fetch(url + query, { headers: { 'accept-language': '', ...headers } })).text()).toBe(
      language,
    );
  });

  it('is remembered when it was asked for, where no script can read it', async () => {
    const asked = await fetch(`${url}?language=nl`);
    expect(asked.headers.get('set-cookie')).toMatch(/^language=nl; .*HttpOnly; SameSite=Lax/);
    expect((await fetch(url)).headers.has('set-cookie')).toBe(false);
  });
});

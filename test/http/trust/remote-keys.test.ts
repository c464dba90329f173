import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JWK } from 'jose';
import { remoteKeys } from '../../../services/http/trust/remote-keys.js';
import { TokenProblem } from '../../../services/http/trust/token-problem.js';
import type { FindKey } from '../../../services/http/trust/usable-keys.js';
import { anEhrKey } from '../../builders/an-ehr-key.js';
import { SPECIFICATION_KEY } from '../../builders/published-keys.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let first: JWK;
let second: JWK;
beforeAll(async () => {
  first = (await anEhrKey('first')).jwk;
  second = (await anEhrKey('second')).jwk;
});

let nowMs = 0;
let given: readonly JWK[] | null;
let fetches: number;
let failures: number;
let find: FindKey;
beforeEach(() => {
  [nowMs, fetches, failures, given] = [0, 0, 0, [first]];
  find = remoteKeys({
    fetchKeys: () => {
      fetches += 1;
      return given ? Promise.resolve({ keys: [...given] }) : Promise.reject(new Error('down'));
    },
    production: true,
    now: () => nowMs,
    onFailure: () => (failures += 1),
  });
});

const ask = (kid: string) =>
  find({ alg: 'ES384', kid }).then(
    () => 'found',
    (error: unknown) => (error instanceof TokenProblem ? error.code : String(error)),
  );

async function later(ms: number, kid: string): Promise<string> {
  nowMs += ms;
  return ask(kid);
}

describe('keys of a key server', () => {
  it('are fetched once, by calls at the same time too', async () => {
    expect(await Promise.all([ask('first'), ask('first')])).toEqual(['found', 'found']);
    expect(await later(10 * MINUTE, 'first')).toBe('found');
    expect(fetches).toBe(1);
  });

  it('are fetched anew when they are older than ten minutes: what was taken back is refused', async () => {
    await ask('first');
    given = [second];
    expect(await later(10 * MINUTE, 'first')).toBe('found');
    expect(await later(1, 'first')).toBe('unknown-key');
  });

  it('rotate: a kid that is not known is looked for at once', async () => {
    await ask('first');
    given = [second];
    expect(await later(1, 'second')).toBe('found');
    expect(await ask('first')).toBe('unknown-key');
    expect(fetches).toBe(3);
  });

  it('a kid that nobody has makes one fetch in ten seconds', async () => {
    await ask('first');
    for (const kid of ['a', 'b', 'c']) expect(await ask(kid)).toBe('unknown-key');
    expect(fetches).toBe(2);
    expect(await later(10 * SECOND - 1, 'd')).toBe('unknown-key');
    expect(fetches).toBe(2);
    expect(await later(1, 'e')).toBe('unknown-key');
    expect(fetches).toBe(3);
    expect(await ask('first')).toBe('found');
  });

  it('known ones go on for a day while the server is down, and no longer', async () => {
    await ask('first');
    given = null;
    expect(await later(24 * HOUR, 'first')).toBe('found');
    expect(failures).toBe(1);
    expect(await later(1, 'first')).toBe('keys-unavailable');
    given = [first];
    expect(await later(10 * SECOND, 'first')).toBe('found');
  });

  it('a server that is down is asked once in ten seconds', async () => {
    given = null;
    expect(await ask('first')).toBe('keys-unavailable');
    expect(await later(10 * SECOND - 1, 'first')).toBe('keys-unavailable');
    expect(fetches).toBe(1);
    given = [first];
    expect(await later(1, 'first')).toBe('found');
  });

  it('what is no JWK Set counts as a server that is down', async () => {
    given = [{ kty: 'EC' }, null as unknown as JWK];
    expect(await ask('first')).toBe('keys-unavailable');
    expect(failures).toBe(1);
  });

  it('are refused in production when their private half is published', async () => {
    given = [first, SPECIFICATION_KEY];
    expect(await ask('first')).toBe('found');
    expect(await ask('example-kid')).toBe('published-key');
  });
});

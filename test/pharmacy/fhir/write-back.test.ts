import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import { asFhir } from '../../../services/pharmacy/fhir/as-fhir.js';
import { mayCreate, writeBack, type FhirAccess } from '../../../services/pharmacy/fhir/write-back.js';
import type { Call } from '../../../services/platform/outbound/get-text.js';
import { aSession } from '../../builders/a-session.js';
import { aVerification } from '../../builders/a-verification.js';
import { faultsIn } from '../../builders/valid-fhir.js';

const decided = asFhir(aVerification(), loadKnowledge(process.cwd()), 'en');

/** An EHR that answers with these statuses, one after another; the last for ever. `0`: it does not answer. */
function anEhr(...statuses: number[]) {
  const calls: { to: string; call: Call }[] = [];
  const send: FhirAccess['send'] = (url, call) => {
    calls.push({ to: url.href, call });
    const status = (statuses.length > 1 ? statuses.shift() : statuses[0]) ?? 201;
    return status === 0 ? Promise.reject(new Error('no answer')) : Promise.resolve({ status, text: '' });
  };
  const write = (scopes = aSession().scopes) =>
    writeBack(decided, { ...aSession(), scopes, send, signal: new AbortController().signal });
  return { calls, write };
}

describe('a decision told to the EHR', () => {
  it('each resource once, however often it is tried', async () => {
    const { calls, write } = anEhr(201);
    expect(await write()).toEqual({ state: 'written' });
    expect(calls.map(({ to }) => to)).toEqual([
      'https://ehr.example.org/fhir/DetectedIssue',
      'https://ehr.example.org/fhir/DetectedIssue',
      'https://ehr.example.org/fhir/Task',
    ]);
    for (const { call } of calls) {
      expect(call).toMatchObject({ headers: { authorization: 'Bearer a-token' } });
      expect(call.headers?.['if-none-exist']).toMatch(/^identifier=https%3A%2F%2Fdenosumab-cds\.org%2F/);
      const resource = JSON.parse(call.body ?? '') as Record<string, unknown>;
      expect(faultsIn(resource)).toEqual([]);
      expect(resource).not.toHaveProperty('id');
    }
  });

  it.each([
    ['it stands there already', [200], { state: 'written' }, 3],
    ['it is refused', [403], { state: 'failed', status: 403 }, 1],
    ['the server fails behind the first', [201, 500], { state: 'failed', status: 500 }, 2],
    ['nobody answers', [0], { state: 'failed', status: null }, 1],
  ])('%s', async (_what, statuses, became, tried) => {
    const { calls, write } = anEhr(...statuses);
    expect([await write(), calls.length]).toEqual([became, tried]);
  });

  it('nothing is tried without the right to', async () => {
    const { calls, write } = anEhr(201);
    expect([await write(['user/*.rs', 'openid']), calls]).toEqual([{ state: 'not-permitted' }, []]);
    await write(['user/Task.write']);
    expect(calls.map(({ to }) => to)).toEqual(['https://ehr.example.org/fhir/Task']);
  });

  it.each([
    ['user/Task.c', true],
    ['user/Task.cruds', true],
    ['user/*.cud', true],
    ['user/Task.write', true],
    ['user/*.*', true],
    ['patient/Task.c?status=completed', true],
    ['user/Task.rs', false],
    ['user/Task.read', false],
    ['user/TaskX.c', false],
    ['Task.c', false],
    ['user/Observation.c', false],
  ])('%s: %s', (scope, may) => {
    expect(mayCreate('Task', [scope])).toBe(may);
  });
});

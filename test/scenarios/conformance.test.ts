import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createAsk } from '../../services/conformance/ask.js';
import { runConformance } from '../../services/conformance/run-conformance.js';
import { aDispatch, anExample, aPatientView, aSelection } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

/** Between them they show nearly every member of a card that we send. */
const requests = [
  anExample('low-calcium'),
  anExample('unusable-results'),
  anExample('product-of-120-mg-beside-it'),
  aSelection(),
  aPatientView('dialysis-without-calcium'),
  aDispatch(),
].map((request, at) => ({ name: `request ${at + 1}`, body: { ...request } }));

it('our own service passes as any strict client sees it', async () => {
  const ask = createAsk({ baseUrl: service.url, timeoutMs: 20_000, token: null });
  const { services, findings } = await runConformance(ask, requests);
  expect(services).toHaveLength(4);
  const others = findings.filter(({ verdict }) => verdict !== 'passed');
  expect(others.map(({ point, verdict, faults }) => [point, verdict, faults[0]?.seen])).toEqual([
    // none of these patients gets either
    ['links', 'not-seen', undefined],
    ['system-actions', 'not-seen', undefined],
    // EHRs send what is none, and their patients are judged all the same
    ['status-hook-instance', 'advised', '200'],
  ]);
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  startFaultyServer,
  startForeignServer,
  type Fault,
  type ForeignServer,
} from '../../scripts/faulty/faulty-fhir-server.js';
import { ITEM_NAMES } from '../../services/facts/record.js';
import { createGather } from '../../services/gather/gather.js';
import { createMetrics } from '../../services/platform/metrics.js';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { rulesOn } from '../builders/cards-said.js';

/** All but the patient, who is in prefetch. */
const SEARCHES = ITEM_NAMES.length - 1;

const stops: (() => unknown)[] = [];
let foreign: ForeignServer;
beforeEach(async () => {
  foreign = await startForeignServer();
  stops.push(foreign.stop);
});
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

/** The service, with a deadline that strikes when the test says so, and not before. */
async function aServiceWith(deadline: AbortSignal): Promise<Service> {
  const plain = await aService();
  await plain.stop();
  const metrics = createMetrics();
  const gather = createGather({
    templates: plain.parts.prefetchTemplates,
    deadlineMs: plain.parts.config.deadlineMs,
    startDeadline: () => deadline,
    watchRead: metrics.timeFhirRead,
  });
  const service = await aService({ gather, metrics });
  stops.push(() => service.stop());
  return service;
}

/** The order is signed while the EHR's FHIR server goes wrong; time runs out only when every search was asked. */
async function signAgainst(fault: Fault) {
  const deadline = new AbortController();
  const service = await aServiceWith(deadline.signal);
  let asked = 0;
  const onSearch = () => {
    asked += 1;
    if (asked === SEARCHES) setImmediate(() => deadline.abort());
  };
  const mayEnd = fault === 'hangs' || fault === 'sends one byte a second';
  const options = { foreign: foreign.origin, ...(mayEnd && { onSearch }) };
  const ehr = await startFaultyServer(fault, options);
  stops.push(ehr.stop);
  const { prefetch, ...request } = anExample();
  const answer = await service.sign({
    ...request,
    fhirServer: ehr.base,
    prefetch: { patient: prefetch.patient },
  });
  return { answer, metrics: (await service.get('/metrics')).text };
}

describe('a FHIR server that goes wrong at every search', () => {
  it.each<[Fault, string, string]>([
    ['hangs', 'too-late', 'too-late'],
    ['sends one byte a second', 'too-late', 'too-late'],
    ['answers 500', 'unreachable', 'unreachable'],
    ['answers 401', 'refused', 'refused'],
    ['answers HTML', 'unreadable', 'unreadable'],
    ['sends half a body', 'unreachable', 'unreachable'],
    ['gives pages without end', 'more-pages', 'answered'],
    ['names a next page elsewhere', 'more-pages', 'answered'],
  ])('%s: says what was not seen, and claims nothing of it (%s)', async (fault, why, outcome) => {
    const { answer, metrics } = await signAgainst(fault);
    expect(answer.status).toBe(200);
    const [card, ...others] = answer.body.cards ?? [];
    expect([card?.indicator, ...rulesOn(card && [card])]).toEqual(['warning', 'data-unavailable']);
    for (const { summary } of others) expect(summary).toContain("can't be judged, not known");
    expect(card?.detail).toContain(
      'calcium and albumin results, kidney function results, diagnoses, prescriptions and allergies',
    );
    expect(metrics).toContain(`cds_data_gaps_total{item="calciumResults",reason="${why}"} 1`);
    expect(metrics).toMatch(new RegExp(`fhir_read_duration_seconds_count\\{outcome="${outcome}"\\} \\d`));
    expect(foreign.asked()).toBe(0);
  });
});

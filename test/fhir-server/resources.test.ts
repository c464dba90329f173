import { createSecretKey } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { auditEvent } from '../../services/store/trail/audit-event.js';
import { asFhir } from '../../services/pharmacy/fhir/as-fhir.js';
import { readTrailRow, trailRow } from '../../services/store/trail/trail-row.js';
import { aService, type Service } from '../builders/a-service.js';
import { anAnsweredHook } from '../builders/an-answered-hook.js';
import { aVerification } from '../builders/a-verification.js';
import { exampleStories } from '../builders/example-stories.js';
import { EXPLAINED } from './explained-findings.js';
import { describeWithHapi, validate, type Resource } from './hapi.js';

interface CapabilityStatement extends Resource {
  rest: { resource: { type: string }[] }[];
}

interface Bundle {
  entry?: { resource: Resource }[];
}

/** None yet: they come of decisions and audits, and are looked at by themselves. */
const OF_PATIENTS = ['DetectedIssue', 'Task', 'MeasureReport'];

function isExplained(found: string): boolean {
  return EXPLAINED.some(({ finding }) => finding.test(found));
}

/** Everything the service gives out, before the judge that the FHIR world uses. */
describeWithHapi('HAPI finds nothing wrong with', () => {
  let service: Service;
  beforeAll(async () => void (service = await aService()));
  afterAll(() => service.stop());

  const get = async <Body>(path: string) => JSON.parse((await service.get(path)).text) as Body;

  async function expectValid(resources: readonly Resource[]): Promise<void> {
    expect(resources.length).toBeGreaterThan(0);
    const faults: Record<string, string[]> = {};
    for (const resource of resources) {
      const found = (await validate(resource)).filter((one) => !isExplained(one));
      if (found.length > 0) faults[`${resource.resourceType}/${resource.id}`] = found;
    }
    expect(faults).toEqual({});
  }

  it('the capability statement', async () => {
    await expectValid([await get<Resource>('/fhir/metadata')]);
  });

  it('the knowledge: value sets and all else that is open to all', async () => {
    const { rest } = await get<CapabilityStatement>('/fhir/metadata');
    for (const { type } of rest.flatMap(({ resource }) => resource)) {
      const { entry = [] } = await get<Bundle>(`/fhir/${type}`);
      if (!OF_PATIENTS.includes(type)) await expectValid(entry.map(({ resource }) => resource));
    }
  });

  it('what cards suggest', async () => {
    const suggested: Resource[] = [];
    for (const { service: id, request } of exampleStories()) {
      const { body } = await service.post(`/cds-services/${id}`, request);
      const actions = (body.cards ?? []).flatMap(({ suggestions = [] }) =>
        suggestions.flatMap(({ actions }) => actions),
      );
      for (const action of actions)
        if ('resource' in action) suggested.push(action.resource as unknown as Resource);
    }
    await expectValid(suggested);
  });

  it("the pharmacist's decision, and what it was about", async () => {
    const { task, issues } = asFhir(aVerification(), service.parts.knowledge, 'en');
    await expectValid([task, ...issues]);
  });

  it('the trail as audit events', async () => {
    const key = createSecretKey(Buffer.alloc(32, 1));
    const row = readTrailRow(trailRow(anAnsweredHook(), key, 'Europe/Amsterdam'));
    if (!row) throw new Error('no row');
    await expectValid([auditEvent(row) as unknown as Resource]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aService, type Service } from '../builders/a-service.js';
import { faultsIn } from '../builders/valid-fhir.js';

let service: Service;
beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.stop());

interface Searchset {
  total: number;
  entry?: { fullUrl: string; resource: { resourceType: string; id: string; url: string } }[];
}

async function fhir(path: string) {
  const { status, headers, text } = await service.get(`/fhir/${path}`);
  return { status, type: headers.get('content-type'), body: JSON.parse(text) as Searchset };
}

describe('the knowledge as FHIR', () => {
  it('says what it can', async () => {
    const { status, type, body } = await fhir('metadata');
    expect([status, type]).toEqual([200, 'application/fhir+json; charset=utf-8']);
    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    expect(faultsIn({ ...body })).toEqual([]);
  });

  it('gives the rules as codes, with names in both languages', async () => {
    const { body } = await fhir('CodeSystem/rules');
    expect(body).toMatchObject({ url: 'https://denosumab-cds.org/fhir/CodeSystem/rules' });
    expect(body).toHaveProperty(
      'concept',
      expect.arrayContaining([
        expect.objectContaining({
          code: 'hypocalcaemia',
          display: 'Low calcium',
          designation: [{ language: 'nl', value: 'Laag calcium' }],
        }),
      ]),
    );
  });

  it.each(['ValueSet', 'CodeSystem', 'PlanDefinition', 'ActivityDefinition', 'Library', 'Measure'])(
    'gives every %s, valid FHIR R4',
    async (type) => {
      const { body } = await fhir(type);
      expect(body.entry).toHaveLength(body.total);
      for (const { resource, fullUrl } of body.entry ?? []) {
        expect(fullUrl.endsWith(`/fhir/${type}/${resource.id}`)).toBe(true);
        expect(faultsIn(resource)).toEqual([]);
        expect(JSON.stringify(resource)).not.toMatch(/\[\]|\{\}|""/);
      }
    },
  );

  it('gives a rule with its hooks, its conditions in words, and what it offers', async () => {
    const { body } = await fhir('PlanDefinition/hypocalcaemia');
    expect(body).toMatchObject({
      title: 'Low calcium',
      status: 'active',
      relatedArtifact: [{ type: 'citation', label: '4.3' }, { label: '4.4' }, { label: '4.8' }],
    });
    expect(body).toHaveProperty('action.0.trigger.2', { type: 'named-event', name: 'order-sign' });
    expect(body).toHaveProperty(
      'action.0.condition.2.expression.description',
      expect.stringContaining('The governing calcium is low'),
    );
    const { body: plan } = await fhir('PlanDefinition?_id=hypocalcaemia');
    const offered = JSON.stringify(plan).match(/ActivityDefinition\/[a-z-]+/g) ?? [];
    expect(offered).toHaveLength(7);
    for (const activity of offered) expect((await fhir(activity)).status).toBe(200);
  });

  it.each([
    ['_id=lab-albumin', ['lab-albumin']],
    ['_id=lab-albumin,lab-pth', ['lab-albumin', 'lab-pth']],
    ['url=https://denosumab-cds.org/fhir/ValueSet/lab-pth', ['lab-pth']],
    ['url=https://example.org/x', []],
    ['_id=lab-albumin&_id=lab-pth', []],
  ])('finds ValueSet?%s', async (query, ids) => {
    const { body } = await fhir(`ValueSet?${query}`);
    expect((body.entry ?? []).map(({ resource }) => resource.id)).toEqual(ids);
    expect(body.total).toBe(ids.length);
  });

  it.each(['ValueSet/none', 'Patient', 'Patient/1', 'ValueSet/__proto__', 'constructor'])(
    'has nothing at %s',
    async (path) => {
      const { status, body } = await fhir(path);
      expect([status, body]).toMatchObject([404, { resourceType: 'OperationOutcome' }]);
    },
  );
});

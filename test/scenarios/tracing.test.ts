import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aCollector, type Collector, type Span } from '../builders/a-collector.js';
import { aFhirServer, type AFhirServer } from '../builders/a-fhir-server.js';
import { anExample } from '../builders/a-hook-request.js';
import { serveProgram, type Serving } from '../builders/the-program.js';

let serving: Serving | null = null;
let collector: Collector;
let ehr: AFhirServer;
beforeAll(async () => {
  collector = await aCollector();
  ehr = await aFhirServer({ Condition: 500 });
});
afterAll(async () => {
  serving?.kill('SIGKILL');
  collector.stop();
  await ehr.stop();
});

const attributesOf = ({ attributes }: Span) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

it('with a collector named, each request is a trace with its FHIR reads, and no patient in it', async () => {
  serving = await serveProgram({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
  });
  const { url } = serving;
  const { prefetch, ...request } = anExample();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'EHR of Example-Jansen',
    'x-forwarded-for': '203.0.113.7',
  };
  const body = JSON.stringify({ ...request, prefetch: { patient: prefetch.patient }, fhirServer: ehr.url });
  await fetch(`${url}/cds-services/denosumab-order-sign`, { method: 'POST', headers, body });
  await fetch(`${url}/Patient/example-low-calcium?name=Example-Jansen`, { headers });
  await fetch(`${url}/fhir/Patient/example-low-calcium`, { method: 'PUT', headers, body: 'Example-Jansen' });
  await fetch(`${url}/health/ready`);
  serving.kill('SIGTERM');
  expect((await serving.stopped).code).toBe(0);

  const hook = collector.spans().find(({ name }) => name === 'POST /cds-services/:id');
  expect(hook && attributesOf(hook)).toMatchObject({
    'http.route': '/cds-services/:id',
    'http.response.status_code': expect.anything(),
  });
  const reads = collector.spans().filter(({ name }) => name === 'FHIR read');
  expect(reads.length).toBe(ehr.asked.length);
  expect(new Set(reads.map(({ parentSpanId }) => parentSpanId))).toEqual(new Set([hook?.spanId]));
  const outcomes = reads.map((read) => attributesOf(read)['fhir.read.outcome']);
  expect(new Set(outcomes)).toEqual(new Set(['answered', 'unreachable']));

  expect(
    collector
      .spans()
      .filter(({ name }) => !['POST', 'GET', 'PUT', 'FHIR'].includes(name.split(' ')[0] ?? '')),
  ).toEqual([]);
  expect(collector.spans().length).toBe(reads.length + 3);
  const secret = [
    'example-low-calcium',
    'Example-Jansen',
    '203.0.113.7',
    'example-doctor',
    ehr.url,
    'Patient/',
  ];
  expect(secret.filter((text) => collector.text().includes(text))).toEqual([]);
});

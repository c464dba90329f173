import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fillTemplate } from '../../services/gather/fill-template.js';
import { createGetText } from '../../services/platform/outbound/get-text.js';
import { aService, type Service } from '../builders/a-service.js';
import type { Story } from '../builders/example-stories.js';
import { withFixedUuids } from '../builders/golden.js';
import { describeWithHapi, HAPI, load, read } from './hapi.js';
import { resourcesOf, storiesOfTheirOwn } from './stories-of-their-own.js';

const STORIES = storiesOfTheirOwn();

describeWithHapi('a real FHIR server', () => {
  let service: Service;
  const asked: { path: string; status: number }[] = [];

  beforeAll(async () => {
    const getText = createGetText();
    service = await aService(
      {
        getText: async (url, call) => {
          const headers = { ...call.headers, prefer: 'handling=strict' };
          const answer = await getText(url, { ...call, headers });
          asked.push({ path: url.pathname + url.search, status: answer.status });
          return answer;
        },
      },
      { CDS_DEADLINE_MS: '60000' },
    );
    for (const story of STORIES) await load(resourcesOf(story));
  });
  afterAll(() => service.stop());

  async function cardsOf({ service: id }: Story, request: object): Promise<string> {
    const { status, body } = await service.post(`/cds-services/${id}`, request);
    expect(status).toBe(200);
    return withFixedUuids(JSON.stringify(body.cards, null, 2));
  }

  const withoutPrefetch = ({ request }: Story) => ({ ...request, prefetch: {}, fhirServer: HAPI });

  it.each(STORIES)('$name: read from it, the cards are those of prefetch', async (story) => {
    expect(await cardsOf(story, withoutPrefetch(story))).toBe(await cardsOf(story, story.request));
  });

  it.each(STORIES)('$name: prefetched by it, the cards are the same', async (story) => {
    const templates = Object.entries(service.parts.prefetchTemplates);
    const prefetch: Record<string, unknown> = {};
    for (const [key, template] of templates)
      prefetch[key] = await read(fillTemplate(template, story.request.context) ?? '');
    // pages after the first are the service's to read
    const request = { ...story.request, prefetch, fhirServer: HAPI };
    expect(await cardsOf(story, request)).toBe(await cardsOf(story, story.request));
  });

  it('accepted every read, pages after the first among them', () => {
    expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
    expect(asked.some(({ path }) => path.includes('_getpages'))).toBe(true);
    const searched = new Set(asked.map(({ path }) => /^\/fhir\/(\w+)/.exec(path)?.[1]));
    expect([...searched].sort()).toEqual(
      expect.arrayContaining(['AllergyIntolerance', 'Appointment', 'Condition', 'Observation', 'Patient']),
    );
  });
});

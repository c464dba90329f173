import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

describe('the stories of fhir-resources/examples', () => {
  it('low calcium: critical, with value, date and limit, and a way out', async () => {
    const [card] = (await service.sign(anExample('low-calcium'))).body.cards ?? [];
    expect(card?.indicator).toBe('critical');
    expect(card?.summary).toMatch(/1\.95 mmol\/L.*12 Nov 2026/);
    expect(card?.suggestions?.flatMap(({ actions }) => actions)).toContainEqual(
      expect.objectContaining({ type: 'delete', resourceId: 'MedicationRequest/draft-denosumab' }),
    );
    expect(card?.overrideReasons?.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['while-it-is-written', 'delete'],
    ['low-calcium-when-dispatched', 'create'],
  ] as const)('%s: critical too, and what can still be done', async (name, action) => {
    const [card] = (await service.ask(anExample(name))).body.cards ?? [];
    expect(card?.indicator).toBe('critical');
    expect(card?.summary).toMatch(/1\.95 mmol\/L.*12 Nov 2026/);
    const kinds = card?.suggestions?.flatMap(({ actions }) => actions.map(({ type }) => type));
    expect(kinds).toContain(action);
  });

  it('all in order: nothing above information', async () => {
    const { cards } = (await service.sign(anExample('all-in-order'))).body;
    expect(cards?.filter(({ indicator }) => indicator !== 'info')).toEqual([]);
  });

  it('on dialysis without a recent calcium: critical', async () => {
    const { cards = [] } = (await service.sign(anExample('dialysis-without-calcium'))).body;
    const rules = cards
      .filter(({ indicator }) => indicator === 'critical')
      .flatMap(({ extension }) => extension?.['org.denosumab-cds'].rules);
    expect(rules).toContainEqual(
      expect.objectContaining({ id: 'calcium-before-dose', indicator: 'critical' }),
    );
    expect(rules).toContainEqual(
      expect.objectContaining({ id: 'severe-renal-impairment', indicator: 'critical' }),
    );
  });

  it('speaks the language asked for', async () => {
    const answer = await service.sign(anExample(), { 'accept-language': 'nl-NL, en;q=0.5' });
    expect(answer.headers.get('content-language')).toBe('nl');
    expect(answer.body.cards?.[0]?.summary).toMatch(/1,95 mmol\/l/);
  });
});

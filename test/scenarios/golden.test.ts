import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../services/cards/texts.js';
import { aService, type Service } from '../builders/a-service.js';
import { exampleStories } from '../builders/example-stories.js';
import {
  asGolden,
  goldenFiles,
  readGolden,
  RENEWS,
  withFixedUuids,
  writeGolden,
} from '../builders/golden.js';

const STORIES = exampleStories();
/** An alert costs attention: issue "The whole label", proof. */
const MOST_ABOVE_INFO = 3;

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

const cardsOf = async ({ service: id, request }: (typeof STORIES)[number], language: string) => {
  const answer = await service.post(`/cds-services/${id}`, request, { 'accept-language': language });
  expect(answer.status).toBe(200);
  return answer.body.cards ?? [];
};

describe.each(STORIES)('$name', (story) => {
  it.each(LANGUAGES)('gives the cards of its golden file: %s', async (language) => {
    const file = `${story.name}.${language}.json`;
    const found = asGolden({ cards: await cardsOf(story, language) });
    if (RENEWS) writeGolden(file, found);
    expect(found).toBe(readGolden(file));
  });

  it('costs no more attention than it deserves', async () => {
    const cards = await cardsOf(story, 'en');
    const above = cards.filter(({ indicator }) => indicator !== 'info');
    expect(above.length).toBeLessThanOrEqual(MOST_ABOVE_INFO);
  });
});

it('there is a golden file of each story in each language, and no other', () => {
  const expected = STORIES.flatMap(({ name }) => LANGUAGES.map((language) => `${name}.${language}.json`));
  expect(goldenFiles()).toEqual(expected.sort());
});

it('all uuids become numbers, the same one the same number', () => {
  const [a, b] = ['2d3f7a10-6f0b-4a54-9d0e-3c1e5b7a9f02', 'b1f0c7de-1111-4222-8333-444455556666'];
  expect(withFixedUuids(`${a} ${b} ${a}`)).toBe(
    '00000000-0000-4000-8000-000000000001 00000000-0000-4000-8000-000000000002 00000000-0000-4000-8000-000000000001',
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../services/cards/texts.js';
import type { Checklist } from '../../services/pharmacy/checklist/checklist.js';
import { aChecklistRequest } from '../builders/a-checklist-request.js';
import { askChecklist } from '../builders/a-pharmacy.js';
import { aService, type Service } from '../builders/a-service.js';
import { goldenFiles, readGolden, RENEWS, writeGolden } from '../builders/golden.js';

const FOLDER = 'test/scenarios/golden-checklists';
const STORIES = ['all-in-order', 'dialysis-without-calcium'] as const;

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

/** As a pharmacist reads it. */
function asText({ order, items, asOf }: Checklist): string {
  const lines = items.flatMap(
    ({ outcome, indicator, title, text, why = [], todo = [], labelSections, evidence }) => [
      `[${[outcome, indicator].filter(Boolean).join(' ')}] ${title} (${labelSections.join(', ')})`,
      `  ${text}`,
      ...why.map((sentence) => `  ${sentence}`),
      ...todo.map((step) => `  → ${step}`),
      ...evidence.map((one) => `  · ${one.text}`),
    ],
  );
  return `${[`${order.name}, ${asOf}`, ...lines].join('\n')}\n`;
}

describe.each(STORIES)('the checklist of %s', (story) => {
  it.each(LANGUAGES)('reads as its golden file: %s', async (language) => {
    const { checklist } = await askChecklist(service, aChecklistRequest(story), {
      'accept-language': language,
    });
    const file = `${story}.${language}.txt`;
    if (RENEWS) writeGolden(file, asText(checklist), FOLDER);
    expect(asText(checklist)).toBe(readGolden(file, FOLDER));
  });
});

it('there is a golden checklist of each story in each language, and no other', () => {
  const expected = STORIES.flatMap((story) => LANGUAGES.map((language) => `${story}.${language}.txt`));
  expect(goldenFiles(FOLDER)).toEqual(expected.sort());
});

import { CALCIUM_AS_RECORDED } from './calcium-as-recorded.js';
import { CALCIUM_BY_VALUE } from './calcium-by-value.js';
import { CALCIUM_IN_TIME } from './calcium-in-time.js';
import type { CalciumStory } from './calcium-story.js';
import { SEVERAL_CALCIUMS } from './several-calciums.js';

export const ORDINARY_CALCIUM = firstOf(CALCIUM_IN_TIME);

export const CALCIUM_STORIES: readonly CalciumStory[] = [
  ...CALCIUM_IN_TIME,
  ...CALCIUM_AS_RECORDED,
  ...CALCIUM_BY_VALUE,
  ...SEVERAL_CALCIUMS,
];

function firstOf([first]: readonly CalciumStory[]): CalciumStory {
  if (!first) throw new Error('there are no stories');
  return first;
}

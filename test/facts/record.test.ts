import { describe, expect, it } from '@jest/globals';
import { gapsOf, isComplete, resourcesOf, type Gathered } from '../../services/facts/record.js';

const refused = { why: 'refused' } as const;

describe('known, none, or failed', () => {
  it.each<[string, Gathered<string>, object]>([
    [
      'all could be read',
      { state: 'known', resources: ['a'], gaps: [] },
      { resources: ['a'], complete: true, gaps: [] },
    ],
    [
      'a part could be read',
      { state: 'known', resources: ['a'], gaps: [refused] },
      { resources: ['a'], complete: false, gaps: [refused] },
    ],
    ['there is none', { state: 'none' }, { resources: [], complete: true, gaps: [] }],
    ['it failed', { state: 'failed', gaps: [refused] }, { resources: [], complete: false, gaps: [refused] }],
    // a failure is none the less one when nobody says why
    [
      'it failed, no reason given',
      { state: 'failed', gaps: [] },
      { resources: [], complete: false, gaps: [] },
    ],
  ])('%s', (_, item, expected) => {
    expect({ resources: resourcesOf(item), complete: isComplete(item), gaps: gapsOf(item) }).toEqual(
      expected,
    );
  });
});

import { expect, it } from '@jest/globals';
import { doubt, matchIn, type Match } from '../../../services/facts/terms.js';

const SET = 'cond-hypocalcaemia';
const byName: Match = { set: SET, by: 'name', text: 'hypocalcaemia', code: 'hypocalcaemia' };
const byCode: Match = { set: SET, by: 'code', text: 'Hypocalcemia', code: '5291005' };
const bySiteCode: Match = { set: SET, by: 'site-code', text: 'Ca laag', code: 'CAL' };
const unspecific: Match = { ...byCode, code: 'E83.5', unspecific: true };
const ofAnother: Match = { ...byCode, set: 'cond-hypomagnesaemia' };

it.each([
  ['a code before a name', [byName, byCode], SET, byCode],
  ['a code after which a name comes', [byCode, byName], SET, byCode],
  ['of two codes the first', [bySiteCode, byCode], SET, bySiteCode],
  ['of two names the first', [byName, { ...byName, text: 'low calcium' }], SET, byName],
  ['a name before a code that is wider than what is meant', [unspecific, byName], SET, byName],
  ['that wider code when there is nothing surer', [unspecific], SET, unspecific],
  ['none of another set', [ofAnother], SET, null],
  ['one in any of several sets', [ofAnother, byName], ['cond-malabsorption', SET], byName],
  ['none where nothing matched', [], SET, null],
])('the surest is %s', (_, matches, sets, surest) => {
  expect(matchIn(matches, sets)).toBe(surest);
});

it('doubts a name more than a code, and a wider meaning most, even by name', () => {
  const doubted = [byCode, bySiteCode, byName, unspecific, { ...byName, unspecific: true as const }];
  expect(doubted.map(doubt)).toEqual([0, 0, 1, 2, 2]);
});

import { describe, expect, it } from '@jest/globals';
import { parseFeedback } from '../../services/http/feedback.js';
import { Refusal } from '../../services/platform/errors.js';

const card = '6f1b7f0e-2f4e-4a53-8a38-0d6f9d7d3c55';
const outcomeTimestamp = '2026-11-22T08:00:00Z';
const accepted = { card, outcome: 'accepted', acceptedSuggestions: [{ id: 's1' }], outcomeTimestamp };
const overridden = { card, outcome: 'overridden', outcomeTimestamp };
const coding = { system: 'https://ehr.example.org/reasons', code: 'seen' };

const placesOf = (body: unknown): readonly string[] => {
  try {
    parseFeedback(body);
    return [];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid-request') return error.expression;
    throw error;
  }
};

describe('feedback', () => {
  it.each([
    ['accepted', accepted],
    [
      'accepted, with several suggestions',
      { ...accepted, acceptedSuggestions: [{ id: 's1' }, { id: 's2' }] },
    ],
    ['overridden without a reason', overridden],
    [
      'overridden with a coded reason',
      { ...overridden, overrideReason: { reason: { ...coding, display: 'Seen' } } },
    ],
    ['a reason without display', { ...overridden, overrideReason: { reason: coding } }],
    ['a comment only', { ...overridden, overrideReason: { userComment: 'discussed' } }],
    ['a bare Coding', { ...overridden, overrideReason: coding }],
    ['fractions of a second', { ...overridden, outcomeTimestamp: '2026-11-22T08:00:00.123456Z' }],
    ['an extension', { ...overridden, extension: { 'org.example': { a: 1 } } }],
  ])('is taken: %s', (_what, entry) => {
    expect(placesOf({ feedback: [entry] })).toEqual([]);
  });

  it('reads both shapes of a reason as one', () => {
    const shapes = [coding, { reason: coding }].map((overrideReason) => ({ ...overridden, overrideReason }));
    const reasons = parseFeedback({ feedback: shapes }).map(
      (entry) => 'overrideReason' in entry && entry.overrideReason,
    );
    expect(reasons).toEqual([{ reason: coding }, { reason: coding }]);
  });

  it('may tell of the same card again, or of nothing', () => {
    expect(placesOf({ feedback: [accepted, accepted] })).toEqual([]);
    expect(placesOf({ feedback: [] })).toEqual([]);
  });

  it.each([
    [{}, 'feedback'],
    [{ feedback: {} }, 'feedback'],
    [{ feedback: [{ ...accepted, card: undefined }] }, 'feedback[0].card'],
    [{ feedback: [accepted, { ...accepted, outcome: 'ignored' }] }, 'feedback[1].outcome'],
    [{ feedback: [{ ...accepted, acceptedSuggestions: undefined }] }, 'feedback[0].acceptedSuggestions'],
    [{ feedback: [{ ...accepted, acceptedSuggestions: [] }] }, 'feedback[0].acceptedSuggestions'],
    [{ feedback: [{ ...accepted, acceptedSuggestions: ['s1'] }] }, 'feedback[0].acceptedSuggestions[0]'],
    [
      { feedback: [{ ...accepted, acceptedSuggestions: [{ uuid: 's1' }] }] },
      'feedback[0].acceptedSuggestions[0].id',
    ],
    [{ feedback: [{ ...overridden, overrideReason: {} }] }, 'feedback[0].overrideReason'],
    [{ feedback: [{ ...overridden, outcomeTimestamp: 'yesterday' }] }, 'feedback[0].outcomeTimestamp'],
  ])('is refused, naming the member: %j', (body, place) => {
    expect(placesOf(body)).toEqual([place]);
  });
});

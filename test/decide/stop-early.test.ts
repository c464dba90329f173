import { expect, it } from '@jest/globals';
import { stopEarly } from '../../services/decide/stop-early.js';

const isSo = (fact: string) => ({ fact, operator: 'equal' as const, value: true });
const [age, calcium, kidneys] = [isSo('age'), isSo('calcium'), isSo('kidneys')];

it('the engine judges the parts of a condition as they are written, the first one first', () => {
  expect(stopEarly({ all: [age, { any: [calcium, { not: { all: [kidneys] } }] }] })).toEqual({
    all: [
      { ...age, priority: 2 },
      {
        any: [
          { ...calcium, priority: 2 },
          { not: { all: [{ ...kidneys, priority: 1 }] }, priority: 1 },
        ],
        priority: 1,
      },
    ],
  });
});

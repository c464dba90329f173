import { expect, it } from '@jest/globals';
import { createBatches } from '../../services/store/batches.js';

it('what came after a batch that fails does not overtake it', async () => {
  const sent: string[][] = [];
  const batches = createBatches<string, string>((items) => {
    sent.push([...items]);
    return items.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve(items);
  }, 1);
  const outcomes = await Promise.allSettled(['good', 'bad', 'late'].map((item) => batches.add(item)));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await batches.add('next')).toBe('next');
  expect(sent).toEqual([['good'], ['bad'], ['next']]);
});

import { expect, it } from '@jest/globals';
import { checkKnowledge } from '../../services/knowledge/check-knowledge.js';

it('finds nothing wrong with what is published', () => {
  const check = checkKnowledge(process.cwd());
  expect(check.ok ? [] : check.problems.map(({ message }) => message)).toEqual([]);
});

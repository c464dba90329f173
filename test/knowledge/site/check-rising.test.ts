import { expect, it } from '@jest/globals';
import { settingAt } from '../../../services/cards/setting-at.js';
import { checkRising, RISING } from '../../../services/knowledge/site/check-rising.js';
import { SETTINGS } from '../../builders/knowledge.js';

const paths = RISING.flat();

it.each(paths)('%s is a number of the settings', (path) => {
  expect(typeof settingAt(SETTINGS, path)).toBe('number');
});

it('what is published is in order', () => {
  expect(checkRising(SETTINGS, new Set(paths))).toEqual([]);
});

it('numbers that pass one another are told only to the site that changed one of them', () => {
  const settings = { ...SETTINGS, renal: { ...SETTINGS.renal, criticalBelowMlPerMin: 30.1 } };
  expect(checkRising(settings, new Set(['calcium.maxAgeDays']))).toEqual([]);
  expect(checkRising(settings, new Set(['renal.criticalBelowMlPerMin']))).toEqual([
    {
      code: 'out-of-range',
      path: 'settings.renal.criticalBelowMlPerMin.value',
      expected: 'expected renal.criticalBelowMlPerMin (30.1) not above renal.severeBelowMlPerMin (30)',
    },
  ]);
});

import { describe, expect, it } from '@jest/globals';
import { newestFirst } from '../../../services/facts/conditions/recorded-when.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

interface Told {
  onset?: string;
  recorded?: string;
}
const diagnosesOf = (...each: Told[]) =>
  chartOf(each.reduce((patient, told) => patient.withCondition('osteoporosis', told), aPatient())).diagnoses
    .entries;
const ordered = (...each: Told[]) =>
  [...diagnosesOf(...each)]
    .sort(newestFirst)
    .map(({ reference }) => reference.replace('Condition/conditions-', ''));

describe('the newest first', () => {
  it.each<[string, Told[], string[]]>([
    ['by onset', [{ onset: '2026-10-01' }, { onset: '2026-11-01' }], ['2', '1']],
    ['already so', [{ onset: '2026-11-01' }, { onset: '2026-10-01' }], ['1', '2']],
    [
      'by recording, where there is no onset',
      [{ onset: '2026-10-01' }, { recorded: '2026-11-01' }],
      ['2', '1'],
    ],
    [
      'by onset rather than recording',
      [{ onset: '2026-11-01' }, { onset: '2026-10-01', recorded: '2026-11-20' }],
      ['1', '2'],
    ],
    ['undated last', [{}, { onset: '2020' }], ['2', '1']],
    ['undated stay last', [{ onset: '2020' }, {}], ['1', '2']],
    [
      'those of one day as recorded',
      [{ onset: '2026-11-01' }, { onset: '2026-11-01' }, {}, {}],
      ['1', '2', '3', '4'],
    ],
  ])('%s', (_, told, order) => {
    expect(ordered(...told)).toEqual(order);
  });

  it('says it of two, whichever comes first', () => {
    const [older, newer, alike] = diagnosesOf(
      { onset: '2026-10-01' },
      { onset: '2026-11-01' },
      { onset: '2026-11-01' },
    );
    const compared = [
      [older, newer],
      [newer, older],
      [newer, alike],
    ].map(([one, other]) => one && other && newestFirst(one, other));
    expect(compared).toEqual([1, -1, 0]);
  });
});

import type { VNode } from 'preact';
import { isSmall } from '../../suppress.js';
import type { Shown } from '../shown.js';
import { aloneNumber, shownNumber, shownScore } from '../shown-number.js';
import type { MeasurePart } from './measure-part.js';

/** The measure's score, large, with what it is made of. */
export function Score({ voice, counted, shown }: MeasurePart & { shown: Shown }): VNode {
  const { say, format, words } = voice;
  // what was looked at, less what was counted, would tell a small number beside it
  const tells = [...Object.values(counted.exclusions), ...Object.values(counted.beside)].some((number) =>
    isSmall(number, voice.below),
  );
  const facts = [
    [say('looked'), tells ? '•' : aloneNumber(counted.initialPopulation, voice)],
    [say('counted'), shownNumber(shown.eligible, voice)],
    [say('met'), shownNumber(shown.met, voice)],
    [say('notMet'), shownNumber(shown.missed, voice)],
    ...counts(say('excluded'), counted.exclusions, words.exclusions),
    ...counts(say('beside'), counted.beside, words.beside),
  ];
  function counts(title: string, tally: Partial<Record<string, number>>, names: Record<string, string>) {
    return Object.entries(tally)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, number = 0]) => [
        `${title}: ${(names[key] ?? key).toLowerCase()}`,
        aloneNumber(number, voice),
      ]);
  }
  return (
    <>
      {shown.eligible !== 0 && (
        <p class="score">
          <strong>{shownScore(shown, voice)}</strong>
          {shown.interval && (
            <span>
              {say('interval')} {format.interval(shown.interval)}
            </span>
          )}
        </p>
      )}
      <dl class="facts">
        {facts.map(([term, number]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

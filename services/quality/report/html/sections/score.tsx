import type { VNode } from 'preact';
import type { Shown } from '../shown.js';
import { shownNumber } from '../shown-number.js';
import type { MeasurePart } from './measure-part.js';

/** The measure's score, large, with what it is made of. */
export function Score({ voice, counted, shown }: MeasurePart & { shown: Shown }): VNode {
  const { say, format, words } = voice;
  const facts = [
    [say('looked'), format.number(counted.initialPopulation)],
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
        shownNumber(number < voice.below ? 'few' : number, voice),
      ]);
  }
  return (
    <>
      <p class="score">
        <strong>{shown.score === null ? '•' : format.percent(shown.score)}</strong>
        {shown.interval && (
          <span>
            {say('interval')} {format.interval(shown.interval)}
          </span>
        )}
      </p>
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

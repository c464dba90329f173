import type { VNode } from 'preact';
import { evidenceLine } from '../../cards/evidence-line.js';
import { plainText } from '../../cards/escape-markdown.js';
import type { Series, Timeline } from '../timeline/timeline.js';
import { dayFor, numberFor, unitFor, type Reader } from './reader.js';

/** The drawing in numbers, for whoever can't see it or wants them. */
export function TimelineTable({ timeline, reader }: { timeline: Timeline; reader: Reader }): VNode {
  const { say, language, words } = reader;
  const { doses, series } = timeline;
  const shown = { language, words, escape: plainText };
  return (
    <details class="folded">
      <summary>{say('asTable')}</summary>
      {doses.length > 0 && (
        <>
          <h3>{say('doses')}</h3>
          <ul>
            {doses.toReversed().map(({ day, unconfirmed, brand, batch }) => (
              <li key={day}>
                {[dayFor(day, reader), brand, batch, unconfirmed ? say('unconfirmed') : null]
                  .filter((part) => part !== null)
                  .map((part) => plainText(part))
                  .join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {series.map((one) => (
        <section key={one.what}>
          <h3>{say(one.what)}</h3>
          <p class="note">{limitsOf(one, reader)}</p>
          <ul>
            {one.marks.toReversed().map(({ evidence, isOut }, place) => (
              <li key={place} class={isOut ? 'out' : undefined}>
                {evidenceLine(evidence, shown)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function limitsOf({ low, high, unit }: Series, reader: Reader): string {
  const shown = { low: numberFor(low, unit, reader), unit: unitFor(unit, reader) };
  return high === null
    ? reader.say('below', shown)
    : reader.say('between', { ...shown, high: numberFor(high, unit, reader) });
}

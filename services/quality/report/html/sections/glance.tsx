import type { VNode } from 'preact';
import { LOWER_IS_BETTER } from '../../../measure-id.js';
import { NOT_RECORDED, emptyCount } from '../../summary.js';
import { IntervalPlot } from '../drawings/interval.js';
import type { PageInput, Voice } from '../page-input.js';
import { ScoreCells, ScoreHeads } from '../score-table.js';
import { ScrollBox } from '../scroll-box.js';
import { aloneNumber } from '../shown-number.js';
import { shownTotal } from '../shown.js';

/** The board's page: how many, and every measure's score. */
export function Glance({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say } = voice;
  const { summary } = input;
  const tiles = [
    [say('patients'), aloneNumber(summary.patients, voice)],
    [say('doses'), aloneNumber(summary.measured, voice)],
    [say('organisations'), voice.format.number(organisationsIn(input))],
    [say('unconfirmed'), aloneNumber(summary.unconfirmed, voice)],
  ] as const;
  return (
    <section id="glance">
      <h2>{say('glance')}</h2>
      <dl class="tiles">
        {tiles.map(([term, number]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{say('glanceNote')}</p>
      <MeasuresTable voice={voice} input={input} />
    </section>
  );
}

function MeasuresTable({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say } = voice;
  return (
    <ScrollBox label={say('glance')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('measure')}</th>
            <ScoreHeads voice={voice} />
            <th scope="col" class="plot">
              {say('plot')}
            </th>
          </tr>
        </thead>
        <tbody>
          {input.context.measures.map(({ id }) => {
            const shown = shownTotal(id, input.summary.measures[id]?.all ?? emptyCount(), voice.below);
            return (
              <tr key={id}>
                <th scope="row">
                  <a href={`#${id}`}>{voice.words.measures[id].name}</a>
                  {LOWER_IS_BETTER.includes(id) && <small>{say('lowerIsBetter')}</small>}
                </th>
                <ScoreCells voice={voice} shown={shown} />
                <td class="plot">
                  <IntervalPlot shown={shown} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function organisationsIn({ summary }: PageInput): number {
  const keys = Object.values(summary.measures).flatMap(({ strata }) =>
    Object.keys(strata.organisation ?? {}),
  );
  return new Set(keys.filter((key) => key !== NOT_RECORDED)).size;
}

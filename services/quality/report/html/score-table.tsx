import type { VNode } from 'preact';
import { IntervalPlot } from './drawings/interval.js';
import type { Voice } from './page-input.js';
import { ScrollBox } from './scroll-box.js';
import { shownNumber } from './shown-number.js';
import type { Shown } from './shown.js';

export interface RowGroup {
  /** null: the rows stand by themselves */
  title: string | null;
  rows: readonly { label: string; shown: Shown }[];
}

interface ScoreTableProps {
  voice: Voice;
  caption: string;
  /** what the rows are */
  head: string;
  groups: readonly RowGroup[];
  whole: number | null;
}

/** Scores with their counts and intervals, row by row. */
export function ScoreTable({ voice, caption, head, groups, whole }: ScoreTableProps): VNode {
  const { say } = voice;
  return (
    <ScrollBox label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {([say('counted'), say('met'), say('notMet'), say('score')] as const).map((title) => (
              <th key={title} scope="col" class="n">
                {title}
              </th>
            ))}
            <th scope="col" class="n drop">
              {say('interval')}
            </th>
            <th scope="col" class="plot">
              {say('plot')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title}>
            {group.title !== null && (
              <tr>
                <th scope="rowgroup" colSpan={7}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map(({ label, shown }) => (
              <ScoreRow key={shown.key} voice={voice} label={label} shown={shown} whole={whole} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

interface ScoreRowProps {
  voice: Voice;
  label: string;
  shown: Shown;
  whole: number | null;
}

function ScoreRow({ voice, label, shown, whole }: ScoreRowProps): VNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      <ScoreCells voice={voice} shown={shown} />
      <td class="plot">
        <IntervalPlot shown={shown} whole={whole} />
      </td>
    </tr>
  );
}

/** Counted, met, not met, score and its interval. */
export function ScoreCells({ voice, shown }: { voice: Voice; shown: Shown }): VNode {
  const { format } = voice;
  return (
    <>
      <td class="n">{shownNumber(shown.eligible, voice)}</td>
      <td class="n">{shownNumber(shown.met, voice)}</td>
      <td class="n">{shownNumber(shown.missed, voice)}</td>
      <td class="n">{shown.score === null ? '•' : format.percent(shown.score)}</td>
      <td class="n drop">{shown.interval ? format.interval(shown.interval) : '•'}</td>
    </>
  );
}

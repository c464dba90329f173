import type { VNode } from 'preact';
import { IntervalPlot } from './drawings/interval.js';
import type { Voice } from './page-input.js';
import { ScrollBox } from './scroll-box.js';
import { shownNumber, shownScore } from './shown-number.js';
import type { Shown } from './shown.js';

export interface RowGroup {
  /** null: the rows stand by themselves */
  title: string | null;
  rows: readonly { label: string; note?: string; shown: Shown }[];
}

interface ScoreTableProps {
  voice: Voice;
  caption: string;
  /** what the rows are */
  head: string;
  groups: readonly RowGroup[];
  /** the score that the drawings compare with; left out: no drawings, for there is one beside the table */
  whole?: number | null;
}

/** Scores with their counts and intervals, row by row. */
export function ScoreTable({ voice, caption, head, groups, whole }: ScoreTableProps): VNode {
  const { say } = voice;
  const drawn = whole !== undefined;
  return (
    <ScrollBox label={caption}>
      <table class={drawn ? undefined : 'short'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <ScoreHeads voice={voice} />
            {drawn && (
              <th scope="col" class="plot">
                {say('plot')}
              </th>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title}>
            {group.title !== null && (
              <tr>
                <th scope="rowgroup" colSpan={drawn ? 7 : 6}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <ScoreRow key={row.shown.key} voice={voice} row={row} whole={whole} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

interface ScoreRowProps {
  voice: Voice;
  row: RowGroup['rows'][number];
  whole: number | null | undefined;
}

function ScoreRow({ voice, row: { label, note, shown }, whole }: ScoreRowProps): VNode {
  return (
    <tr>
      <th scope="row">
        {label}
        {note !== undefined && <small>{note}</small>}
      </th>
      <ScoreCells voice={voice} shown={shown} />
      {whole !== undefined && (
        <td class="plot">
          <IntervalPlot shown={shown} whole={whole} />
        </td>
      )}
    </tr>
  );
}

/** Heads of the columns that `ScoreCells` fills. */
export function ScoreHeads({ voice: { say } }: { voice: Voice }): VNode {
  return (
    <>
      <th scope="col" class="n">
        {say('score')}
      </th>
      <th scope="col" class="n drop">
        {say('interval')}
      </th>
      {[say('counted'), say('met'), say('notMet')].map((head) => (
        <th key={head} scope="col" class="n">
          {head}
        </th>
      ))}
    </>
  );
}

/** The score first: it must be seen on a small screen. */
export function ScoreCells({ voice, shown }: { voice: Voice; shown: Shown }): VNode {
  return (
    <>
      <td class="n">{shownScore(shown, voice)}</td>
      <td class="n drop">
        {shown.interval ? voice.format.interval(shown.interval) : shownScore(shown, voice)}
      </td>
      <td class="n">{shownNumber(shown.eligible, voice)}</td>
      <td class="n">{shownNumber(shown.met, voice)}</td>
      <td class="n">{shownNumber(shown.missed, voice)}</td>
    </>
  );
}

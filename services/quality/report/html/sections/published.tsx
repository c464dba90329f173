import type { VNode } from 'preact';
import { wilson } from '../../wilson.js';
import type { Benchmark } from '../../report-words.js';
import { IntervalPlot } from '../drawings/interval.js';
import { ScrollBox } from '../scroll-box.js';
import { shownNumber, shownScore } from '../shown-number.js';
import type { Shown } from '../shown.js';
import type { MeasurePart } from './measure-part.js';

type PublishedProps = MeasurePart & { shown: Shown; benchmarks: readonly Benchmark[] };

interface PublishedRow {
  setting: string;
  source: string;
  shown: Shown;
}

/** Our score beside what others have published, each with its source. */
export function Published({ voice, id, shown, benchmarks }: PublishedProps): VNode | null {
  const { say, words } = voice;
  const others = benchmarks.filter(({ measure }) => measure === id);
  if (others.length === 0) return null;
  const rows: PublishedRow[] = [
    { setting: say('here'), source: '', shown },
    ...others.map((one) => ({
      setting: words.benchmarks[one.id] ?? one.id,
      source: one.source,
      shown: asShown(one),
    })),
  ];
  const heads = [say('setting'), say('score'), say('events'), say('plot'), say('source')];
  return (
    <div class="card wide">
      <h3>{say('published')}</h3>
      <p class="note">{say('publishedNote')}</p>
      <ScrollBox label={say('published')}>
        <table>
          <caption>{say('published')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.setting}>
                <th scope="row">{row.setting}</th>
                <td class="n">{shownScore(row.shown, voice)}</td>
                <td class="n">{shownNumber(row.shown.eligible, voice)}</td>
                <td class="plot">
                  <IntervalPlot shown={row.shown} whole={shown.score} />
                </td>
                <td>{row.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

/** What was published, with the interval that its number gives. */
function asShown({ id, share, events, met = Math.round(share * (events ?? 0)) }: Benchmark): Shown {
  const interval = events === undefined ? null : wilson(met, events);
  return { key: id, eligible: events ?? 'hidden', met, missed: (events ?? 0) - met, score: share, interval };
}

import type { VNode } from 'preact';
import { TrendPlot } from '../drawings/trend.js';
import { ScoreTable } from '../score-table.js';
import { shownRows } from '../shown.js';
import type { MeasurePart } from './measure-part.js';

/** Month by month, drawn and in numbers. */
export function Trend({ voice, counted, whole, id }: MeasurePart): VNode | null {
  const { say, format, words } = voice;
  const months = shownRows(counted.months, voice.below).sort((a, b) => (a.key < b.key ? -1 : 1));
  if (months.length < 2) return null;
  const rows = months.map((shown) => ({ label: format.month(shown.key), shown }));
  return (
    <div class="card">
      <h3>{say('trend')}</h3>
      <TrendPlot
        months={months}
        whole={whole}
        label={`${words.measures[id].name}: ${say('trend')}`}
        format={format}
      />
      <p class="note">{say('trendNote')}</p>
      <ScoreTable voice={voice} caption={say('trend')} head={say('month')} groups={[{ title: null, rows }]} />
    </div>
  );
}

import type { VNode } from 'preact';
import { TrendPlot } from '../../report/html/drawings/trend.js';
import { ScrollBox } from '../../report/html/scroll-box.js';
import { shownNumber, shownScore } from '../../report/html/shown-number.js';
import { shownRows, shownTotal } from '../../report/html/shown.js';
import type { Count } from '../../report/summary.js';
import type { ReplaySummary } from '../replay-summary.js';
import type { ReplayVoice } from './replay-voice.js';

/** The share with an alert month by month, drawn and in numbers. */
export function ByMonth({ voice, summary }: { voice: ReplayVoice; summary: ReplaySummary }): VNode | null {
  const { say, format, below } = voice;
  const counts = Object.entries(summary.months).map(([month, count]) => [month, asCount(count)] as const);
  if (counts.length < 2) return null;
  const months = shownRows(Object.fromEntries(counts), below).sort((a, b) => (a.key < b.key ? -1 : 1));
  const alerted = summary.orders - summary.alerts.none;
  const whole = shownTotal('all', asCount({ orders: summary.orders, withAlert: alerted }), below);
  return (
    <div class="card">
      <h3>{say('trend')}</h3>
      <TrendPlot months={months} whole={whole.score} label={say('trend')} format={format} />
      <p class="note">{say('trendNote')}</p>
      <ScrollBox label={say('trend')}>
        <table class="short">
          <caption>{say('trend')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('month')}</th>
              {[say('judged'), say('withAlert'), say('share')].map((head) => (
                <th key={head} scope="col" class="n">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.key}>
                <th scope="row">{format.month(month.key)}</th>
                <td class="n">{shownNumber(month.eligible, voice)}</td>
                <td class="n">{shownNumber(month.met, voice)}</td>
                <td class="n">{shownScore(month, voice)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function asCount({ orders, withAlert }: ReplaySummary['months'][string]): Count {
  return { denominator: orders, excluded: 0, met: withAlert };
}

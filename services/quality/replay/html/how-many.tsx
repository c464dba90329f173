import type { VNode } from 'preact';
import { Bar } from '../../report/html/drawings/bar.js';
import { shownTally } from '../../report/html/shown.js';
import { aloneNumber, shownNumber } from '../../report/html/shown-number.js';
import { isSmall } from '../../report/suppress.js';
import type { ReplaySummary } from '../replay-summary.js';
import type { ReplayVoice } from './replay-voice.js';
import { shownShare } from './shown-rate.js';

/** How many orders would have had no alert, one, two, more. */
export function HowMany({ voice, summary }: { voice: ReplayVoice; summary: ReplaySummary }): VNode {
  const { say, format } = voice;
  const rows = rowsOf(summary, voice);
  const shown = shownTally(rows, voice.below);
  return (
    <div class="card">
      <h3>{say('howMany')}</h3>
      <p class="note">{say('howManyNote')}</p>
      <table>
        <caption>{say('howMany')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('alerts')}</th>
            <th scope="col" class="n">
              {say('number')}
            </th>
            <th scope="col" class="plot" colSpan={2}>
              {say('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.filter((alerts) => alerts in rows).map((alerts) => {
            const number = shown.find(({ key }) => key === alerts)?.number ?? 0;
            const share = typeof number === 'number' ? number / summary.orders : null;
            return (
              <tr key={alerts}>
                <th scope="row">{say(alerts)}</th>
                <td class="n">{shownNumber(number, voice)}</td>
                <td class="n">{share === null ? '•' : format.percent(share)}</td>
                <td class="plot">{share !== null && <Bar share={share} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="note after">
        {say('anyCard', {
          number: aloneNumber(summary.withCard, voice),
          share: shownShare(summary.withCard, summary.orders, voice),
        })}
      </p>
    </div>
  );
}

const ROWS = ['none', 'one', 'two', 'more', 'twoOrMore'] as const;

/** Few orders have many alerts: rather than hide them with their neighbours, they are told together. */
function rowsOf(
  { alerts }: ReplaySummary,
  { below }: ReplayVoice,
): Partial<Record<(typeof ROWS)[number], number>> {
  const { two, more, ...others } = alerts;
  return isSmall(two, below) || isSmall(more, below) ? { ...others, twoOrMore: two + more } : alerts;
}

import type { VNode } from 'preact';
import { Bar } from '../../report/html/drawings/bar.js';
import { shownNumber } from '../../report/html/shown-number.js';
import { shownTally } from '../../report/html/shown.js';
import { aloneNumber } from '../../report/html/shown-number.js';
import type { ReplaySummary } from '../replay-summary.js';
import type { ReplayVoice } from './replay-voice.js';
import { shownShare } from './shown-rate.js';

const ALERTS = ['none', 'one', 'two', 'more'] as const;

/** How many orders would have had no alert, one, two, more. */
export function HowMany({ voice, summary }: { voice: ReplayVoice; summary: ReplaySummary }): VNode {
  const { say, format } = voice;
  const shown = shownTally(summary.alerts, voice.below);
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
          {ALERTS.map((alerts) => {
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

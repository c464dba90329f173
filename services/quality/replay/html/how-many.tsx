import type { VNode } from 'preact';
import { Bar } from '../../report/html/drawings/bar.js';
import { shownTally } from '../../report/html/shown.js';
import { shownNumber } from '../../report/html/shown-number.js';
import { isSmall } from '../../report/suppress.js';
import type { ReplaySummary } from '../replay-summary.js';
import type { ReplayVoice } from './replay-voice.js';
import { shownPart, shownShare } from './shown-rate.js';

/** How many orders would have had no alert, one, two, more. */
export function HowMany({ voice, summary }: { voice: ReplayVoice; summary: ReplaySummary }): VNode {
  const { say, format } = voice;
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
          {rowsOf(summary, voice).map(({ alerts, number }) => {
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
          number: shownNumber(shownPart(summary.withCard, summary.orders, voice), voice),
          share: shownShare(summary.withCard, summary.orders, voice),
        })}
      </p>
    </div>
  );
}

const ALERTED = ['one', 'two', 'more', 'twoOrMore'] as const;

/**
 * How many are alerted at all stands above the table: what is hidden is hidden among these. Few orders have many
 * alerts; rather than hide them with their neighbours, they are told together.
 */
function rowsOf({ alerts, orders }: ReplaySummary, voice: ReplayVoice) {
  const { none, one, two, more } = alerts;
  const { below } = voice;
  const isMerged = isSmall(two, below) || isSmall(more, below);
  const shown = shownTally(isMerged ? { one, twoOrMore: two + more } : { one, two, more }, below);
  const alerted = ALERTED.flatMap((name) =>
    shown.filter(({ key }) => key === name).map(({ number }) => ({ alerts: name, number })),
  );
  return [{ alerts: 'none' as const, number: shownPart(none, orders, voice) }, ...alerted];
}

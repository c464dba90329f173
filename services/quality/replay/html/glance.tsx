import type { VNode } from 'preact';
import { aloneNumber, shownNumber } from '../../report/html/shown-number.js';
import { glanceSentences } from './glance-sentences.js';
import type { ReplayPageInput, ReplayVoice } from './replay-voice.js';
import { alertedIn } from './difference-part.js';
import { shownPart, shownRate } from './shown-rate.js';

/** The page of whoever decides on going live: how many alerts, in plain words. */
export function Glance({ voice, input }: { voice: ReplayVoice; input: ReplayPageInput }): VNode {
  const { say } = voice;
  const orders = input.orders.first;
  const tiles = [
    [say('tileOrders'), aloneNumber(orders.orders, voice)],
    [say('tileAlerted'), shownNumber(shownPart(alertedIn(orders), orders.orders, voice), voice)],
    [say('tilePer100'), shownRate(voice.few(orders.alertCards), orders, voice)],
    [say('tileDoses'), aloneNumber(input.doses.first.orders, voice)],
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
      {glanceSentences(input, voice).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="note">{say('glanceSilence')}</p>
    </section>
  );
}

import type { VNode } from 'preact';
import type { Exchange } from './ask-service.js';
import type { Deed } from './deeds.js';
import { CardView } from './card-view.js';
import { Json } from './json-view.js';
import type { Story } from './stories.js';
import type { Teller } from './teller.js';

/** What the service said, as cards; and what went over the line, as JSON. */
export interface AnswerOf {
  story: Story;
  exchange: Exchange;
  deeds: readonly Deed[];
  /** the feedback just sent, and whether it was kept; null: none */
  feedback: { body: object; isKept: boolean } | null;
  teller: Teller;
}

export function Answer({ story, exchange, deeds, teller }: AnswerOf): VNode {
  const { say } = teller;
  const { moment, visit, service, answer } = exchange;
  const isOpening = service.hook === 'patient-view';
  const at = { story: story.name, moment, visit, deeds };
  return (
    <section class="answer" aria-labelledby="said">
      <h2 id="said">{say(isOpening ? 'opened' : 'ordered')}</h2>
      {service.hook !== 'patient-view' && <p class="note">{say(`doing-${service.hook}`)}</p>}
      {answer.cards.length === 0 && <Silence isOpening={isOpening} teller={teller} />}
      {answer.cards.map((card) => (
        <CardView key={card.uuid} card={card} at={at} teller={teller} />
      ))}
    </section>
  );
}

function Silence({ isOpening, teller: { say } }: { isOpening: boolean; teller: Teller }): VNode {
  return isOpening ? <p class="note">{say('silentOpened')}</p> : <p class="card">{say('silentOrdered')}</p>;
}

export function Wire({ exchange, feedback, teller }: AnswerOf): VNode {
  const { say } = teller;
  const address = `/cds-services/${exchange.service.id}`;
  return (
    <section class="wire" aria-labelledby="wire">
      <h2 id="wire">{say('json')}</h2>
      <Json title={say('sent', { address })} json={exchange.request} teller={teller} />
      <Json
        title={say('came', { count: exchange.answer.cards.length })}
        json={exchange.answer}
        teller={teller}
      />
      {feedback && (
        <>
          <Json title={say('feedbackSent', { address })} json={feedback.body} teller={teller} />
          <p class="note">{say(feedback.isKept ? 'feedbackKept' : 'feedbackNotKept')}</p>
        </>
      )}
    </section>
  );
}

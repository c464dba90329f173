import type { VNode } from 'preact';
import { Answer, Wire, type AnswerOf } from './answer-view.js';
import { Banner, Chart } from './chart-view.js';
import { hookOfOrder } from './moments.js';
import { ordersNow } from './orders-now.js';
import { Orders } from './orders-view.js';
import type { Person } from './person.js';

/** One patient in the demo EHR: as the chart is opened, or after the order went its way. */
export function StoryPage(page: AnswerOf & { person: Person }): VNode {
  const { story, person, exchange, deeds, teller } = page;
  const { say, language } = teller;
  const isTold = exchange.moment === 'ordered' || hookOfOrder(story) === null;
  const orders = ordersNow(story, exchange.answer.cards, deeds);
  const isOpening = exchange.moment === 'opened';
  const said = <Answer key="said" {...page} />;
  const ordering = <Orders key="orders" story={story} orders={orders} isOpen={isOpening} teller={teller} />;
  return (
    <>
      <p class="back">
        <a href="/">{say('allPatients')}</a>
      </p>
      <h1>{story.title[language]}</h1>
      <p class="lead">{teller.lineOf(story.name)}</p>
      <div class="ehr">
        <Banner person={person} teller={teller} />
        <div class={`desk ${exchange.moment}`}>
          <Chart story={story} teller={teller} />
          <div class="work" id="answer">
            {isOpening ? [said, ordering] : [ordering, said]}
            {isTold && <Told {...page} />}
            <Wire {...page} />
          </div>
        </div>
      </div>
    </>
  );
}

/** What the story is about, once it has been told; and where it goes on. */
function Told({ story, exchange, teller }: AnswerOf): VNode {
  const { say, language } = teller;
  return (
    <section class="told" aria-labelledby="story">
      <h2 id="story">{say('story')}</h2>
      <p>{story.tells[language]}</p>
      <p class="steps">
        <a class="button quiet" href={`/pharmacy?demo=${story.name}`}>
          {say('pharmacy')}
        </a>
        {exchange.moment === 'ordered' && <a href={`/demo/${story.name}`}>{say('again')}</a>}
      </p>
      <p class="note">{say('pharmacyNote')}</p>
    </section>
  );
}

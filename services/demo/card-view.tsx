import type { VNode } from 'preact';
import type { Link } from '../cards/card.js';
import type { CardOf } from './card-form.js';
import { stateOf } from './deeds.js';
import { Markdown } from './markdown.js';
import { Override } from './override.js';
import { Suggestions } from './suggestions.js';
import type { Teller } from './teller.js';

/** A card as an EHR draws it: how grave, what, why, and what can be done. */
export function CardView({ card, at, teller }: CardOf): VNode {
  const { say } = teller;
  const state = stateOf(card, at.deeds);
  return (
    <article class={`card cds ${card.indicator}`} aria-labelledby={card.uuid}>
      <p>
        <span class={`badge ${card.indicator}`}>{say(card.indicator)}</span>
      </p>
      <h3 id={card.uuid}>{card.summary}</h3>
      {card.detail !== undefined && <Markdown text={card.detail} />}
      <Suggestions card={card} state={state} at={at} teller={teller} />
      <Override card={card} state={state} at={at} teller={teller} />
      <p class="note source">
        {say('source')} {webLink(card.source.url, card.source.label)}
        {(card.links ?? []).map((link) => (
          <CardLink key={link.url} link={link} teller={teller} />
        ))}
      </p>
    </article>
  );
}

function CardLink({ link, teller }: { link: Link; teller: Teller }): VNode {
  const shown =
    link.type === 'absolute' ? webLink(link.url, link.label) : teller.say('smartLink', { ...link });
  return <> · {shown}</>;
}

/** Only the web is linked to. */
function webLink(url: string | undefined, label: string): VNode | string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return label;
  return (
    <a href={url} rel="noreferrer">
      {label}
    </a>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import type { Card } from '../cards/card.js';
import { writtenDeed, type CardState, type Deed } from './deeds.js';
import type { Moment } from './moments.js';
import type { Teller } from './teller.js';

/** What the forms of a card carry, so that the next page knows what this one knew. */
export interface CardPlace {
  story: string;
  moment: Moment;
  visit: string;
  deeds: readonly Deed[];
}

export interface CardOf {
  card: Card;
  at: CardPlace;
  teller: Teller;
}

export interface ActOn extends CardOf {
  state: CardState;
}

/** A form about this card. */
export function CardForm({
  card,
  at,
  children,
}: {
  card: Card;
  at: CardPlace;
  children: ComponentChildren;
}): VNode {
  const { story, moment, visit, deeds } = at;
  return (
    <form method="post" action={`/demo/${story}#answer`}>
      <input type="hidden" name="card" value={card.uuid} />
      <input type="hidden" name="moment" value={moment} />
      <input type="hidden" name="visit" value={visit} />
      {deeds.map((deed) => (
        <input key={writtenDeed(deed)} type="hidden" name="deed" value={writtenDeed(deed)} />
      ))}
      {children}
    </form>
  );
}

import type { Card } from '../cards/card.js';
import { stateOf, type Deed } from './deeds.js';

/** The last deed, with its comment, and the earlier ones. */
export interface Told {
  deed: Deed;
  deeds: readonly Deed[];
  comment: string;
  at: Date;
}

/** CDS Hooks 2.0.1, "Feedback", as an EHR sends it: of a card all suggestions that were accepted so far. */
export function feedbackBody(cards: readonly Card[], { deed, deeds, comment, at }: Told): object {
  const card = cards.find(({ uuid }) => uuid === deed.card);
  const common = { card: deed.card, outcome: deed.outcome, outcomeTimestamp: at.toISOString() };
  if (deed.outcome === 'accepted') {
    const accepted = card ? stateOf(card, deeds).accepted : [];
    return { feedback: [{ ...common, acceptedSuggestions: accepted.map((id) => ({ id })) }] };
  }
  const reason = card?.overrideReasons?.find(({ code }) => code === deed.reason);
  const said = comment === '' ? {} : { userComment: comment };
  return { feedback: [{ ...common, overrideReason: { reason, ...said } }] };
}

import { z } from 'zod';
import type { Card } from '../cards/card.js';
import { Refusal } from '../platform/errors.js';

/** What a clinician did with a card. */
export type Deed =
  | { outcome: 'accepted'; card: string; suggestion: string }
  | { outcome: 'overridden'; card: string; reason: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z0-9-]{1,64}$/;

/** `accepted:<card>:<suggestion>`, `overridden:<card>:<reason>`: how a page remembers it, in its forms. */
export const WrittenDeed = z.string().transform((text, context): Deed => {
  const [outcome, card = '', what = '', more] = text.split(':');
  if (UUID.test(card) && more === undefined) {
    if (outcome === 'accepted' && UUID.test(what)) return { outcome, card, suggestion: what };
    if (outcome === 'overridden' && CODE.test(what)) return { outcome, card, reason: what };
  }
  context.addIssue('expected accepted:<card>:<suggestion> or overridden:<card>:<reason>');
  return z.NEVER;
});

export function writtenDeed(deed: Deed): string {
  return [deed.outcome, deed.card, deed.outcome === 'accepted' ? deed.suggestion : deed.reason].join(':');
}

/** Refuses a deed on what these cards do not hold. Errors: invalid-request. */
export function checkDeed(deed: Deed, cards: readonly Card[]): void {
  const card = cards.find(({ uuid }) => uuid === deed.card);
  const { suggestions = [], overrideReasons = [] } = card ?? {};
  const isThere =
    deed.outcome === 'accepted'
      ? suggestions.some(({ uuid }) => uuid === deed.suggestion)
      : overrideReasons.some(({ code }) => code === deed.reason);
  if (!isThere) throw new Refusal('invalid-request', [card ? deed.outcome : 'card']);
}

/** What became of one card. */
export interface CardState {
  accepted: readonly string[];
  /** code of the reason; null: not overridden */
  overridden: string | null;
}

export function stateOf({ uuid }: Card, deeds: readonly Deed[]): CardState {
  const own = deeds.filter(({ card }) => card === uuid);
  const overridden = own.flatMap((deed) => (deed.outcome === 'overridden' ? [deed.reason] : []));
  return { accepted: own.flatMap(suggestionOf), overridden: overridden.at(-1) ?? null };
}

function suggestionOf(deed: Deed): string[] {
  return deed.outcome === 'accepted' ? [deed.suggestion] : [];
}

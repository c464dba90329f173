import { hasSeveralOrders, wordsOf, type CardInput } from '../card-input.js';
import type { Suggestion } from '../card.js';
import { plainText } from '../escape-markdown.js';
import { fill } from '../fill.js';
import type { OfferMade, Point } from '../point.js';
import { laterDraft } from './draft.js';
import { makeActions } from './make-actions.js';
import type { OfferContext } from './offer-context.js';
import type { Offer } from './offer.js';

type Prepared = Omit<Suggestion, 'uuid'>;

/** The suggestions of a card: what would do the same stands once, and at most the first recommended one is marked so. */
export function makeSuggestions(points: readonly Point[], input: CardInput): Suggestion[] {
  const prepared = points.flatMap(({ offers }) => offers.map((made) => prepare(made, input)));
  const distinct = new Map<string, Prepared>();
  for (const suggestion of prepared.filter((one) => one !== null)) {
    const key = JSON.stringify(suggestion.actions);
    const same = distinct.get(key);
    if (!same || (suggestion.isRecommended && !same.isRecommended)) distinct.set(key, suggestion);
  }
  const suggestions = [...distinct.values()];
  const recommended = suggestions.find(({ isRecommended }) => isRecommended);
  return suggestions.map((suggestion) => finish(suggestion, suggestion === recommended, input.newId()));
}

function finish({ label, actions }: Prepared, isRecommended: boolean, uuid: string): Suggestion {
  return { label, uuid, ...(isRecommended ? { isRecommended } : {}), actions };
}

/** Null when it can't be done, or its words name what is not known. */
function prepare({ offer: id, recommended, reading }: OfferMade, input: CardInput): Prepared | null {
  const { knowledge, readings, language } = input;
  const texts = knowledge.texts[language].offers;
  const offer = knowledge.offers.offers[id];
  const said = texts.offers[id];
  if (!offer || !said) throw new Error(`the offer ${id} is not described`);
  const voice = {
    facts: reading.facts,
    settings: knowledge.settings,
    words: wordsOf(input),
    language,
    escape: (text: string) => plainText(text),
  };
  const context = { reading, readings, knowledge, texts, voice };
  const label = fill({ say: said.label }, voice);
  const description = fill({ say: said.description }, voice);
  const actions = label === null || description === null ? [] : makeActions(offer, description, context);
  if (label === null || actions.length === 0) return null;
  return {
    label: `${label}${orderNamed(offer, context)}`,
    ...(recommended ? { isRecommended: true } : {}),
    actions,
  };
}

/** Where there are several orders, a change to one of them says to which. */
function orderNamed(offer: Offer, context: OfferContext): string {
  if (offer.kind === 'create' || !hasSeveralOrders(context.readings)) return '';
  const changed = offer.kind === 'delete-later-order' ? laterDraft(context) : context.reading;
  const name = plainText(changed?.order?.name ?? '');
  return name === '' ? '' : `: ${name}`;
}

import type { Card, Suggestion } from '../card.js';
import { areAlternatives } from './alternatives.js';

/** What would do the same is offered once in an answer: by the first card, the gravest. Accepted on two it would be done twice. */
export function offeredOnce(cards: readonly Card[]): Card[] {
  const offered = new Set<string>();
  return cards.map((card) => {
    const fresh = (card.suggestions ?? []).filter((suggestion) => !offered.has(whatIsDone(suggestion)));
    for (const suggestion of fresh) offered.add(whatIsDone(suggestion));
    return withSuggestions(card, fresh);
  });
}

function withSuggestions(card: Card, suggestions: Suggestion[]): Card {
  if (suggestions.length === (card.suggestions ?? []).length) return card;
  if (suggestions.length > 0) return { ...card, suggestions, ...howToChoose(suggestions) };
  const bare = { ...card };
  delete bare.suggestions;
  delete bare.selectionBehavior;
  return bare;
}

export function howToChoose(suggestions: readonly Suggestion[]): Pick<Card, 'selectionBehavior'> {
  return { selectionBehavior: areAlternatives(suggestions) ? 'at-most-one' : 'any' };
}

/** Whatever words it is offered in. */
function whatIsDone({ actions }: Suggestion): string {
  return JSON.stringify(actions.map((action) => ({ ...action, description: null })));
}

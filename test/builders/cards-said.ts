import type { Action, Card } from '../../services/cards/card.js';

/** The ids of the rules that spoke, on all cards. */
export function rulesOn(cards: readonly Card[] = []): string[] {
  return cards.flatMap(({ extension }) => (extension?.['org.denosumab-cds'].rules ?? []).map(({ id }) => id));
}

/** What the EHR may be asked to do. */
export function actionsOn(cards: readonly Card[] = []): Action[] {
  return cards.flatMap(({ suggestions = [] }) => suggestions.flatMap(({ actions }) => actions));
}

export function aboveInfo(cards: readonly Card[] = []): Card[] {
  return cards.filter(({ indicator }) => indicator !== 'info');
}

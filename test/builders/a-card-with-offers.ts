import { buildCards } from '../../services/cards/build-cards.js';
import type { Language } from '../../services/cards/texts.js';
import type { Reading } from '../../services/facts/reading.js';
import { aReading, readingsOf } from './a-reading.js';
import { aRule } from './a-rule.js';
import { fires, offers } from './an-outcome.js';
import { cardInput } from './card-knowledge.js';
import { day } from './days.js';

/** The as-of day is 22 November 2026; the dose is in ten days, the next one due in half a year. */
export const FACTS = {
  orderName: 'Fosamax 70 mg',
  doseDay: day('2026-12-02'),
  calciumWindowFromDay: day('2026-11-04'),
  nextDueDay: day('2027-05-12'),
  orderDueDay: day('2027-05-12'),
};

/** The card of one rule that makes these offers for each reading. */
export function cardWith(
  ids: readonly string[],
  readings: readonly Reading[] = [aReading({ facts: FACTS })],
  language: Language = 'en',
) {
  const rule = aRule('low');
  const outcomes = readings.map(({ order }) =>
    fires(rule, { ...offers(...ids), orderReference: order?.reference ?? '' }),
  );
  return buildCards(cardInput({ low: {} }, { outcomes, readings: readingsOf(...readings), language }))[0];
}

export const actionsOf = (id: string, reading?: Reading) =>
  cardWith([id], reading && [reading])?.suggestions?.flatMap(({ actions }) => actions) ?? [];

/** What is created or updated, or the reference of what is deleted. */
export const resourcesOf = (id: string, reading?: Reading) =>
  actionsOf(id, reading).map((action) => ('resource' in action ? action.resource : action.resourceId));

import { buildCards } from '../../services/cards/build-cards.js';
import type { Card } from '../../services/cards/card.js';
import type { Language } from '../../services/cards/texts.js';
import { createDecide } from '../../services/decide/decide.js';
import type { Order } from '../../services/facts/order.js';
import { readFacts } from '../../services/facts/read-facts.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { projectRoot } from '../../services/platform/root.js';
import type { aPatient } from './a-patient.js';
import { factsInputOf } from './facts-input-of.js';

const knowledge = loadKnowledge(projectRoot(import.meta.url));
const decide = createDecide();

interface Asked {
  patient: ReturnType<typeof aPatient>;
  /** none: the chart is opened */
  orders?: readonly Order[];
  language?: Language;
}

/** From the record to the cards: what all rules together say when the orders are signed, or the chart is opened. */
export async function cardsFor({ patient, orders = [], language = 'en' }: Asked): Promise<Card[]> {
  const moment = orders.length > 0 ? 'order-sign' : 'patient-view';
  const readings = readFacts(factsInputOf(patient, orders, { moment }));
  const rules = knowledge.rules.filter(({ hooks }) => hooks.includes(moment));
  const outcomes = await decide(rules, readings);
  return buildCards({ outcomes, readings, knowledge, language, newId: () => 'id' });
}

/** All that is said, in one text. */
export function wordsOn(cards: readonly Card[]): string {
  return cards.map(({ summary, detail = '' }) => `${summary}\n${detail}`).join('\n');
}

import { wordsOf } from '../cards/card-input.js';
import type { Card, Link } from '../cards/card.js';
import type { Language } from '../cards/texts.js';
import type { Readings } from '../facts/reading.js';
import type { Parts } from '../parts.js';

/** What the links are about, and for whom. */
interface Dispatched {
  hook: string;
  readings: Readings;
  language: Language;
}

/** A key of `links` in `rules/words.*.json` */
const LABEL = 'pharmacy-checklist';

/**
 * The cards of a dispatched order, with a link on the first to the order's checklist: a SMART launch of the pharmacy
 * page, whose appContext names the order (CDS Hooks 2.0.1, "Link"). Only where EHRs may launch it.
 */
export function withLaunchLinks(
  cards: readonly Card[],
  { hook, readings, language }: Dispatched,
  { config, knowledge }: Pick<Parts, 'config' | 'knowledge'>,
): Card[] {
  const [first, ...others] = cards;
  if (first === undefined || hook !== 'order-dispatch' || config.smartClients === null) return [...cards];
  const label = wordsOf({ knowledge, language }).links[LABEL] ?? LABEL;
  const launches = readings.readings.flatMap(({ order }): Link[] =>
    order === null
      ? []
      : [
          {
            label,
            url: `${config.publicUrl}/pharmacy/launch`,
            type: 'smart',
            appContext: JSON.stringify({ order: order.reference }),
          },
        ],
  );
  const links = [...(first.links ?? []), ...launches.map(numbered)];
  return [{ ...first, links }, ...others];
}

/** Of several orders each has its checklist. */
function numbered(link: Link, at: number, { length }: readonly Link[]): Link {
  return length === 1 ? link : { ...link, label: `${link.label} (${at + 1})` };
}

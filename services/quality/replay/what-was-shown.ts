import { buildCards } from '../../cards/build-cards.js';
import type { Fired, Outcome } from '../../decide/outcome.js';
import { whyNotShown } from '../../decide/why-not-shown.js';
import type { AsOf } from '../../facts/calendar.js';
import type { Reading } from '../../facts/reading.js';
import { HOOK, type Replay } from './replay.js';
import type { Hidden, ReplayedOrder } from './replayed-order.js';

type WhatWasShown = Pick<ReplayedOrder, 'cards' | 'shown' | 'toldUnknown' | 'cannotTell' | 'hidden'>;

/** The rules' answer to one order by itself, as the hook would have given it, and what it would have kept back. */
export function whatWasShown(
  reading: Reading,
  { patientId, asOf }: { patientId: string; asOf: AsOf },
  { rules, knowledge, audit }: Replay,
): WhatWasShown {
  const readings = { patientId, asOf, readings: [reading] };
  const outcomes = audit.decide(rules, readings);
  const isShown = (outcome: Outcome) => hiddenBecause(outcome, knowledge.atOrderSelect) === null;
  const shown = outcomes.filter(isShown);
  const cards = buildCards({ outcomes: shown, readings, knowledge, language: 'en', newId: () => '' });
  const cannotTell = shown.flatMap((one) => (one.outcome === 'cannot-tell' ? [one] : []));
  return {
    cards: cards.map(({ indicator }) => indicator),
    shown: Object.fromEntries(shown.filter(isFired).map(({ rule, indicator }) => [rule.id, indicator])),
    toldUnknown: Object.fromEntries(
      cannotTell.flatMap(({ rule }) => (rule.cannotTell === 'checklist' ? [] : [[rule.id, rule.cannotTell]])),
    ),
    cannotTell: Object.fromEntries(cannotTell.map(({ rule, missing }) => [rule.id, missing])),
    hidden: Object.fromEntries(
      outcomes.filter(isFired).flatMap((fired) => {
        const why = hiddenBecause(fired, knowledge.atOrderSelect);
        return why === null ? [] : [[fired.rule.id, { why, indicator: fired.indicator }]];
      }),
    ),
  };
}

function hiddenBecause(outcome: Outcome, atOrderSelect: Replay['knowledge']['atOrderSelect']): Hidden | null {
  if (outcome.rule.status === 'off') return 'off';
  const why = whyNotShown(outcome, { hook: HOOK, atOrderSelect });
  if (why === 'again-at-order-sign') throw new Error('nothing is left for signing while an order is signed');
  return why;
}

function isFired(outcome: Outcome): outcome is Fired {
  return outcome.outcome === 'fires';
}

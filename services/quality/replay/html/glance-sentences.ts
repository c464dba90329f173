import { aloneNumber } from '../../report/html/shown-number.js';
import { isSmall } from '../../report/suppress.js';
import type { ReplaySummary } from '../replay-summary.js';
import { commonest, per100Orders } from '../summarise-replay.js';
import { alertedIn, tellsFew } from './difference-part.js';
import type { ReplayPageInput, ReplayVoice } from './replay-voice.js';
import { shownRate, shownShare } from './shown-rate.js';

const ORDERS_A_YEAR = 52;
const MOST_NAMED = 3;

/** The whole page in a few sentences; what a sentence would tell of too few is left unsaid. */
export function glanceSentences({ orders, doses, context }: ReplayPageInput, voice: ReplayVoice): string[] {
  const { say, format } = voice;
  if (orders.first.orders + doses.first.orders === 0) return [say('glanceNothing')];
  const types = context.notOffered.essential.join(', ');
  return [
    ...(orders.first.orders === 0 ? [say('glanceNoOrders')] : ofOrders(orders.first, voice)),
    ...(orders.compared && orders.first.orders > 0 ? ofOthers(orders.compared, voice) : []),
    ...ofDoses(doses.first, voice),
    ...(types === '' ? [] : [say('glanceNotOffered', { types })]),
  ];

  function ofDoses(summary: ReplaySummary, tongue: ReplayVoice): string[] {
    if (summary.orders === 0 || isTooFew(summary, tongue)) return [];
    return [say('glanceDoses', { ...alerted(summary, tongue), doses: format.number(summary.orders) })];
  }
}

function ofOrders(summary: ReplaySummary, voice: ReplayVoice): string[] {
  const { say, format } = voice;
  if (isTooFew(summary, voice)) return [say('glanceFew')];
  const rate = per100Orders(summary.alertCards, summary) ?? 0;
  const year = format.number(Math.round((rate * ORDERS_A_YEAR) / 100));
  return [
    say('glanceAlerted', { ...alerted(summary, voice), orders: format.number(summary.orders) }),
    say('glancePer100', { rate: format.rate(rate), year }),
    ...mostOften(summary, voice),
  ];
}

function mostOften(summary: ReplaySummary, voice: ReplayVoice): string[] {
  const byRule = Object.fromEntries(
    Object.entries(summary.rules).map(([rule, { critical, warning }]) => [rule, critical + warning]),
  );
  const list = commonest(byRule, MOST_NAMED)
    .filter(({ number }) => number > 0 && !isSmall(number, voice.below))
    .map(({ key, number }) => `${voice.title(key)} (${shownRate(number, summary, voice)})`);
  return list.length > 0 ? [voice.say('glanceCommonest', { list: list.join(', ') })] : [];
}

function ofOthers(
  { second, difference }: NonNullable<ReplayPageInput['orders']['compared']>,
  voice: ReplayVoice,
): string[] {
  if (isTooFew(second, voice) || tellsFew(difference, voice)) return [];
  return [
    voice.say('glanceCompared', {
      ...alerted(second, voice),
      rate: shownRate(second.alertCards, second, voice),
      newly: aloneNumber(difference.newlyAlerted, voice),
      gone: aloneNumber(difference.noLongerAlerted, voice),
    }),
  ];
}

function alerted(summary: ReplaySummary, voice: ReplayVoice) {
  return {
    alerted: aloneNumber(alertedIn(summary), voice),
    share: shownShare(alertedIn(summary), summary.orders, voice),
  };
}

function isTooFew(summary: ReplaySummary, { below }: ReplayVoice): boolean {
  const few = alertedIn(summary);
  return [summary.orders, few, summary.orders - few].some((number) => isSmall(number, below));
}

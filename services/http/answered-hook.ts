import type { Card } from '../cards/card.js';
import type { AnsweredCard, AnsweredHook, AnsweredOutcome } from '../store/answered-hook.js';
import type { HookCall, Judged, JudgedOutcome } from './hook-call.js';

/** When a hook was asked and answered, and what the site's settings had changed then. */
export interface Circumstances {
  /** milliseconds since 1970 */
  askedAtMs: number;
  answeredAtMs: number;
  siteChanges: readonly string[];
}

/** The trail row of one answer: ids, codes and times; nothing of what the record or the cards say. */
export function answeredHook(
  { request, language, client }: HookCall,
  { cards, judged }: { cards: readonly Card[]; judged: Judged },
  { askedAtMs, answeredAtMs, siteChanges }: Circumstances,
): AnsweredHook {
  const { hook, hookInstance, context } = request;
  return {
    answeredAtMs,
    client,
    hook,
    hookInstance: asId(hookInstance),
    patientId: context.patientId,
    encounterId: encounterOf(context),
    language,
    tookMs: answeredAtMs - askedAtMs,
    outcomes: judged.outcomes.map(answeredOutcome),
    cards: cards.map(answeredCard),
    dataGaps: judged.dataGaps,
    changes: siteChanges,
    ...(judged.dispatched && { dispatched: judged.dispatched }),
  };
}

/** A UUID by the specification; of what is none no more is kept than a database can hold and a reader can tell apart. */
function asId(text: string): string {
  return text.replace(/\p{C}/gu, '?').slice(0, 64);
}

/** Hooks differ in whether they have one, and EHRs in whether they write its type. */
function encounterOf({ encounterId }: Readonly<Record<string, unknown>>): string | null {
  if (typeof encounterId !== 'string' || encounterId === '') return null;
  return encounterId.replace(/^Encounter\//, '');
}

function answeredOutcome({ outcome, whyNotShown }: JudgedOutcome): AnsweredOutcome {
  const { rule, orderReference } = outcome;
  return {
    rule: rule.id,
    version: rule.version,
    outcome: outcome.outcome,
    ...(outcome.outcome === 'fires' && { indicator: outcome.indicator }),
    ...(outcome.outcome === 'cannot-tell' && { missing: outcome.missing }),
    ...(orderReference !== '' && { order: orderReference }),
    ...(whyNotShown === 'shadow' && { shadow: true as const }),
    ...(whyNotShown !== null && whyNotShown !== 'shadow' && { suppressed: whyNotShown }),
  };
}

function answeredCard({ uuid, indicator, extension, suggestions = [] }: Card): AnsweredCard {
  return {
    uuid,
    indicator,
    rules: (extension?.['org.denosumab-cds'].rules ?? []).map(({ id }) => id),
    suggestions: suggestions.map((suggestion) => suggestion.uuid),
  };
}

import { Refusal, traceOf } from '../platform/errors.js';
import type { Parts } from '../parts.js';
import type { HookAnswer, HookCall } from './hook-call.js';
import { judgementFailedCard } from './judgement-failed-card.js';

/** After a defect of ours the clinician is told that nothing was checked (docs/decisions); a Refusal goes on its way. */
export async function unlessJudgingFails(
  judge: () => Promise<HookAnswer>,
  { parts, call }: { parts: Parts; call: HookCall },
): Promise<HookAnswer> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { hook } = call.request;
    parts.metrics.countJudgementFailure(hook);
    parts.log.error({ hook, ...traceOf(error) }, 'judging failed');
    return {
      cards: [judgementFailedCard(parts.newId(), call.language, parts.knowledge.overrideReasons)],
      judged: { outcomes: [], dataGaps: ['judging: failed'] },
      told: { cards: 1, failed: 'judging' },
    };
  }
}

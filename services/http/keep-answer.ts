import type { Parts } from '../parts.js';
import { traceOf } from '../platform/errors.js';
import { answeredHook } from './answered-hook.js';
import type { HookAnswer, HookCall } from './hook-call.js';

/** Who asked what, and since when. */
interface Asked {
  call: HookCall;
  askedAtMs: number;
}

/**
 * The trail row is safe before the answer goes out; whatever fails here, the clinician gets the cards. What there was
 * nothing to judge of leaves no row: a trail of every order and chart of a hospital would be data on patients who have
 * nothing to do with denosumab (docs/decisions).
 */
export async function keepAnswer(
  { store, siteChanges, now, log }: Pick<Parts, 'store' | 'siteChanges' | 'now' | 'log'>,
  { cards, judged }: HookAnswer,
  { call, askedAtMs }: Asked,
): Promise<void> {
  if (!judged) return;
  try {
    const circumstances = { askedAtMs, answeredAtMs: now(), siteChanges };
    await store.keepAnswer(answeredHook(call, { cards, judged }, circumstances));
  } catch (error) {
    log.error({ hook: call.request.hook, ...traceOf(error) }, 'an answer was not kept');
  }
}

import type { Card } from '../cards/card.js';
import type { Language } from '../cards/texts.js';
import { createAnswerHook } from '../http/answer-hook.js';
import { parseHookRequest } from '../http/cds-hooks-request.js';
import { keptFeedback, parseFeedback } from '../http/feedback.js';
import type { HookService } from '../http/hook-services.js';
import type { Parts } from '../parts.js';
import { createMetrics } from '../platform/metrics.js';
import { keepsNothing } from '../store/keeps-nothing.js';
import { idsOfVisit } from './ids-of-visit.js';
import { askedAt, type Moment } from './moments.js';
import type { Story } from './stories.js';

/** What went to the service, and what came back. */
export interface Exchange {
  moment: Moment;
  visit: string;
  service: HookService;
  request: object;
  answer: { cards: readonly Card[] };
}

/** One call of the demo EHR. */
export interface Call {
  story: Story;
  moment: Moment;
  visit: string;
  language: Language;
}

export interface ServiceOfDemo {
  /** asks, and the answer is kept and counted as any other */
  ask: (call: Call) => Promise<Exchange>;
  /** the same answer once more, which is neither kept nor counted */
  askAgain: (call: Call) => Promise<Exchange>;
  tellFeedback: (body: object) => Promise<void>;
  /** whether answers and feedback are kept */
  keeps: boolean;
}

/**
 * The real service, asked in this process: a demo has no key to sign a token with. In production it keeps and counts
 * nothing, so that trail and statistics are of patients only, and the examples are judged as of their own day there too.
 */
export function serviceOfDemo(parts: Parts): ServiceOfDemo {
  const { config } = parts;
  const aside = {
    ...parts,
    store: keepsNothing(),
    metrics: createMetrics(),
    config: { ...config, production: false },
  };
  const keeping = config.production ? aside : parts;
  return {
    ask: (call) => ask(keeping, call),
    keeps: !config.production,
    askAgain: (call) => ask(aside, call),
    tellFeedback: async (body) => {
      const entries = parseFeedback(body);
      await keeping.store.keepFeedback(entries.map((entry) => keptFeedback(entry, null)));
      keeping.metrics.countFeedback(entries);
    },
  };
}

async function ask(parts: Parts, { story, moment, visit, language }: Call): Promise<Exchange> {
  const { service, body } = askedAt(moment, story, visit);
  const request = parseHookRequest(body, service.hook);
  const answerHook = createAnswerHook({ ...parts, newId: idsOfVisit(visit) });
  const { cards } = await answerHook({ request, language, client: null });
  return { moment, visit, service, request: body, answer: { cards } };
}

import type { Outcome } from '../decide/outcome.js';
import { whyNotShown } from '../decide/why-not-shown.js';
import { gapsInCodes } from '../facts/gaps/gaps-in-codes.js';
import { readFacts } from '../facts/read-facts.js';
import type { Gathering } from '../gather/gather.js';
import type { Parts } from '../parts.js';
import { withDispatchedOrders } from './dispatched-orders.js';
import { checkFhirServer } from './fhir-server.js';
import type { HookAnswer, HookCall } from './hook-call.js';
import { keepAnswer } from './keep-answer.js';
import { ordersToVerify } from './orders-to-verify.js';
import { withLaunchLinks } from './launch-links.js';
import { isOurBusiness } from './our-business.js';
import { readQuestion, type Question } from './question.js';
import { unlessJudgingFails } from './unless-judging-fails.js';

const NOTHING_TO_SAY: HookAnswer = { cards: [], judged: null, told: { cards: 0 } };

/**
 * The whole story of a hook: whose business, what the record says, what follows, how it is said, what is kept of it.
 * @throws (the function it gives) Refusal when the request cannot be answered with cards
 */
export function createAnswerHook(parts: Parts): (call: HookCall) => Promise<HookAnswer> {
  return async (call) => {
    const askedAtMs = parts.now();
    checkFhirServer(call.request.fhirServer, listOf(call, parts));
    const question = readQuestion(call.request, parts);
    const gathering = parts.gather(question.gatherRequest);
    const answer = await unlessJudgingFails(() => judge(question, gathering, { parts, call }), {
      parts,
      call,
    });
    await keepAnswer(parts, answer, { call, askedAtMs });
    return answer;
  };
}

/** The FHIR servers that the caller may name. */
function listOf({ client }: HookCall, { trust }: Parts): readonly URL[] | undefined {
  return client === null ? undefined : trust?.client(client)?.fhirServers;
}

async function judge(
  asked: Question,
  gathering: Gathering,
  { parts, call }: { parts: Parts; call: HookCall },
): Promise<HookAnswer> {
  const question = await withDispatchedOrders(asked, gathering, parts);
  if (!(await isOurBusiness(question, gathering))) return NOTHING_TO_SAY;
  const record = await gathering.whole();
  const readings = readFacts({ ...question.factsInput, record });
  const { knowledge, decide, buildCards, metrics, newId } = parts;
  const gaps = gapsInCodes(record);
  metrics.countDataGaps(gaps);
  const { moment: hook } = question;
  const rules = knowledge.rules.filter(({ hooks, status }) => status !== 'off' && hooks.includes(hook));
  const found = await decide(rules, readings);
  metrics.countOutcomes(found);
  const showing = { hook, atOrderSelect: knowledge.atOrderSelect };
  const outcomes = found.map((outcome) => ({ outcome, whyNotShown: whyNotShown(outcome, showing) }));
  const shown = outcomes.filter((one) => one.whyNotShown === null).map(({ outcome }) => outcome);
  const { language } = call;
  const built = buildCards({ outcomes: shown, readings, knowledge, language, newId });
  const cards = withLaunchLinks(built, { hook, readings, language }, parts);
  const unread = question.factsInput.orders.some((order) => order.unread);
  const dataGaps = [...gaps, ...(unread ? ['orders: unreadable'] : [])];
  return {
    cards,
    judged: { outcomes, dataGaps, ...ordersToVerify(readings, call, listOf(call, parts)) },
    told: { cards: cards.length, ...countsOf(found) },
  };
}

function countsOf(outcomes: readonly Outcome[]): Record<Outcome['outcome'], number> {
  const counts = { 'out-of-scope': 0, silent: 0, fires: 0, 'cannot-tell': 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

import type { Outcome } from '../decide/outcome.js';
import { asksForItself, isDenosumabKnown, ordersThatConcernUs } from '../facts/concerns-us.js';
import { gapsInCodes } from '../facts/gaps/gaps-in-codes.js';
import { readFacts } from '../facts/read-facts.js';
import type { Gathering } from '../gather/gather.js';
import type { Parts } from '../parts.js';
import { withDispatchedOrders } from './dispatched-orders.js';
import { checkFhirServer } from './fhir-server.js';
import type { HookAnswer, HookCall } from './hook-call.js';
import { checkPatientWithinReach } from './patient-within-reach.js';
import { readQuestion, type Question } from './question.js';
import { unlessJudgingFails } from './unless-judging-fails.js';

const NOTHING_TO_SAY: HookAnswer = { cards: [], told: { cards: 0 } };

/**
 * The whole story of a hook: whose business, what the record says, what follows, how it is said.
 * @throws (the function it gives) Refusal when the request cannot be answered with cards
 */
export function createAnswerHook(parts: Parts): (call: HookCall) => Promise<HookAnswer> {
  return (call) => {
    checkFhirServer(call.request.fhirServer);
    const question = readQuestion(call.request, parts);
    const gathering = parts.gather(question.gatherRequest);
    return unlessJudgingFails(() => judge(question, gathering, { parts, call }), { parts, call });
  };
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
  metrics.countDataGaps(gapsInCodes(record));
  const judged = knowledge.rules.filter(
    ({ hooks, status }) => status !== 'off' && hooks.includes(question.moment),
  );
  const outcomes = await decide(judged, readings);
  metrics.countOutcomes(outcomes);
  const shown = outcomes.filter(({ rule }) => rule.status === 'active');
  const cards = buildCards({ outcomes: shown, readings, knowledge, language: call.language, newId });
  return { cards, told: { cards: cards.length, ...countsOf(outcomes) } };
}

/** Read no further than decides it: first the orders, then the medicines, the patient's record last. */
async function isOurBusiness(question: Question, gathering: Gathering): Promise<boolean> {
  const { moment, factsInput, gatherRequest } = question;
  if (moment !== 'patient-view' && factsInput.orders.length === 0) return false;
  const orders = ordersThatConcernUs({ ...factsInput, record: await gathering.ordered() });
  if (moment !== 'patient-view' && orders.length === 0) return false;
  checkPatientWithinReach(gatherRequest);
  if (orders.some(asksForItself)) return true;
  return isDenosumabKnown({ ...factsInput, record: await gathering.medicines() });
}

function countsOf(outcomes: readonly Outcome[]): Record<Outcome['outcome'], number> {
  const count = (wanted: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    'out-of-scope': count('out-of-scope'),
    silent: count('silent'),
    fires: count('fires'),
    'cannot-tell': count('cannot-tell'),
  };
}

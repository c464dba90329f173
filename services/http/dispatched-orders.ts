import type { Gathering } from '../gather/gather.js';
import { Refusal } from '../platform/errors.js';
import type { Parts } from '../parts.js';
import type { Question } from './question.js';

/**
 * The question with the orders that it only refers to. One that could not be read is asked about all the same.
 * @throws Refusal wrong-patient when an order is another patient's
 */
export async function withDispatchedOrders(
  question: Question,
  gathering: Gathering,
  { log }: Pick<Parts, 'log'>,
): Promise<Question> {
  const { moment: hook, dispatched, factsInput } = question;
  if (dispatched.length === 0) return question;
  const { orders, missing } = await gathering.readOrders(dispatched);
  if (missing.some(({ why }) => why === 'other-patient'))
    throw new Refusal('wrong-patient', ['context.patientId', 'context.dispatchedOrders']);
  if (missing.length > 0)
    log.warn({ hook, unreadable: missing.length }, 'dispatched orders not readable in full');
  return { ...question, factsInput: { ...factsInput, orders } };
}

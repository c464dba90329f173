import { asksForItself, isDenosumabKnown, ordersThatConcernUs } from '../facts/concerns-us.js';
import type { Gathering } from '../gather/gather.js';
import { checkPatientWithinReach } from './patient-within-reach.js';
import type { Question } from './question.js';

/**
 * Whether there is anything to judge. Read no further than decides it: first the orders, then the medicines, the
 * patient's record last.
 */
export async function isOurBusiness(question: Question, gathering: Gathering): Promise<boolean> {
  const { moment, factsInput, gatherRequest } = question;
  if (moment !== 'patient-view' && factsInput.orders.length === 0) return false;
  const orders = ordersThatConcernUs({ ...factsInput, record: await gathering.ordered() });
  if (moment !== 'patient-view' && orders.length === 0) return false;
  checkPatientWithinReach(gatherRequest);
  if (orders.some(asksForItself)) return true;
  return isDenosumabKnown({ ...factsInput, record: await gathering.medicines() });
}

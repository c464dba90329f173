import type { Request, Response } from 'express';
import { tell } from '../../http/request-log.js';
import { Refusal } from '../../platform/errors.js';
import { createPharmacy } from '../pharmacy.js';
import { askingFor } from './ask-for-order.js';
import { decideOnPage, type Deciding } from './decide-on-page.js';
import type { Frames } from './frames.js';
import { readOrderForm, type OrderForm } from './order-form.js';
import { OrderPage } from './order-page.js';
import type { Target } from './order-target.js';
import { viewOf } from './view-of-order.js';
import { RecordPage } from './record-page.js';

/** The page of one order: opened, or with what its form did. */
export interface Showing {
  target: Target;
  request: Request;
  response: Response;
  frames: Frames;
}

const NOTHING_DONE: Deciding = { decided: null, problems: [], changed: null };

/**
 * @throws Refusal wrong-patient when the form is about another patient or order than the address is now: a second tab,
 * another sign-in
 */
export async function showOrder({ target, request, response, frames }: Showing): Promise<void> {
  const form = readOrderForm(request.body);
  const reader = frames.readerOf(request, response, target.session);
  refuseAnother(form, target);
  const asking = askingFor(target, form, form.dispensed);
  if ('lacks' in asking) {
    const problems =
      asking.lacks === 'record' ? [] : [{ field: 'bundle', phrase: 'problem-bundle' as const }];
    const { address, patientId, orderId } = target;
    const view = { address, patientId, orderId: orderId ?? '', form, problems, reader };
    frames.send(
      response,
      { title: reader.say('noRecord'), reader, status: problems.length > 0 ? 400 : 200 },
      <RecordPage {...view} />,
    );
    return;
  }
  const { question } = asking;
  const { parts, session } = target;
  const made = await createPharmacy(parts).open({ request: question, language: reader.language, session });
  const isDeciding = form.deed === 'decide' && !made.checklist.notApplicable;
  const done = isDeciding ? await decideOnPage({ target, form, question, made, reader }) : NOTHING_DONE;
  tellLog(response, done);
  const view = await viewOf({ target, form, made, reader }, done);
  const { name } = made.checklist.order;
  const title = name === '' ? reader.say('order') : name;
  frames.send(response, { title, reader, status: statusOf(done) }, <OrderPage {...view} />);
}

/** Two tabs, two patients: what was typed for one is never decided on the other. */
function refuseAnother({ deed, patient, order }: OrderForm, { patientId, orderId }: Target): void {
  const namesNobody = patient === '' && deed !== 'decide';
  if (!namesNobody && patient !== patientId) throw new Refusal('wrong-patient', ['patient']);
  if (order !== '' && orderId !== null && order !== orderId) throw new Refusal('wrong-patient', ['order']);
}

function tellLog(response: Response, { decided, problems }: Deciding): void {
  if (decided) tell(response, { decision: decided.decision.decision });
  if (decided?.writtenBack) tell(response, { writtenBack: decided.writtenBack.state });
  if (problems.length > 0) tell(response, { problems: problems.length });
}

function statusOf({ changed, problems }: Deciding): number {
  if (changed) return 409;
  if (problems.some(({ phrase }) => phrase === 'storeUnavailable')) return 503;
  return problems.length > 0 ? 400 : 200;
}

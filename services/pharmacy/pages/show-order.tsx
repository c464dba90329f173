import type { Request, Response } from 'express';
import { readChart } from '../../facts/read-chart.js';
import { chartInputOf } from '../../facts/concerns-us.js';
import type { FactsInput } from '../../facts/facts-input.js';
import { tell } from '../../http/request-log.js';
import { Refusal } from '../../platform/errors.js';
import type { MadeChecklist } from '../checklist/make-checklist.js';
import { createPharmacy } from '../pharmacy.js';
import { timelineOf } from '../timeline/timeline.js';
import { reasonsFor } from '../verification/reason-codes.js';
import { askingFor } from './ask-for-order.js';
import { brandsOf } from './brands.js';
import { decideOnPage, type Deciding } from './decide-on-page.js';
import type { Frames } from './frames.js';
import { readOrderForm, type OrderForm } from './order-form.js';
import { OrderPage } from './order-page.js';
import type { Target } from './order-target.js';
import type { OrderView, PatientShown } from './order-view.js';
import type { Reader } from './reader.js';
import { RecordPage } from './record-page.js';

/** The page of one order: opened, or with what its form did. */
export interface Showing {
  target: Target;
  request: Request;
  response: Response;
  frames: Frames;
}

const NOTHING_DONE: Deciding = { decided: null, problems: [], changed: null };
const MOST_EARLIER = 20;

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
function refuseAnother({ patient, order }: OrderForm, { patientId, orderId }: Target): void {
  if (patient !== '' && patient !== patientId) throw new Refusal('wrong-patient', ['patient']);
  if (order !== '' && orderId !== null && order !== orderId) throw new Refusal('wrong-patient', ['order']);
}

interface Seen {
  target: Target;
  form: OrderForm;
  made: MadeChecklist;
  reader: Reader;
}

async function viewOf({ target, form, made, reader }: Seen, done: Deciding): Promise<OrderView> {
  const { checklist, from } = made;
  const { parts, session, address, example } = target;
  const { knowledge } = parts;
  const chart = from && readChart(chartInputOf(from));
  const query = { patientId: checklist.patientId, orderId: checklist.order.id ?? '', limit: MOST_EARLIER };
  const { items: all } = await createPharmacy(parts).verifications(query, session);
  const texts = knowledge.texts[reader.language].rules;
  return {
    ...{ address, checklist, form, reader, session },
    ...done,
    patient: patientIn(checklist.patientId, chart && { birth: chart.birth, sex: chart.sex }),
    timeline: chart && timelineOf(chart),
    earlier: all.filter(({ id }) => id !== done.decided?.decision.id),
    reasons: {
      verify: reasonsFor('verified', knowledge, reader.language),
      hold: reasonsFor('on-hold', knowledge, reader.language),
    },
    brands: brandsOf(knowledge),
    isExample: example !== null,
    titleOf: (rule) => texts[rule]?.title ?? rule,
  };
}

function patientIn(
  id: string,
  chart: { birth: { from: FactsInput['asOf']['day'] } | null; sex: PatientShown['sex'] } | null,
): PatientShown {
  return { id, born: chart?.birth?.from ?? null, sex: chart?.sex ?? 'unknown' };
}

function tellLog(response: Response, { decided, problems }: Deciding): void {
  if (decided) tell(response, { decision: decided.decision.decision });
  if (decided?.writtenBack) tell(response, { writtenBack: decided.writtenBack.state });
  if (problems.length > 0) tell(response, { problems: problems.length });
}

function statusOf({ changed, problems }: Deciding): number {
  if (changed) return 409;
  return problems.length > 0 ? 400 : 200;
}

import type { Chart } from '../../facts/chart.js';
import { chartInputOf } from '../../facts/concerns-us.js';
import { readChart } from '../../facts/read-chart.js';
import { traceOf } from '../../platform/errors.js';
import type { MadeChecklist } from '../checklist/make-checklist.js';
import { createPharmacy } from '../pharmacy.js';
import { timelineOf } from '../timeline/timeline.js';
import { reasonsFor } from '../verification/reason-codes.js';
import { brandsOf } from './brands.js';
import type { Deciding } from './decide-on-page.js';
import type { OrderForm } from './order-form.js';
import type { Target } from './order-target.js';
import type { OrderView, PatientShown } from './order-view.js';
import type { Reader } from './reader.js';

const MOST_EARLIER = 20;

interface Seen {
  target: Target;
  form: OrderForm;
  made: MadeChecklist;
  reader: Reader;
}

/** All that the page of an order shows, of the record, the knowledge and what was decided before. */
export async function viewOf({ target, form, made, reader }: Seen, done: Deciding): Promise<OrderView> {
  const { checklist, from } = made;
  const { parts, session, address, example } = target;
  const { knowledge } = parts;
  const chart = from && readChart(chartInputOf(from));
  const query = { patientId: checklist.patientId, orderId: checklist.order.id ?? '', limit: MOST_EARLIER };
  const all = await createPharmacy(parts)
    .verifications(query, session)
    .then(({ items }) => items)
    .catch((error: unknown) => {
      parts.log.error(traceOf(error), 'earlier decisions could not be read: the page says so');
      return null;
    });
  const texts = knowledge.texts[reader.language].rules;
  return {
    ...{ address, checklist, form, reader, session },
    ...done,
    patient: patientIn(checklist.patientId, chart),
    timeline: chart && timelineOf(chart),
    earlier: all?.filter(({ id }) => id !== done.decided?.decision.id) ?? null,
    reasons: {
      verify: reasonsFor('verified', knowledge, reader.language),
      hold: reasonsFor('on-hold', knowledge, reader.language),
    },
    brands: brandsOf(knowledge),
    isExample: example !== null,
    titleOf: (rule) => texts[rule]?.title ?? rule,
  };
}

function patientIn(id: string, chart: Pick<Chart, 'birth' | 'sex'> | null): PatientShown {
  return { id, born: chart?.birth?.from ?? null, sex: chart?.sex ?? 'unknown' };
}

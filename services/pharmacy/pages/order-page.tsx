import type { VNode } from 'preact';
import { Decisions } from './decisions-view.js';
import { DecisionForm } from './decision-form.js';
import { DispenseFields } from './dispense-fields.js';
import { ErrorSummary } from './field.js';
import { Items } from './items-view.js';
import { Outcome, Stale } from './outcome-view.js';
import type { OrderView } from './order-view.js';
import { dayFor, instantFor } from './reader.js';
import { SignedIn } from './signed-in.js';
import { TimelineView } from './timeline-view.js';

/** One order on one screen: what was found, when the doses were, and the pharmacist's decision. */
export function OrderPage(view: OrderView): VNode {
  const { checklist, timeline, reader, problems, changed, decided, session } = view;
  const { say } = reader;
  const isJudged = !checklist.notApplicable;
  return (
    <>
      <p class="back">
        <a href="/pharmacy?state=waiting">{say('back')}</a>
      </p>
      <Head {...view} />
      <SignedIn session={session} reader={reader} />
      <ErrorSummary problems={problems} reader={reader} />
      {changed && <Stale changed={changed} view={view} />}
      {decided && <Outcome decided={decided} reader={reader} />}
      {!isJudged && <p class="card warning">{checklist.notApplicable?.text}</p>}
      <div class="sheet">
        <div class="found">{isJudged && <Items checklist={checklist} reader={reader} />}</div>
        <div class="beside">
          {timeline && <TimelineView timeline={timeline} reader={reader} />}
          {isJudged && checklist.order.id !== null && (
            <form class="decide" method="post" action={view.address} noValidate>
              <Hidden {...view} />
              <DispenseFields {...view} />
              {!decided && <DecisionForm {...view} />}
            </form>
          )}
          <Decisions {...view} />
        </div>
      </div>
    </>
  );
}

function Head({ checklist, patient, reader, isExample }: OrderView): VNode {
  const { say } = reader;
  const { order, asOf } = checklist;
  return (
    <header class="head">
      <h1>{order.name === '' ? say('order') : order.name}</h1>
      <dl class="who">
        <dt>{say('patient')}</dt>
        <dd>
          {[patient.id, patient.born && say('born', { day: dayFor(patient.born, reader) }), say(patient.sex)]
            .filter(Boolean)
            .join(', ')}
        </dd>
        <dt>{say('order')}</dt>
        <dd>{order.id ?? order.reference}</dd>
        <dt>{say('asOf')}</dt>
        <dd>{instantFor(Date.parse(asOf), reader)}</dd>
      </dl>
      {isExample && <p class="note">{say('exampleNote')}</p>}
      <p class="screen">
        <button type="button" class="quiet" data-print hidden>
          {say('print')}
        </button>
      </p>
    </header>
  );
}

/** What ties the form to this list, in the page and nowhere else. */
function Hidden({ checklist, form }: OrderView): VNode {
  const fields = {
    patient: checklist.patientId,
    order: checklist.order.id ?? '',
    version: checklist.version,
    'checked-brand': form.dispensed.brand,
    'checked-batch': form.dispensed.batch,
    ...(form.bundle !== '' && { bundle: form.bundle, whole: form.isWhole ? 'yes' : '' }),
  };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

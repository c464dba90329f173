import type { VNode } from 'preact';
import { describedBy, ErrorSummary, Field } from './field.js';
import type { Problem } from './form-problems.js';
import type { OrderForm } from './order-form.js';
import type { Reader } from './reader.js';

export interface RecordView {
  address: string;
  patientId: string;
  orderId: string;
  form: OrderForm;
  problems: readonly Problem[];
  reader: Reader;
}

/** No record can be read from here: the pharmacist gives it, as a FHIR Bundle. Nothing of it is kept. */
export function RecordPage({ address, patientId, orderId, form, problems, reader }: RecordView): VNode {
  const { say } = reader;
  return (
    <>
      <p class="back">
        <a href="/pharmacy?state=waiting">{say('back')}</a>
      </p>
      <h1>{say('noRecord')}</h1>
      <p class="lead">{say('noRecordNote')}</p>
      <dl class="who">
        <dt>{say('patient')}</dt>
        <dd>{patientId}</dd>
        <dt>{say('order')}</dt>
        <dd>{orderId}</dd>
      </dl>
      <ErrorSummary problems={problems} reader={reader} />
      <form method="post" action={address}>
        <input type="hidden" name="patient" value={patientId} />
        <input type="hidden" name="order" value={orderId} />
        <Field id="bundle" label={say('bundle')} note={say('bundleNote')} problems={problems} reader={reader}>
          <textarea
            id="bundle"
            name="bundle"
            rows={12}
            spellcheck={false}
            autocomplete="off"
            {...describedBy('bundle', problems, true)}
          >
            {form.bundle}
          </textarea>
        </Field>
        <div class="field">
          <label class="choice">
            <input
              type="checkbox"
              name="whole"
              value="yes"
              checked={form.isWhole}
              aria-describedby="whole-note"
            />{' '}
            {say('whole')}
          </label>
          <p class="note" id="whole-note">
            {say('wholeNote')}
          </p>
        </div>
        <button name="do" value="open">
          {say('open')}
        </button>
      </form>
    </>
  );
}

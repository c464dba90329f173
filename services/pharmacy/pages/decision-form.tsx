import type { VNode } from 'preact';
import { DECISIONS, type Decision } from '../../store/pharmacy/verification.js';
import { describedBy, Field, Wrong } from './field.js';
import type { OrderView } from './order-view.js';
import { CriticalReasons, Reason } from './reason-fields.js';
import type { PharmacyPhrase } from './pharmacy-words.js';

const CHOICES: Readonly<Record<Decision, PharmacyPhrase>> = {
  verified: 'verified',
  'on-hold': 'on-hold-choice',
  rejected: 'rejected',
};

/** What the pharmacist decides, and why. */
export function DecisionForm(view: OrderView): VNode {
  const { form, problems, session, reader } = view;
  const { say } = reader;
  return (
    <fieldset class="card decision">
      <legend>
        <h2>{say('decision')}</h2>
      </legend>
      <Choices {...view} />
      <CriticalReasons {...view} />
      <Reason {...view} />
      <Field
        id="comment"
        label={say('comment')}
        note={say('commentNote')}
        problems={problems}
        reader={reader}
      >
        <textarea
          id="comment"
          name="comment"
          rows={3}
          maxLength={2000}
          {...describedBy('comment', problems, true)}
        >
          {form.comment}
        </textarea>
      </Field>
      {!session && (
        <Field id="by" label={say('by')} note={say('byNote')} problems={problems} reader={reader}>
          <input
            id="by"
            name="by"
            value={form.by}
            maxLength={200}
            autocomplete="off"
            {...describedBy('by', problems, true)}
          />
        </Field>
      )}
      <button name="do" value="decide">
        {say('decide')}
      </button>
      <p class="note">{say('decisionNote')}</p>
    </fieldset>
  );
}

function Choices({ form, problems, reader }: OrderView): VNode {
  const { say } = reader;
  return (
    <fieldset class="choices" {...describedBy('decision-verified', problems)}>
      <legend class="hidden">{say('decision')}</legend>
      <Wrong id="decision-verified" problems={problems} reader={reader} />
      {DECISIONS.map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            id={`decision-${one}`}
            name="decision"
            value={one}
            checked={form.decision === one}
          />{' '}
          {say(CHOICES[one])}
        </label>
      ))}
    </fieldset>
  );
}

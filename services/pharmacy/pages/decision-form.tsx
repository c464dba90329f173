import type { VNode } from 'preact';
import { DECISIONS, type Decision } from '../../store/pharmacy/verification.js';
import { openItems } from '../verification/check-reasons.js';
import type { ReasonCoding } from '../verification/reason-codes.js';
import { keptItems } from '../checklist/keep-checklist.js';
import { describedBy, Field, Wrong } from './field.js';
import { fieldOf } from './form-problems.js';
import type { OrderView } from './order-view.js';
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

/** One for each critical alert: none is verified in passing. */
function CriticalReasons({ checklist, form, problems, reasons, reader }: OrderView): VNode {
  const critical = openItems(keptItems(checklist)).filter(({ indicator }) => indicator === 'critical');
  return (
    <>
      {critical.map(({ rule }) => {
        const id = fieldOf(rule);
        const item = checklist.items.find((one) => one.rule === rule);
        const label = reader.say('reasonFor', { alert: item?.text ?? rule });
        return (
          <Field key={id} id={id} label={label} problems={problems} reader={reader}>
            <select id={id} name={id} {...describedBy(id, problems)}>
              <option value="">{reader.say('choose')}</option>
              <Options reasons={reasons.verify} chosen={form.reasons[rule]} />
            </select>
          </Field>
        );
      })}
    </>
  );
}

function Reason({ form, problems, reasons, reader }: OrderView): VNode {
  const { say } = reader;
  const chosen = form.reason && `${form.reason.list}:${form.reason.code}`;
  return (
    <Field id="reason" label={say('reason')} note={say('reasonNote')} problems={problems} reader={reader}>
      <select id="reason" name="reason" {...describedBy('reason', problems, true)}>
        <option value="">{say('choose')}</option>
        <optgroup label={say('toHold')}>
          <Options reasons={reasons.hold} chosen={chosen ?? undefined} prefix="hold:" />
        </optgroup>
        <optgroup label={say('toVerify')}>
          <Options reasons={reasons.verify} chosen={chosen ?? undefined} prefix="verify:" />
        </optgroup>
      </select>
    </Field>
  );
}

interface OptionsOf {
  reasons: readonly ReasonCoding[];
  chosen: string | undefined;
  prefix?: string;
}

function Options({ reasons, chosen, prefix = '' }: OptionsOf): VNode {
  return (
    <>
      {reasons.map(({ code, display }) => (
        <option key={code} value={prefix + code} selected={chosen === prefix + code}>
          {display}
        </option>
      ))}
    </>
  );
}

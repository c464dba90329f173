import type { VNode } from 'preact';
import { keptItems } from '../checklist/keep-checklist.js';
import { openItems } from '../verification/check-reasons.js';
import type { ReasonCoding } from '../verification/reason-codes.js';
import { describedBy, Field } from './field.js';
import { fieldOf } from './form-problems.js';
import type { OrderView } from './order-view.js';

/** One for each critical alert: none is verified in passing. */
export function CriticalReasons({ checklist, form, problems, reasons, reader }: OrderView): VNode {
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

/** Why, of the list that belongs to the decision. */
export function Reason({ form, problems, reasons, reader }: OrderView): VNode {
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

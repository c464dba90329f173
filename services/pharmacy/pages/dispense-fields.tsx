import type { VNode } from 'preact';
import { describedBy, Field } from './field.js';
import { Basis } from './item-view.js';
import type { OrderView } from './order-view.js';

/** Brand and batch number of what is handed over: the rule on traceability is asked again with them. */
export function DispenseFields({ checklist, form, brands, problems, reader }: OrderView): VNode {
  const { say } = reader;
  const rule = checklist.items.find((item) => item.rule === 'traceability');
  const { brand, batch } = form.dispensed;
  return (
    <fieldset class={`card dispense ${brand + batch === '' ? '' : 'entered'}`}>
      <legend>
        <h2>{say('dispense')}</h2>
      </legend>
      <p class={rule?.outcome === 'pass' ? 'traced' : 'note'} role="status">
        {rule?.outcome === 'pass' ? `✓ ${rule.title}: ${rule.text}` : say('dispenseNote')}
      </p>
      <div class="pair">
        <Field id="brand" label={say('brand')} problems={problems} reader={reader}>
          <select id="brand" name="brand" {...describedBy('brand', problems)}>
            <option value="">{say('brandUnknown')}</option>
            {brands.map((name) => (
              <option key={name} value={name} selected={name === brand}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="batch" label={say('batch')} problems={problems} reader={reader}>
          <input id="batch" name="batch" value={batch} maxLength={40} autocomplete="off" />
        </Field>
      </div>
      <button class="quiet" name="do" value="check">
        {say('checkAgain')}
      </button>
      {rule && <Basis item={rule} reader={reader} />}
    </fieldset>
  );
}

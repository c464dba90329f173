import type { VNode } from 'preact';
import { CardForm, type ActOn } from './card-form.js';

/** How a card is set aside: with a coded reason, and a comment if one likes. Nothing of it once a card is dealt with. */
export function Override(acting: ActOn): VNode | null {
  const { card, state, teller } = acting;
  const { say } = teller;
  if (state.overridden !== null) {
    const reason = card.overrideReasons?.find(({ code }) => code === state.overridden);
    return <p class="done set-aside">{say('overridden', { reason: reason?.display ?? state.overridden })}</p>;
  }
  if (!card.overrideReasons || state.accepted.length > 0) return null;
  return (
    <details class="override">
      <summary>{say('override')}</summary>
      <OverrideForm {...acting} />
    </details>
  );
}

function OverrideForm({ card, at, teller }: ActOn): VNode {
  const { say } = teller;
  const id = (field: string) => `${field}-${card.uuid}`;
  return (
    <CardForm card={card} at={at}>
      <label for={id('reason')}>{say('reason')}</label>
      <select id={id('reason')} name="reason">
        {(card.overrideReasons ?? []).map(({ code, display }) => (
          <option key={code} value={code}>
            {display}
          </option>
        ))}
      </select>
      <label for={id('comment')}>{say('comment')}</label>
      <textarea id={id('comment')} name="comment" rows={2} maxLength={500} aria-describedby={id('note')} />
      <p class="note" id={id('note')}>
        {say('commentNote')}
      </p>
      <button class="quiet" name="do" value="override">
        {say('overrideButton')}
      </button>
    </CardForm>
  );
}

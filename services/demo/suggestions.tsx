import type { VNode } from 'preact';
import type { Suggestion } from '../cards/card.js';
import { CardForm, type ActOn } from './card-form.js';
import type { Teller } from './teller.js';

/** What a card offers, each with a button until it is taken up; none is offered any more on an overridden card. */
export function Suggestions({ card, state, at, teller }: ActOn): VNode | null {
  const { say } = teller;
  const isDone = card.selectionBehavior === 'at-most-one' && state.accepted.length > 0;
  if (!card.suggestions) return null;
  return (
    <>
      <h4>{say('suggestions')}</h4>
      <ul class="suggestions">
        {card.suggestions.map((suggestion) => (
          <li key={suggestion.uuid}>
            <Offer suggestion={suggestion} teller={teller} />
            {state.accepted.includes(suggestion.uuid) && <p class="done">✓ {say('accepted')}</p>}
            {!state.accepted.includes(suggestion.uuid) && !isDone && state.overridden === null && (
              <CardForm card={card} at={at}>
                <input type="hidden" name="suggestion" value={suggestion.uuid} />
                <button name="do" value="accept" aria-label={`${say('accept')}: ${suggestion.label}`}>
                  {say('accept')}
                </button>
              </CardForm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Its label, and what it does to the orders. */
function Offer({ suggestion, teller }: { suggestion: Suggestion; teller: Teller }): VNode {
  const { label, actions, isRecommended } = suggestion;
  const does = actions.map(({ description }) => description);
  return (
    <p class="offer">
      {label} {isRecommended && <span class="badge pass">{teller.say('recommended')}</span>}
      <span class="note">{does.join(' · ')}</span>
    </p>
  );
}

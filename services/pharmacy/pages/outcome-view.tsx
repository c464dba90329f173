import type { VNode } from 'preact';
import type { ChangedItem } from '../verification/stale-checklist.js';
import type { Decided, OrderView } from './order-view.js';
import { instantFor, type Reader } from './reader.js';

/** A decision was kept: who, when, and what the EHR knows of it. */
export function Outcome({ decided, reader }: { decided: Decided; reader: Reader }): VNode {
  const { say } = reader;
  const { decision, writtenBack, isKept } = decided;
  return (
    <section
      class={`card ${decision.decision === 'verified' ? 'pass' : 'warning'} decided`}
      role="status"
      aria-labelledby="decided"
      tabIndex={-1}
      data-focus
    >
      <h2 id="decided">{say(`decided-${decision.decision}`)}</h2>
      <p>{say('decidedBy', { name: decision.by.name, at: instantFor(decision.decidedAtMs, reader) })}</p>
      <p>
        {say(isKept ? 'kept' : 'notKept')} {say(writtenBack ? writtenBack.state : 'nowhere')}
      </p>
    </section>
  );
}

/** What is otherwise than on the list that was decided on; nothing was kept. */
export function Stale({ changed, view }: { changed: readonly ChangedItem[]; view: OrderView }): VNode {
  const { titleOf, reader } = view;
  const { say } = reader;
  return (
    <section class="card warning stale" role="alert" aria-labelledby="stale" tabIndex={-1} data-focus>
      <h2 id="stale">{say('stale')}</h2>
      <p>{say('staleNote')}</p>
      <ul>
        {changed.length === 0 && <li>{say('evidenceChanged')}</li>}
        {changed.map(({ rule, was, now }) => (
          <li key={rule}>
            {titleOf(rule)}: {say('wasThen', { word: wordFor(was, reader) })},{' '}
            {say('isNow', { word: wordFor(now, reader) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const OUTCOMES = ['critical', 'warning', 'info', 'cannot-tell', 'pass', 'not-applicable'] as const;

/** Of `alert critical 1.0.0` what a person calls it. */
function wordFor(written: string | null, { say }: Reader): string {
  const words = (written ?? '').split(' ');
  const outcome = OUTCOMES.find((one) => words.includes(one));
  return say(outcome ?? 'notOnList').toLowerCase();
}

import type { VNode } from 'preact';
import type { Verification } from '../../store/pharmacy/verification.js';
import type { OrderView } from './order-view.js';
import { instantFor } from './reader.js';

/** What was decided on this order before, the newest first. */
export function Decisions(view: OrderView): VNode | null {
  const { earlier, reader } = view;
  if (earlier === null) return <p class="card warning">{reader.say('earlierUnread')}</p>;
  if (earlier.length === 0) return null;
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{reader.say('earlier')}</h2>
      <ol>
        {earlier.map((decision) => (
          <li key={decision.id}>
            <OneDecision decision={decision} view={view} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneDecision({ decision, view }: { decision: Verification; view: OrderView }): VNode {
  const { reader, reasons, titleOf } = view;
  const { say } = reader;
  const list = decision.decision === 'verified' ? reasons.verify : reasons.hold;
  const named = (code: string) => list.find((one) => one.code === code)?.display ?? code;
  const { brand = '', batch = '' } = decision.dispensed ?? {};
  return (
    <>
      <p>
        <strong>{say(`decided-${decision.decision}`)}</strong>{' '}
        <span class="note">
          {say('decidedBy', { name: decision.by.name, at: instantFor(decision.decidedAtMs, reader) })}
        </span>
      </p>
      {decision.reason !== null && <p>{named(decision.reason)}</p>}
      {decision.comment !== null && <p class="said">{decision.comment}</p>}
      {decision.reasons.map(({ rule, code }) => (
        <p key={rule} class="note">
          {titleOf(rule)}: {named(code)}
        </p>
      ))}
      {`${brand}${batch}` !== '' && (
        <p class="note">
          {[brand && `${say('brand')}: ${brand}`, batch && `${say('batch')}: ${batch}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

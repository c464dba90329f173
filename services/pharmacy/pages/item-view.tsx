import type { VNode } from 'preact';
import type { Checklist, SaidOverride } from '../checklist/checklist.js';
import { instantFor, type Reader } from './reader.js';

export type Item = Checklist['items'][number];

interface ItemOf {
  item: Item;
  reader: Reader;
}

/** One rule of the checklist: what it found, what to do, why, and what that rests on. */
export function ItemView({ item, reader }: ItemOf): VNode {
  const { say } = reader;
  const grade = gradeOf(item);
  return (
    <article class={`card item ${grade}`} aria-labelledby={`item-${item.rule}`}>
      <p class="kind">
        <span class={`badge ${grade}`}>
          {say(item.indicator ?? (item.outcome === 'alert' ? 'info' : item.outcome))}
        </span>{' '}
        <span>{item.title}</span>
      </p>
      <h3 id={`item-${item.rule}`}>{item.text}</h3>
      {(item.overrides ?? []).map((override) => (
        <Override key={override.atMs} override={override} reader={reader} />
      ))}
      <Steps steps={item.todo ?? []} title={say('todo')} />
      {(item.why ?? []).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Evidence item={item} reader={reader} />
      <Basis item={item} reader={reader} />
    </article>
  );
}

/** How a checklist's item is coloured: what can't be told is no lesser thing than a warning. */
function gradeOf({ outcome, indicator }: Item): string {
  return indicator ?? (outcome === 'cannot-tell' ? 'warning' : 'pass');
}

function Override({ override, reader }: { override: SaidOverride; reader: Reader }): VNode {
  const { say } = reader;
  const reason = override.display ?? override.reason;
  const at = instantFor(override.atMs, reader);
  return (
    <p class="overridden">
      {reason === null ? say('overridden', { at }) : say('overriddenAs', { at, reason })}
    </p>
  );
}

function Steps({ steps, title }: { steps: readonly string[]; title: string }): VNode | null {
  if (steps.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  );
}

function Evidence({ item: { evidence }, reader: { say } }: ItemOf): VNode | null {
  if (evidence.length === 0) return null;
  const lines = (
    <ul class="evidence">
      {evidence.map(({ text }, place) => (
        <li key={place}>{text}</li>
      ))}
    </ul>
  );
  if (evidence.length > MOST_EVIDENCE)
    return (
      <details class="folded">
        <summary>{`${say('evidence')} (${evidence.length})`}</summary>
        {lines}
      </details>
    );
  return (
    <>
      <h4>{say('evidence')}</h4>
      {lines}
    </>
  );
}

/** Longer lists are folded: what was found must stay in sight. */
const MOST_EVIDENCE = 5;

export function Basis({ item, reader: { say } }: ItemOf): VNode {
  const sections = item.labelSections.join(', ');
  return (
    <p class="note basis">
      {sections !== '' && `${say('label', { sections })} · `}
      {item.basis === 'beyond-label' && `${say('beyondLabel')} · `}
      {say('rule', { rule: item.rule, version: item.version })}
    </p>
  );
}

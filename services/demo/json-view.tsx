import type { VNode } from 'preact';
import type { Teller } from './teller.js';

/** JSON as it went over the line, folded until it is wanted; a script adds a button to copy it. */
export function Json({ title, json, teller }: { title: string; json: unknown; teller: Teller }): VNode {
  const { say } = teller;
  return (
    <details class="json">
      <summary>{title}</summary>
      <pre tabIndex={0} role="region" aria-label={title} data-copy={say('copy')} data-copied={say('copied')}>
        {JSON.stringify(json, null, 2)}
      </pre>
    </details>
  );
}

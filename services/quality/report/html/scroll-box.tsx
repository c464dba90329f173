import type { ComponentChildren, VNode } from 'preact';

/** What is wider than a small screen scrolls in its own box, by keyboard too. */
export function ScrollBox({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

import type { VNode } from 'preact';

/** A share as a bar, to stand in a row of a table whose numbers say the same. */
export function Bar({ share }: { share: number }): VNode {
  return (
    <svg viewBox="0 0 160 12" aria-hidden="true" preserveAspectRatio="none">
      <rect class="track" x={0} y={1} width={160} height={10} rx={3} />
      <rect class="bar" x={0} y={1} width={Math.max(1, share * 160)} height={10} rx={3} />
    </svg>
  );
}

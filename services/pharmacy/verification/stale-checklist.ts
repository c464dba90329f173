import { Refusal } from '../../platform/errors.js';
import type { KeptItem } from '../../store/pharmacy/kept-checklist.js';

/** A rule that answers otherwise than on the checklist that was decided on; null: it was, or is, not on the list. */
export interface ChangedItem {
  rule: string;
  was: string | null;
  now: string | null;
}

/** The decision was made on another checklist than the newest. */
export class StaleChecklist extends Refusal {
  constructor(
    readonly changed: readonly ChangedItem[],
    /** of the newest; null: none was made of this order yet */
    readonly version: string | null,
  ) {
    super(
      'stale-checklist',
      changed.length > 0 ? changed.map(({ rule }) => rule) : ['checklist'],
      inWords(changed),
    );
  }
}

function inWords(changed: readonly ChangedItem[]): string {
  if (changed.length === 0) return 'the evidence changed, or no such checklist was made of this order';
  return changed
    .map(({ rule, was, now }) => `${rule}: ${was ?? 'not on the list'} → ${now ?? 'not on the list'}`)
    .join('; ');
}

/** Also a new version of a rule is a change. */
export function changedItems(before: readonly KeptItem[], after: readonly KeptItem[]): ChangedItem[] {
  const [was, now] = [before, after].map((items) => new Map(items.map((item) => [item.rule, item])));
  const rules = [...new Set([...before, ...after].map(({ rule }) => rule))].sort();
  return rules
    .map((rule) => ({ rule, was: wordOf(was?.get(rule)), now: wordOf(now?.get(rule)) }))
    .filter((one) => one.was !== one.now);
}

function wordOf(item: KeptItem | undefined): string | null {
  return item ? [item.outcome, item.indicator, item.version].filter(Boolean).join(' ') : null;
}

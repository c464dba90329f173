import type { SiteChange } from './site-change.js';
import type { SiteSettings } from './site-settings.js';

/** That a site wants less said while an order is being written. */
export function changeAtOrderSelect({ orderSelect }: SiteSettings): readonly SiteChange[] {
  if (!orderSelect) return [];
  const { show, ...signed } = orderSelect;
  return [{ kind: 'hook', name: 'order-select', change: `all → ${show}`, ...signed }];
}

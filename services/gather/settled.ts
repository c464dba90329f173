import type { Gathered } from '../facts/record.js';
import type { Page } from './page.js';

/** Known, none or failed. */
export function settled<Resource>({
  resources,
  gaps,
  faults,
}: Pick<Page<Resource>, 'resources' | 'gaps' | 'faults'>): Gathered<Resource> {
  const all = [...faults, ...gaps];
  if (resources.length > 0) return { state: 'known', resources, gaps: all };
  return all.length > 0 ? { state: 'failed', gaps: all } : { state: 'none' };
}

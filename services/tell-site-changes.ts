import type { Parts } from './parts.js';

/** What is not as published is seen by who runs it: in the log, and as a metric. */
export function tellSiteChanges({ knowledge, siteChanges, log, metrics }: Parts): void {
  if (siteChanges.length === 0) return;
  metrics.countSiteChanges(knowledge.siteChanges.map(({ kind }) => kind));
  log.warn({ siteChanges }, 'the site changes what is published');
}

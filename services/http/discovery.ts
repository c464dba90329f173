import { HOOK_SERVICES, type HookService } from './hook-services.js';

/** Prefetch templates by key; which keys a hook asks for is for `gather` to say. */
export type PrefetchTemplates = Readonly<Record<string, string>>;

/** CDS Hooks 2.0.1, "Discovery": members of that version only. */
export function discovery(prefetch: PrefetchTemplates): {
  services: (HookService & { prefetch: PrefetchTemplates })[];
} {
  return { services: HOOK_SERVICES.map((service) => ({ ...service, prefetch })) };
}

/** What the site's EHR never gives is not asked for: it would answer null or an error. */
export function offered(prefetch: PrefetchTemplates, neverOffered: readonly string[]): PrefetchTemplates {
  return Object.fromEntries(Object.entries(prefetch).filter(([key]) => !neverOffered.includes(key)));
}

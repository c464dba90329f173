import { HOOKS } from './hooks.js';
import type { OfferedService } from './offered-service.js';
import { syntheticResource } from './synthetic-resource.js';

/** A call as the specification has it; tests of statuses leave members out. */
export interface HookRequest {
  hook: string;
  hookInstance: string;
  context: Readonly<Record<string, unknown>>;
  prefetch?: Readonly<Record<string, unknown>>;
  [member: string]: unknown;
}

/** What may stand in a key of prefetch; absent: the key is left out. */
export const STATES = ['absent', 'null', 'empty', 'data', 'outcome'] as const;

export type State = (typeof STATES)[number];

const OUTCOME = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'forbidden', details: { text: 'The user may not read this.' } }],
};

const searchset = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  ...(resources.length > 0 ? { entry: resources.map((resource) => ({ resource })) } : {}),
});

/**
 * A call of a patient who does not exist, with each key of prefetch in one state. What is read by its id is there
 * in the states null and empty: a patient that the EHR shows, and says it does not have, is no case.
 * Null when the hook is not one we can make a context for.
 */
export function syntheticRequest({ hook, prefetch }: OfferedService, state: State): HookRequest | null {
  const context = HOOKS[hook]?.context;
  if (!context) return null;
  const filled = Object.entries(prefetch).map(([key, template]) => [key, valueOf(template, state)] as const);
  const sent = filled.filter(([, value]) => value !== undefined);
  return {
    hook,
    hookInstance: crypto.randomUUID(),
    context,
    ...(sent.length > 0 ? { prefetch: Object.fromEntries(sent) } : {}),
  };
}

function valueOf(template: string, state: State): unknown {
  const isSearch = template.includes('?');
  const type = /^[A-Z][A-Za-z]+/.exec(template)?.[0] ?? 'Practitioner';
  const found = () => (isSearch ? searchset(syntheticResource(type)) : syntheticResource(type));
  if (state === 'absent') return undefined;
  if (state === 'outcome') return OUTCOME;
  if (state === 'data' || !isSearch) return found();
  return state === 'null' ? null : searchset();
}

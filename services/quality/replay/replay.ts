import type { Rule } from '../../decide/rule.js';
import type { Day } from '../../facts/calendar.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { ITEM_NAMES } from '../../facts/record.js';
import { KINDS } from '../../gather/items.js';
import { createAudit, type Audit } from '../evaluate/audit.js';

/** What a replay asks, the same for every patient. */
export interface ReplayOptions {
  /** both days included, in the site's time zone */
  period: { from: Day; to: Day };
  /** resource types that the whole export holds */
  offeredTypes: readonly string[];
  knowledge: Knowledge;
}

/** The same, made ready once per worker. Records are read as the audit reads them; no measure is asked. */
export interface Replay {
  audit: Audit;
  knowledge: Knowledge;
  /** all that may speak when an order is signed, those switched off with them: what they keep silent is counted */
  rules: readonly Rule[];
}

/** By the rules, and by others to compare them with; null: there are none. */
export interface Replays {
  first: Replay;
  second: Replay | null;
}

/** The hook that every order and dose of the past is put to. */
export const HOOK = 'order-sign';

export function createReplay({ period, offeredTypes, knowledge }: ReplayOptions): Replay {
  return {
    audit: createAudit({
      period,
      offeredTypes: offeredTypes.filter((type) => !isNeverGiven(type, knowledge)),
      knowledge,
      measures: [],
    }),
    knowledge,
    rules: knowledge.rules.filter(({ hooks }) => hooks.includes(HOOK)),
  };
}

/** What the site's EHR never gives the hook it must not give here: none of it is then not known to be none. */
function isNeverGiven(type: string, { neverOffered }: Knowledge): boolean {
  const items = ITEM_NAMES.filter((name) => KINDS[name].types.includes(type));
  return items.length > 0 && items.every((name) => neverOffered.includes(name));
}

import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import { createReplay, type Replay } from '../../../services/quality/replay/replay.js';
import { replayPatient } from '../../../services/quality/replay/replay-patient.js';
import type { ReplayedOrder, ReplayedPatient } from '../../../services/quality/replay/replayed-order.js';
import { ALL_TYPES, resourcesFor } from '../../builders/an-audit.js';
import type { aPatient } from '../../builders/a-patient.js';
import { day } from '../../builders/days.js';
import { ROOT } from '../../knowledge/broken-copy.js';

const KNOWLEDGE = loadKnowledge(ROOT);

/** The year 2026, of an export with everything, by the shipped knowledge, unless said otherwise. */
export function aReplay(knowledge = KNOWLEDGE): Replay {
  const period = { from: day('2026-01-01'), to: day('2026-12-31') };
  return createReplay({ period, offeredTypes: ALL_TYPES, knowledge });
}

export function replayed(
  patient: ReturnType<typeof aPatient>,
  { first = aReplay(), second = null }: { first?: Replay; second?: Replay | null } = {},
): ReplayedPatient {
  return replayPatient(resourcesFor(patient), { first, second });
}

/** An order at which nothing would have been said, unless said otherwise. */
export function aReplayedOrder(more: Partial<ReplayedOrder> = {}): ReplayedOrder {
  return {
    event: 'MedicationRequest/1',
    kind: 'order',
    day: day('2026-03-01'),
    organisation: null,
    cards: [],
    shown: {},
    toldUnknown: {},
    cannotTell: {},
    hidden: {},
    ...more,
  };
}

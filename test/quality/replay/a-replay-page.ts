import type { Language } from '../../../services/cards/texts.js';
import { startCounting } from '../../../services/quality/replay/count-replay.js';
import type { ReplayContext } from '../../../services/quality/replay/replay-context.js';
import type { Replayed, ReplayedOrder } from '../../../services/quality/replay/replayed-order.js';
import { loadReplayWords } from '../../../services/quality/replay/replay-words.js';
import { renderReplay } from '../../../services/quality/replay/html/replay-page.js';
import { day } from '../../builders/days.js';

export function aReplayContext(more: Partial<ReplayContext> & { language?: Language } = {}): ReplayContext {
  const { language = 'en' } = more;
  const known = { rules: 'b'.repeat(64), settings: 'c'.repeat(64) };
  return {
    period: { from: day('2026-01-01'), to: day('2026-12-31') },
    dataAsOf: '2027-01-15T09:00:00Z',
    reporter: 'St Elisabeth Hospital',
    language,
    words: loadReplayWords('.', language),
    titles: { overdue: 'Overdue', 'too-early': 'Too early' },
    missing: { allergyKind: 'whether there is an allergy' },
    rejected: { 'invalid-json': 'no valid JSON' },
    withPatients: false,
    smallestCell: 5,
    program: '0.1.0',
    first: known,
    second: null,
    inputs: [{ name: 'Patient.ndjson', bytes: 48123, sha256: 'a'.repeat(64) }],
    data: { read: { Patient: 12 }, rejected: { counts: {}, first: [] } },
    notOffered: { essential: [], other: [] },
    ...more,
  };
}

const NOTHING: Replayed = { orders: [], doses: [], undated: 0 };

/** The page of these orders and doses, all of one patient. */
export function aPageOf(
  replayed: Partial<Replayed>,
  context: ReplayContext = aReplayContext(),
  second: Partial<Replayed> | null = null,
): string {
  const counting = startCounting(context.second !== null);
  counting.add({
    patientId: 'p1',
    ...NOTHING,
    ...replayed,
    second: second && { ...NOTHING, ...second },
  });
  return renderReplay({ ...counting.counted(), context });
}

/** So many of the same. */
export function times(number: number, order: ReplayedOrder): ReplayedOrder[] {
  return Array.from({ length: number }, (_, at) => ({ ...order, event: `${order.event}-${at}` }));
}

import type { Ask } from './ask.js';
import { listOf, membersOf } from './check-card.js';
import type { OfferedService } from './offered-service.js';
import type { PointId } from './points.js';
import { sighting, type Sighting } from './sighting.js';

/** RFC 3339 in UTC, with a fraction: legal, and refused by careless readers. */
const outcomeTimestamp = '2020-01-01T00:00:00.250Z';

const reason = { code: 'conformance-test', system: 'https://ehr.example.org/reasons' };

/** A card and suggestion to tell of: one that came, else one that nobody knows; cards are transient. */
interface Told {
  card: string;
  suggestion: string;
}

/** Feedback is a MAY: where the address is not there, nothing is looked at. */
export async function checkFeedback(
  ask: Ask,
  { id }: OfferedService,
  cards: readonly unknown[],
): Promise<Sighting[]> {
  const path = `/cds-services/${id}/feedback`;
  const { card, suggestion } = toldOf(cards);
  const accepted = { card, outcome: 'accepted', acceptedSuggestions: [{ id: suggestion }], outcomeTimestamp };
  const overridden = { card, outcome: 'overridden', outcomeTimestamp };
  const first = await ask({ path, method: 'POST', body: { feedback: [accepted] } });
  if (first.status === 404 || first.status === 405 || first.status === 501) return [];
  const told = async (point: PointId, feedback: object): Promise<Sighting> => {
    const { status, said } = await ask({ path, method: 'POST', body: feedback });
    return sighting(point, `POST ${path}`, status !== null && status >= 200 && status < 300 ? null : said);
  };
  const invalid = await ask({ path, method: 'POST', body: { conformance: 'no feedback' } });
  return [
    await told('feedback-accepted', { feedback: [accepted, accepted] }),
    await told('feedback-overridden', {
      feedback: [{ ...overridden, overrideReason: { reason, userComment: 'Conformance test.' } }, overridden],
    }),
    await told('feedback-bare-reason', { feedback: [{ ...overridden, overrideReason: reason }] }),
    sighting('feedback-invalid', `POST ${path}`, invalid.status === 400 ? null : invalid.said),
  ];
}

function toldOf(cards: readonly unknown[]): Told {
  const members = cards.map(membersOf).find(({ uuid }) => typeof uuid === 'string');
  const suggestions = listOf(members?.suggestions).map(membersOf);
  const suggestion = suggestions.find(({ uuid }) => typeof uuid === 'string');
  return {
    card: uuidOf(members?.uuid),
    suggestion: uuidOf(suggestion?.uuid),
  };
}

function uuidOf(given: unknown): string {
  return typeof given === 'string' ? given : crypto.randomUUID();
}

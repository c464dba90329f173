import { z } from 'zod';
import type { Answer } from './ask.js';
import { CardShapes } from './card-shapes.js';
import { checkActions, checkCard, membersOf, repeated } from './check-card.js';
import { emptiesIn } from './empties.js';
import { isJson } from './is-json.js';
import type { PointId } from './points.js';
import { faultOf, inWords, sighting, type Sighting } from './sighting.js';

const WithCards = z.looseObject({ cards: z.array(z.unknown()) });

/** The two ways to answer a call: with cards, or that data is lacking. */
const PRECONDITION_FAILED = 412;

/** An answer that should bear cards; `may412` where the service was given too little to go by. */
export function checkAnswered(
  answer: Answer,
  point: PointId,
  at: { where: string; may412: boolean },
): Sighting[] {
  const { where, may412 } = at;
  if (may412 && answer.status === PRECONDITION_FAILED)
    return [sighting(point, where, null), ...checkError(answer, where)];
  const fault = answer.status === 200 ? faultOf(WithCards, answer.json) : answer.said;
  const answered = sighting(point, where, fault);
  return fault === null ? [answered, ...checkCards(answer, where)] : [answered];
}

function checkCards(answer: Answer, where: string): Sighting[] {
  const { cards, systemActions } = WithCards.parse(answer.json);
  return [
    sighting(
      'content-type',
      where,
      isJson(answer) ? null : inWords(answer.headers.get('content-type') ?? undefined),
    ),
    sighting('no-empties', where, emptiesIn(answer.json, ['cards'])),
    ...checkUuids(cards, where),
    ...cards.flatMap((card, at) => checkCard(card, `${where}, card ${at + 1}`)),
    ...checkActions(systemActions, where, 'system-actions'),
  ];
}

function checkUuids(cards: readonly unknown[], where: string): Sighting[] {
  const uuids = cards.map((card) => membersOf(card).uuid).filter((uuid) => uuid !== undefined);
  if (uuids.length === 0) return [];
  const fault = uuids.map((uuid) => faultOf(CardShapes.uuid, uuid)).find((one) => one !== null);
  return [sighting('card-uuid', where, fault ?? repeated(uuids))];
}

/** What comes with an error: 3.0 asks for an OperationOutcome, 2.0.1 for nothing. */
export function checkError({ status, json }: Answer, where: string): Sighting[] {
  if (status === null || status < 400) return [];
  const { resourceType } = membersOf(json);
  return [
    sighting('error-outcome', where, resourceType === 'OperationOutcome' ? null : `${status} without one`),
  ];
}

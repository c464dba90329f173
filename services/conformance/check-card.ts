import { CardShapes } from './card-shapes.js';
import type { PointId } from './points.js';
import { faultOf, inWords, sighting, type Sighting } from './sighting.js';

type Loose = Readonly<Record<string, unknown>>;

/** As far as an object was sent where one is expected. */
export function membersOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** Everything that can be said of one card by itself. */
export function checkCard(card: unknown, where: string): Sighting[] {
  const members = membersOf(card);
  const see = (point: PointId, fault: string | null) => sighting(point, where, fault);
  const whenThere = (point: PointId, shape: keyof typeof CardShapes, value: unknown) =>
    value === undefined ? [] : [see(point, faultOf(CardShapes[shape], value))];
  const { topic, ...source } = membersOf(members.source);
  return [
    see('card-members', faultOf(CardShapes.members, card)),
    see('card-summary', faultOf(CardShapes.summary, members.summary)),
    see('card-indicator', faultOf(CardShapes.indicator, members.indicator)),
    see('card-source', faultOf(CardShapes.source, members.source === undefined ? undefined : source)),
    ...whenThere('card-topic', 'topic', topic),
    ...whenThere('card-detail', 'detail', members.detail),
    ...whenThere('card-extension', 'extension', members.extension),
    ...whenThere('override-reasons', 'overrideReasons', members.overrideReasons),
    ...whenThere('links', 'links', members.links),
    ...checkSuggestions(members, where),
  ];
}

function checkSuggestions({ suggestions, selectionBehavior }: Loose, where: string): Sighting[] {
  if (suggestions === undefined && selectionBehavior === undefined) return [];
  const behaves = sighting(
    'card-selection-behavior',
    where,
    faultOf(CardShapes.selectionBehavior, selectionBehavior),
  );
  if (suggestions === undefined) return [behaves];
  const all = listOf(suggestions).map(membersOf);
  const recommended = all.filter(({ isRecommended }) => isRecommended === true).length;
  const tooMany = recommended > 1 && selectionBehavior !== 'any';
  return [
    behaves,
    sighting(
      'suggestions',
      where,
      faultOf(CardShapes.suggestions, suggestions) ?? repeated(all.map(({ uuid }) => uuid)),
    ),
    sighting('suggestions-recommended', where, tooMany ? `${recommended} are` : null),
    ...all.flatMap(({ actions }) => checkActions(actions, where)),
  ];
}

export function checkActions(actions: unknown, where: string, point: PointId = 'actions'): Sighting[] {
  if (actions === undefined) return [];
  const deletes = listOf(actions).filter((action) => membersOf(action).type === 'delete');
  return [
    sighting(point, where, faultOf(CardShapes.actions, actions)),
    ...deletes.map((action) => sighting('actions-delete', where, faultOf(CardShapes.deletes, action))),
  ];
}

/** Which of the ids come twice. */
export function repeated(ids: readonly unknown[]): string | null {
  const twice = ids.filter((id, at) => id !== undefined && ids.indexOf(id) < at);
  return twice.length > 0 ? `twice ${inWords(twice[0])}` : null;
}

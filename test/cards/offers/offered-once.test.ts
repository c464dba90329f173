import { expect, it } from '@jest/globals';
import type { Action, Card, Suggestion } from '../../../services/cards/card.js';
import { offeredOnce } from '../../../services/cards/offers/offered-once.js';

const ordering = (what: string, day = '2026-11-22', priority?: 'urgent'): Action => ({
  type: 'create',
  description: `Order ${what}`,
  resource: { resourceType: 'ServiceRequest', code: what, occurrenceDateTime: day, priority },
});
const deleting = (resourceId: string): Action => ({ type: 'delete', description: 'Delete', resourceId });

const offering = (label: string, ...actions: Action[]): Suggestion => ({ label, uuid: label, actions });
const aCard = (...suggestions: Suggestion[]): Card => ({
  uuid: 'card',
  summary: 'A card',
  indicator: 'warning',
  source: { label: 'Label' },
  ...(suggestions.length > 0 ? { suggestions, selectionBehavior: 'any' as const } : {}),
});
const labels = (cards: readonly Card[]) =>
  cards.map(({ suggestions = [] }) => suggestions.map(({ label }) => label));

const calcium = offering('calcium', ordering('calcium'));

it.each([
  ['the same', offering('again', ordering('calcium')), []],
  ['the same in other words', offering('again', { ...ordering('calcium'), description: 'Other' }), []],
  ['another test', offering('albumin', ordering('albumin')), ['albumin']],
  ['another day', offering('later', ordering('calcium', '2026-11-29')), ['later']],
  ['more urgent', offering('urgent', ordering('calcium', '2026-11-22', 'urgent')), ['urgent']],
  ['more than that', offering('more', ordering('calcium'), ordering('albumin')), ['more']],
  ['a draft to delete', offering('delete', deleting('MedicationRequest/a')), ['delete']],
])('offers once what two cards would: %s', (_, second, left) => {
  expect(labels(offeredOnce([aCard(calcium), aCard(second)]))).toEqual([['calcium'], left]);
});

it('leaves no empty list, and says anew how to choose among the rest', () => {
  const urgent = offering('urgent', ordering('calcium', '2026-11-22', 'urgent'));
  const albumin = offering('albumin', ordering('albumin'));
  const both: Card = { ...aCard(calcium, urgent, albumin), selectionBehavior: 'at-most-one' };
  const [, second, third] = offeredOnce([aCard(calcium), both, aCard(albumin)]);
  expect(second).toMatchObject({ selectionBehavior: 'any' });
  expect(second?.suggestions?.map(({ label }) => label)).toEqual(['urgent', 'albumin']);
  expect(third).not.toHaveProperty('suggestions');
  expect(third).not.toHaveProperty('selectionBehavior');
});

it('leaves cards as they are that offer nothing twice', () => {
  const cards = [aCard(calcium), aCard()];
  expect(offeredOnce(cards)).toEqual(cards);
});

import { describe, expect, it } from '@jest/globals';
import { buildCards } from '../../../services/cards/build-cards.js';
import type { Reading } from '../../../services/facts/reading.js';
import { actionsOf, cardWith, FACTS, resourcesOf } from '../../builders/a-card-with-offers.js';
import { aReadDraft, aReading, readingsOf } from '../../builders/a-reading.js';
import { aRule } from '../../builders/a-rule.js';
import { fires } from '../../builders/an-outcome.js';
import { cardInput } from '../../builders/card-knowledge.js';
import { AS_OF, day } from '../../builders/days.js';

describe('the draft', () => {
  it('is deleted by its relative reference', () => {
    expect(actionsOf('delete-draft')).toEqual([
      { type: 'delete', description: 'Delete the draft order', resourceId: 'MedicationRequest/draft-1' },
    ]);
  });

  it.each<[string, Reading]>([
    ['without an id', aReading({ order: { original: { resourceType: 'MedicationRequest' } } })],
    ['signed and dispatched', aReading({ facts: { ...FACTS, moment: 'order-dispatch' } })],
    ['that is not there', aReading({ order: null, facts: { ...FACTS, moment: 'patient-view' } })],
  ])('%s is left alone', (_, reading) => {
    for (const id of ['delete-draft', 'move-start-to-due-day', 'correct-dosage'])
      expect(actionsOf(id, reading)).toEqual([]);
  });

  it('is never moved into the past', () => {
    expect(
      actionsOf('move-start-to-due-day', aReading({ facts: { orderDueDay: day('2026-11-21') } })),
    ).toEqual([]);
    expect(actionsOf('move-start-to-due-day', aReading({ facts: { orderDueDay: AS_OF.day } }))).toHaveLength(
      1,
    );
  });

  it('comes back whole, in R5 too', () => {
    const original = {
      resourceType: 'MedicationRequest',
      id: 'draft-1',
      status: 'draft',
      intent: 'order',
      medication: { concept: { text: 'Conexxence' } },
      subject: { reference: 'Patient/p1' },
      extension: [{ url: 'https://ehr.example/tag', valueString: 'kept' }],
    };
    const [resource] = resourcesOf('move-start-to-due-day', aReading({ facts: FACTS, order: { original } }));
    expect(resource).toEqual({
      ...original,
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2027-05-12' } } } }],
    });
  });

  it('that starts later is the one to delete', () => {
    const early = aReading({ order: aReadDraft({ start: day('2026-12-01') }, 'early') });
    const late = aReading({ order: aReadDraft({ start: day('2027-01-01'), name: 'Prolia' }, 'late') });
    for (const readings of [
      [early, late],
      [late, early],
    ]) {
      const [suggestion, ...others] = cardWith(['delete-later-draft'], readings)?.suggestions ?? [];
      expect(others).toEqual([]);
      expect(suggestion?.actions[0]).toMatchObject({ resourceId: 'MedicationRequest/late' });
      expect(suggestion?.label).toBe('Delete the later of the denosumab drafts: Prolia');
    }
    expect(cardWith(['delete-later-draft'], [early])?.suggestions).toBeUndefined();
    const alike = [early, aReading({ order: aReadDraft({ start: day('2026-12-01') }, 'alike') })];
    const [second] = cardWith(['delete-later-draft'], alike)?.suggestions ?? [];
    expect(second?.actions[0]).toMatchObject({ resourceId: 'MedicationRequest/alike' });
  });
});

describe('suggestions of one card', () => {
  const recommending = (...ids: readonly string[]) => {
    const outcomes = ids.map((offer, place) =>
      fires(aRule(`rule-${place}`), { offers: [{ offer, recommended: true }] }),
    );
    const said = Object.fromEntries(outcomes.map(({ rule }) => [rule.id, {}]));
    return buildCards(cardInput(said, { outcomes, readings: readingsOf(aReading({ facts: FACTS })) }))[0];
  };

  it('at most one is recommended, that of the worst rule', () => {
    const { suggestions } = recommending('order-calcium', 'order-vitamin-d-test', 'delete-draft') ?? {};
    expect(suggestions?.map(({ isRecommended }) => isRecommended)).toEqual([true, undefined, undefined]);
  });

  it('what does the same stands once', () => {
    expect(recommending('order-calcium', 'order-creatinine')?.suggestions).toHaveLength(2);
    expect(recommending('order-calcium', 'order-calcium')?.suggestions).toHaveLength(1);
  });

  it.each([
    ['any', ['delete-draft', 'order-calcium', 'order-calcium-and-vitamin-d']],
    ['any', ['order-calcium']],
    ['at-most-one', ['delete-draft', 'move-start-to-due-day']],
    ['at-most-one', ['order-calcium', 'order-calcium-same-day-set']],
  ])('%s of %j', (behaviour, ids) => {
    expect(recommending(...ids)?.selectionBehavior).toBe(behaviour);
  });

  it('have each an id of their own, and no behaviour where there are none', () => {
    const card = cardWith(['order-calcium', 'order-creatinine']);
    const ids = [card?.uuid, ...(card?.suggestions ?? []).map(({ uuid }) => uuid)];
    expect(new Set(ids).size).toBe(3);
    expect(cardWith([])).not.toHaveProperty('selectionBehavior');
  });

  it('an offer nobody described is an error', () => {
    expect(() => cardWith(['order-moon'])).toThrow('order-moon');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCards } from '../../services/cards/build-cards.js';
import { aReadDraft, aReading, readingsOf } from '../builders/a-reading.js';
import { aRule } from '../builders/a-rule.js';
import { fires, offers } from '../builders/an-outcome.js';
import { cardInput } from '../builders/card-knowledge.js';

const HOSTILE = '<img src=x onerror=alert(1)> [x](http://evil)';
const FREE_TEXT = '{orderName} and {duplicateName}';

/** Two rules about two orders, whose every text from the record is `name`. */
function cardsAbout(name: string) {
  const evidence = {
    order: [{ what: 'order', value: name, unit: name, referenceRange: name, arithmetic: name } as const],
  };
  const facts = { orderName: name, duplicateName: name };
  const second = aReadDraft({ name }, 'draft-2');
  const readings = readingsOf(
    aReading({ facts, evidence, order: { name } }),
    aReading({ facts, evidence, order: second }),
  );
  const rule = aRule('duplicate', { about: 'order', evidence: ['order'] });
  const info = aRule('brand', { about: 'order', concern: 'product', indicator: 'info', evidence: ['order'] });
  const outcomes = [rule, info].flatMap((one) => [
    fires(one, offers('delete-draft')),
    fires(one, { orderReference: second.reference, ...offers('delete-draft') }),
  ]);
  const said = { summary: [FREE_TEXT, 'x'], why: [FREE_TEXT], todo: [FREE_TEXT] };
  return buildCards(cardInput({ duplicate: said, brand: said }, { outcomes, readings }));
}

/** Every text of a card that an EHR shows or may show. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function emptyIn(value: unknown): boolean {
  if (typeof value !== 'object' || value === null)
    return value === '' || value === null || value === undefined;
  const members = Object.values(value);
  return members.length === 0 || members.some(emptyIn);
}

describe('a medicine with a hostile name', () => {
  it('is inert wherever it is shown', () => {
    const cards = cardsAbout(HOSTILE);
    expect(cards).toHaveLength(2);
    for (const text of cards.flatMap(textsIn)) {
      expect(text).not.toMatch(/<|http:\/\/evil/);
      expect(text).not.toMatch(/(?<!\\)\[/);
    }
  });

  it('is still shown', () => {
    const [card] = cardsAbout(HOSTILE);
    expect(card?.summary).toContain('‹img src=x onerror=alert(1)›');
    expect(card?.detail).toContain('&lt;img src=x onerror=alert(1)&gt; \\[x\\](http: //evil)');
    expect(card?.suggestions?.[1]?.label).toContain('‹img src=x onerror=alert(1)›');
  });

  it('leaves every card whole: short, without empty members, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const cards = cardsAbout(name);
        expect(cards.every(({ summary }) => summary.length > 0 && summary.length < 140)).toBe(true);
        expect(cards.some(emptyIn)).toBe(false);
        expect(cardsAbout(name)).toEqual(cards);
      }),
      { numRuns: 200 },
    );
  });
});

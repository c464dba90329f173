import { describe, expect, it } from '@jest/globals';
import { buildCards } from '../../services/cards/build-cards.js';
import type { Outcome } from '../../services/decide/outcome.js';
import { aReadDraft, aReading, readingsOf } from '../builders/a-reading.js';
import { aRule } from '../builders/a-rule.js';
import { cannotTell, fires } from '../builders/an-outcome.js';
import { cardInput, type SaidByRule } from '../builders/card-knowledge.js';

/** Cards of these outcomes, where every rule has a text that names it unless the test says more. */
function cardsOf(outcomes: readonly Outcome[], said: SaidByRule = {}) {
  const plain = Object.fromEntries(outcomes.map(({ rule }) => [rule.id, {}]));
  return buildCards(cardInput({ ...plain, ...said }, { outcomes }));
}

const rulesOn = (card: ReturnType<typeof cardsOf>[number] | undefined) =>
  card?.extension?.['org.denosumab-cds'].rules.map(({ id, indicator }) => `${id} ${indicator}`);

describe('what makes a card', () => {
  it.each(['shadow', 'off'])('not a rule that is %s', (status) => {
    expect(cardsOf([fires(aRule('low', { status }))])).toEqual([]);
  });

  it('not a rule that is silent or out of scope', () => {
    const rule = aRule('low');
    const about = { rule, orderReference: 'MedicationRequest/draft-1' };
    expect(
      cardsOf([
        { ...about, outcome: 'silent' },
        { ...about, outcome: 'out-of-scope' },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['checklist', []],
    ['info', ['info']],
    ['warning', ['warning']],
  ])('a rule that can’t tell and shows it as %s', (where, indicators) => {
    const cards = cardsOf([cannotTell(aRule('age', { cannotTell: where }), 'ageYears')]);
    expect(cards.map(({ indicator }) => indicator)).toEqual(indicators);
  });

  it('says in words what it could not tell for want of', () => {
    const input = cardInput({ allergy: { title: 'Hypersensitivity' } }, {});
    const { en, nl } = input.knowledge.texts;
    const words = { ...en.words, missing: { ageYears: 'date of birth' } };
    const knowledge = { ...input.knowledge, texts: { nl, en: { ...en, words } } };
    const outcomes = [cannotTell(aRule('allergy', { cannotTell: 'warning' }), 'ageYears')];
    const [card] = buildCards({ ...input, knowledge, outcomes });
    expect(card?.summary).toBe("Hypersensitivity: can't be judged, not known: date of birth");
    expect(card?.detail).toContain('**Not known:** date of birth');
  });
});

describe('one card a concern', () => {
  it('written around the worst, with the others beneath', () => {
    const cards = cardsOf([
      fires(aRule('follow-up', { indicator: 'info' })),
      fires(aRule('low', { indicator: 'critical' })),
      fires(aRule('before-dose')),
    ]);
    expect(cards.map(({ summary }) => summary)).toEqual(['Summary of low']);
    expect(rulesOn(cards[0])).toEqual(['low critical', 'before-dose warning', 'follow-up info']);
    expect(cards[0]?.detail).toContain('**Also:**\n\n- Summary of before-dose\n- Summary of follow-up');
  });

  it('what is only info, of all concerns, in one', () => {
    const info = { indicator: 'info' };
    const cards = cardsOf([
      fires(aRule('leaflet', { ...info, concern: 'indication-and-supply', labelSections: ['4.2'] })),
      fires(aRule('renal-unknown', { ...info, concern: 'kidneys' })),
      fires(aRule('before-dose', { ...info })),
      fires(aRule('too-early', { concern: 'schedule' })),
    ]);
    expect(cards.map(({ summary }) => summary)).toEqual([
      'Summary of too-early',
      'For information: title of leaflet; title of before-dose; title of renal-unknown',
    ]);
    expect(cards[1]?.indicator).toBe('info');
    expect(cards[1]?.detail).toMatch(
      /^- Summary of leaflet\n- Summary of before-dose\n- Summary of renal-unknown\n\n/,
    );
    expect(cards[1]?.source.label).toBe('Conexxence SmPC, sections 4.2, 4.4');
  });

  it('names as many of them as a summary holds, and counts the rest', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(30));
    const outcomes = ids.map((id) => fires(aRule(id, { indicator: 'info' })));
    // 17 for "For information: ", 39 for each title, 2 for each "; " and 10 for "and 3 more": 109, with one more 150.
    expect(cardsOf(outcomes.slice(0, 2))[0]?.summary).not.toContain('more');
    expect(cardsOf(outcomes)[0]?.summary).toBe(
      `For information: title of ${ids[0]}; title of ${ids[1]}; and 3 more`,
    );
  });

  it('calls them by their short names where the rules have these', () => {
    const said = { leaflet: { short: 'no leaflet' }, dentist: { title: 'DXA first' } };
    const outcomes = Object.keys(said).map((id) => fires(aRule(id, { indicator: 'info' })));
    const [card] = buildCards(cardInput(said, { outcomes }));
    expect(card?.summary).toBe('For information: DXA first; no leaflet');
  });

  it('a single info with its own summary', () => {
    const [card] = cardsOf([fires(aRule('leaflet', { indicator: 'info' }))]);
    expect(card?.summary).toBe('Summary of leaflet');
  });

  it.each([
    ['critical before warning', ['a', 'warning', '4.2'], ['b', 'critical', '4.4'], ['b', 'a']],
    ['label section by number', ['a', 'warning', '4.10'], ['b', 'warning', '4.4'], ['b', 'a']],
    ['numbered before the leaflet', ['a', 'warning', 'leaflet 3'], ['b', 'warning', '6.2'], ['b', 'a']],
    ['rule id', ['b', 'warning', '4.4'], ['a', 'warning', '4.4'], ['a', 'b']],
  ])('in order: %s', (_, first, second, order) => {
    const outcomes = [first, second].map(([id = '', indicator, section], place) =>
      fires(aRule(id, { indicator, labelSections: [section], concern: ['calcium', 'kidneys'][place] })),
    );
    expect(cardsOf(outcomes).map(({ source }) => source.topic?.code)).toEqual(order);
    expect(cardsOf([...outcomes].reverse()).map(({ source }) => source.topic?.code)).toEqual(order);
  });
});

describe('several orders', () => {
  const second = aReadDraft({ name: 'Prolia 60 mg' }, 'draft-2');
  const readings = readingsOf(aReading(), aReading({ order: second }));
  const forBoth = (about: string, said: SaidByRule) => {
    const rule = aRule('low', { about });
    const outcomes = [fires(rule), fires(rule, { orderReference: second.reference })];
    return buildCards(cardInput(said, { outcomes, readings }));
  };

  it('the same about the patient is said once', () => {
    const [card, ...others] = forBoth('patient', { low: { why: ['Because.'] } });
    expect(others).toEqual([]);
    expect(card?.detail?.match(/Because\./g)).toHaveLength(1);
    expect(card?.detail).not.toContain('Prolia');
  });

  it('what is at fault in the orders names them', () => {
    const [card] = forBoth('order', { low: {} });
    expect(card?.detail).toContain('Order: Conexxence 60 mg, Prolia 60 mg');
  });

  it('what differs is said for each', () => {
    const [card] = forBoth('order', { low: { summary: ['Too early: {orderName}'] } });
    expect(card?.detail).not.toContain('Too early');
    const facts = [{ orderName: 'One' }, { orderName: 'Two' }];
    const rule = aRule('low', { about: 'order' });
    const [differing] = buildCards(
      cardInput(
        { low: { summary: ['Too early: {orderName}'] } },
        {
          outcomes: [fires(rule), fires(rule, { orderReference: second.reference })],
          readings: readingsOf(
            aReading({ facts: facts[0] ?? {} }),
            aReading({ facts: facts[1] ?? {}, order: second }),
          ),
        },
      ),
    );
    expect(differing?.summary).toBe('Too early: One');
    expect(differing?.detail).toContain('- Too early: Two (Order: Prolia 60 mg)');
    expect(rulesOn(differing)).toEqual(['low warning']);
  });
});

describe('the members of a card', () => {
  it('names the label, its section and the rule', () => {
    const [card] = cardsOf([fires(aRule('low', { labelSections: ['4.4', '4.3'] }))], {
      low: { title: 'Low calcium' },
    });
    expect(card?.source).toEqual({
      label: 'Conexxence SmPC, sections 4.3, 4.4',
      url: 'https://www.ema.europa.eu/en/medicines/human/EPAR/conexxence',
      topic: {
        system: 'https://denosumab-cds.org/fhir/CodeSystem/rules',
        code: 'low',
        display: 'Low calcium',
      },
    });
  });

  it('says so when the label does not say it', () => {
    const beyond = { basis: 'beyond-label', labelSections: ['beyond-label'] };
    const [card] = cardsOf([fires(aRule('ckd', beyond))]);
    expect(card?.source.label).toBe('Conexxence SmPC, beyond the label');
    expect(card?.detail).toContain('**Beyond the label:** Title of ckd');
  });

  it.each([
    ['en', 'Conexxence SmPC, section 4.4, leaflet 3', 'Being treated'],
    ['nl', 'Conexxence SmPC, rubriek 4.4, bijsluiter 3', 'Wordt behandeld'],
  ] as const)('in %s', (language, label, reason) => {
    const outcomes = [fires(aRule('low', { labelSections: ['leaflet 3', '4.4'] }))];
    const [card] = buildCards(cardInput({ low: {} }, { outcomes, language }));
    expect(card?.source.label).toBe(label);
    expect(card?.overrideReasons?.[0]?.display).toBe(reason);
  });

  it('gives the override reasons of all its rules, each once, but not for information', () => {
    const [card] = cardsOf([
      fires(aRule('a')),
      fires(aRule('b', { overrideReasons: ['known-elsewhere', 'treated'] })),
    ]);
    expect(card?.overrideReasons?.map(({ code }) => code)).toEqual([
      'treated',
      'benefit-outweighs-risk',
      'known-elsewhere',
    ]);
    expect(cardsOf([fires(aRule('a', { indicator: 'info' }))])[0]).not.toHaveProperty('overrideReasons');
  });

  it('asks for another reason last, whichever rule gives it', () => {
    const [card] = cardsOf([
      fires(aRule('a', { overrideReasons: ['treated', 'other'] })),
      fires(aRule('b', { overrideReasons: ['known-elsewhere', 'other'] })),
    ]);
    expect(card?.overrideReasons?.map(({ code }) => code)).toEqual(['treated', 'known-elsewhere', 'other']);
  });

  it('says the first summary whose facts are known, else the title', () => {
    const rule = aRule('low');
    const said = (summary: readonly string[]) =>
      cardsOf([fires(rule)], { low: { title: 'Low', summary } })[0]?.summary;
    expect(said(['Calcium {calciumMmolPerL}', 'Calcium low'])).toBe('Calcium low');
    expect(said(['Calcium {calciumMmolPerL}'])).toBe('Low');
  });

  it('is less than 140 characters, and a finding that was cut is said whole below', () => {
    const summary = `${'word '.repeat(40)}end`;
    const [card] = cardsOf([fires(aRule('low'))], { low: { summary: [summary] } });
    expect(card?.summary).toMatch(/ word…$/);
    expect(card?.summary.length).toBeLessThan(140);
    expect(card?.detail).toContain(summary);
  });

  it('is the same for the same input', () => {
    const outcomes = [
      fires(aRule('b', { concern: 'kidneys' })),
      fires(aRule('a')),
      fires(aRule('c', { indicator: 'info' })),
    ];
    expect(cardsOf(outcomes)).toEqual(cardsOf(outcomes));
  });

  it('throws when a rule has no texts', () => {
    expect(() => buildCards(cardInput({}, { outcomes: [fires(aRule('low'))] }))).toThrow('low');
  });
});

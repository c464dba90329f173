import { describe, expect, it } from '@jest/globals';
import { buildCards } from '../../services/cards/build-cards.js';
import type { Language } from '../../services/cards/texts.js';
import { createDecide } from '../../services/decide/decide.js';
import type { Order } from '../../services/facts/order.js';
import { readFacts } from '../../services/facts/read-facts.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { projectRoot } from '../../services/platform/root.js';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { daysAgo } from '../builders/days.js';
import { factsInputOf } from '../builders/facts-input-of.js';

type Patient = ReturnType<typeof aPatient>;

const knowledge = loadKnowledge(projectRoot(import.meta.url));
const decide = createDecide();

const OURS = [
  'pregnancy',
  'contraception',
  'breastfeeding',
  'long-term-review',
  'antiresorptive-combination',
  'stopped-without-plan',
  'overdue',
];

/** From the record to the cards, of the rules told of here. */
async function told(patient: Patient, orders: readonly Order[], language: Language = 'en') {
  const moment = orders.length > 0 ? 'order-sign' : 'patient-view';
  const readings = readFacts(factsInputOf(patient, orders, { moment }));
  const rules = knowledge.rules.filter(({ id, hooks }) => OURS.includes(id) && hooks.includes(moment));
  const outcomes = await decide(rules, readings);
  const fired = outcomes.flatMap(({ rule, outcome }) => (outcome === 'fires' ? [rule.id] : []));
  const cards = buildCards({ outcomes, readings, knowledge, language, newId: () => 'id' });
  return { fired, cards };
}

const calmOnTherapy = aPatient().givenDenosumab(daysAgo(100)).on('denosumab 60 mg');
const woman = aPatient().aged(34);

describe('a first dose ordered for a patient still on alendronate', () => {
  const orders = [anOrder('denosumab 60 mg')];
  const patient = aPatient().on('alendronic acid', { on: '2026-09-01' });

  it.each([
    ['en', 'alendronic acid in use (since 1 Sept 2026) beside denosumab: stop one of them'],
    ['nl', 'alendronic acid in gebruik (sinds 1 sep 2026) naast denosumab: stop een van beide'],
  ] as const)('in %s', async (language, summary) => {
    const { cards } = await told(patient, orders, language);
    expect(cards.map((card) => [card.indicator, card.summary])).toEqual([['warning', summary]]);
  });
});

describe('zoledronate ordered', () => {
  const orders = [anOrder('zoledronic acid')];

  it('while denosumab goes on: a warning, and the draft can be deleted', async () => {
    const { cards } = await told(calmOnTherapy, orders);
    expect(cards.map(({ indicator, summary }) => [indicator, summary])).toEqual([
      [
        'warning',
        'zoledronic acid ordered while denosumab goes on (last dose 14 Aug 2026, next due 14 Feb 2027)',
      ],
    ]);
    expect(cards[0]?.suggestions?.map(({ label }) => label)).toEqual([
      'Delete the draft for zoledronic acid',
    ]);
  });

  it('to follow on denosumab, when its next dose is due: nothing to say', async () => {
    const { cards } = await told(
      aPatient().givenDenosumab(daysAgo(185)).on('denosumab 60 mg', { daysAgo: 200 }),
      orders,
    );
    expect(cards).toEqual([]);
  });

  it('for a patient who never had denosumab: nothing to say', async () => {
    expect((await told(aPatient(), orders)).cards).toEqual([]);
  });
});

describe('pregnancy', () => {
  it('at an order: critical, and to be deleted first of all', async () => {
    const patient = woman.withObservation('delivery date', { date: '2027-03-01', daysAgo: 30 });
    const { cards, fired } = await told(patient, [anOrder('denosumab 60 mg')]);
    expect(fired).toEqual(['pregnancy']);
    expect(cards.map(({ indicator, summary }) => [indicator, summary])).toEqual([
      ['critical', 'Pregnant, delivery expected 1 Mar 2027: do not give denosumab'],
    ]);
    expect(cards[0]?.suggestions?.map(({ label, isRecommended }) => [label, isRecommended])).toEqual([
      ['Delete the denosumab draft', true],
    ]);
  });

  it.each([
    ['en', 'Other entries contradict it: past the menopause'],
    ['nl', 'Andere registraties spreken het tegen: de menopauze is voorbij'],
  ] as const)('of a patient of 72 is taken seriously, and doubted aloud (%s)', async (language, words) => {
    const patient = aPatient().withCondition('pregnancy', { onset: daysAgo(60) });
    const { cards } = await told(patient, [anOrder('denosumab 60 mg')], language);
    expect(cards[0]?.indicator).toBe('critical');
    expect(cards[0]?.detail).toContain(words);
  });

  it('in the chart speaks only of patients on denosumab', async () => {
    const pregnant = woman.withCondition('pregnancy');
    expect((await told(pregnant, [])).fired).toEqual([]);
    expect((await told(pregnant.givenDenosumab(daysAgo(60)), [])).fired).toEqual(['pregnancy']);
  });
});

describe('a woman of 34', () => {
  it('is asked about contraception at an order, as information', async () => {
    const { cards } = await told(woman, [anOrder('denosumab 60 mg')]);
    expect(cards.map(({ indicator }) => indicator)).toEqual(['info']);
    expect(cards[0]?.detail).toContain('at least 5 months after the last dose');
  });

  it('who breastfeeds: a warning', async () => {
    const { cards } = await told(woman.withCondition('breastfeeding', { onset: daysAgo(20) }), [
      anOrder('denosumab 60 mg'),
    ]);
    expect(cards[0]?.summary).toBe(
      'Breastfeeding on record (2 Nov 2026): choose between breastfeeding and denosumab',
    );
  });
});

describe('years of treatment', () => {
  const since = (first: string) =>
    aPatient().givenDenosumab(first).givenDenosumab(daysAgo(183)).on('denosumab 60 mg');

  it.each([
    ['2020-05-20', 'info', '20 May 2020', '6 years'],
    ['2016-11-22', 'warning', '22 Nov 2016', '10 years'],
  ])('since %s: %s, a bone density offered', async (first, indicator, shown, years) => {
    const { cards } = await told(since(first), [anOrder('denosumab 60 mg')]);
    expect(cards.map((card) => card.indicator)).toEqual([indicator]);
    expect(`${cards[0]?.summary} ${cards[0]?.detail}`).toContain(
      `First antiresorptive on record ${shown} (${years} ago)`,
    );
    expect(cards[0]?.suggestions?.map(({ label }) => label)).toEqual(['Order a bone density (DXA)']);
  });
});

describe('the end of denosumab', () => {
  const dosed = (months: 'five' | 'nine') =>
    aPatient().givenDenosumab(months === 'five' ? '2026-06-10' : '2026-02-10');
  const requested = (patient: Patient, status: string) =>
    patient.on('denosumab 60 mg', { on: '2025-08-01', status });

  it.each([
    ['stopped, nine months ago', requested(dosed('nine'), 'stopped'), ['stopped-without-plan']],
    ['stopped, five months ago', requested(dosed('five'), 'stopped'), ['stopped-without-plan']],
    ['completed, nine months ago', requested(dosed('nine'), 'completed'), ['stopped-without-plan']],
    ['completed, five months ago: the next may come', requested(dosed('five'), 'completed'), []],
    ['still prescribed, nine months ago', requested(dosed('nine'), 'active'), ['overdue']],
    ['stopped, alendronate follows', requested(dosed('nine'), 'stopped').on('alendronic acid'), []],
    [
      'stopped, zoledronate to come',
      requested(dosed('nine'), 'stopped').withAppointment('zoledroninezuur infuus'),
      [],
    ],
  ])('%s', async (_, patient, expected) => {
    expect((await told(patient, [])).fired).toEqual(expected);
  });

  it('is told with what to do first', async () => {
    const { cards } = await told(requested(dosed('nine'), 'stopped'), [], 'nl');
    expect(cards[0]?.summary).toBe(
      'Denosumab gestopt, laatste dosis 10 feb 2026, geen andere botresorptieremmer bekend: kans op wervelfracturen',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { asksForItself, isDenosumabKnown, ordersThatConcernUs } from '../../services/facts/concerns-us.js';
import { readFacts } from '../../services/facts/read-facts.js';
import { vocabulary } from '../../services/facts/vocabulary/vocabulary.js';
import { aPatient } from '../builders/a-patient.js';
import { aReadDraft } from '../builders/a-reading.js';
import { anOrder, aTestDraft } from '../builders/an-order.js';
import { daysAgo } from '../builders/days.js';
import { factsInputOf } from '../builders/facts-input-of.js';

const wellMonitored = aPatient()
  .withCalcium(2.31, { daysAgo: 10 })
  .withAlbumin(38, { daysAgo: 10 })
  .withCreatinine(70, { daysAgo: 10 })
  .withWeight(62)
  .withVitaminD(75)
  .on('calcium carbonate')
  .on('colecalciferol')
  .givenDenosumab(daysAgo(184));

describe('a well-monitored woman of 72 whose dose is due', () => {
  const read = () => readFacts(factsInputOf(wellMonitored, [anOrder('denosumab 60 mg')]));

  it('has one reading, with every fact of the vocabulary', () => {
    const { readings } = read();
    expect(readings).toHaveLength(1);
    expect(Object.keys(readings[0]?.facts ?? {}).sort()).toEqual(Object.keys(vocabulary).sort());
  });

  it('is read as she is', () => {
    const facts = read().readings[0]?.facts;
    expect(facts).toMatchObject({
      moment: 'order-sign',
      denosumabOrder: true,
      orderProduct: '60mg',
      ageYears: 72,
      // 2.31 + 0.02 × (40 − 38) = 2.35
      calciumMmolPerL: 2.35,
      calciumStatus: 'normal',
      hypocalcaemiaFound: false,
      // (140 − 72) × 62 × 0.85 / (72 × 70 / 88.42) = 3583.6 / 57.0007 = 62.9
      renalMethod: 'computed-cockcroft-gault',
      severeRenal: false,
      vitaminDStatus: 'sufficient',
      predisposed: false,
      calciumSupplement: true,
      vitaminDSupplement: true,
      lastDoseDay: daysAgo(184),
      courseStart: false,
      wellMonitored: true,
      duplicateKind: 'none',
      essentialComplete: true,
      unusableNone: true,
      optionalMissing: '',
    });
    expect(facts?.renalMlPerMin).toBeCloseTo(62.87, 2);
  });

  it('is plain JSON, that can be saved and replayed', () => {
    const all = read();
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

describe('which readings there are', () => {
  it('one for each order that concerns us, in the order of the drafts', () => {
    const orders = [
      anOrder('paracetamol', { id: 'a' }),
      anOrder('prednisolone', { id: 'b' }),
      anOrder('denosumab 60 mg', { id: 'c' }),
      anOrder('denosumab 60 mg', { id: 'd', status: 'cancelled' }),
    ];
    const { readings } = readFacts(factsInputOf(aPatient(), orders));
    expect(readings.map(({ order }) => order?.reference)).toEqual([
      'MedicationRequest/b',
      'MedicationRequest/c',
    ]);
  });

  it('one without an order at patient-view', () => {
    const { readings } = readFacts(factsInputOf(wellMonitored, [], { moment: 'patient-view' }));
    expect(readings.map(({ order, facts }) => [order, facts.atOrder])).toEqual([[null, false]]);
  });
});

describe('the order under judgement', () => {
  it('is no evidence for itself, when the record holds it already', () => {
    const patient = wellMonitored.on('denosumab 60 mg', { id: 'draft-1', status: 'active' });
    const [reading] = readFacts(factsInputOf(patient, [anOrder('denosumab 60 mg')])).readings;
    expect(reading?.facts.duplicateKind).toBe('none');
  });

  it('is no other antiresorptive beside itself', () => {
    const [reading] = readFacts(factsInputOf(aPatient(), [anOrder('alendronic acid')])).readings;
    expect(reading?.facts).toMatchObject({ antiresorptiveOrder: true, otherAntiresorptiveActive: false });
  });

  it('with a calcium among the drafts has a calcium ordered', () => {
    const orders = [anOrder('denosumab 60 mg'), aTestDraft('calcium', { for: '2026-12-04' })];
    const [reading] = readFacts(factsInputOf(aPatient(), orders)).readings;
    expect(reading?.facts).toMatchObject({
      calciumOrdered: true,
      calciumOrderedDay: '2026-12-04',
      calciumOrderedAfterDose: true,
    });
  });
});

describe('the questions the door asks first', () => {
  it('which orders concern us', () => {
    const orders = [anOrder('paracetamol'), anOrder('denosumab', { id: 'x' }), aTestDraft('calcium')];
    const ours = ordersThatConcernUs(factsInputOf(aPatient(), orders));
    expect(ours.map(({ reference }) => reference)).toEqual(['MedicationRequest/x']);
  });

  it.each([
    ['of 60 mg', { denosumab: { product: '60mg', brand: null } }, true],
    ['of a strength nobody told', { denosumab: { product: 'strength-unknown', brand: null } }, true],
    ['of 120 mg', { denosumab: { product: '120mg', brand: null } }, false],
    ['of another medicine', { denosumab: null }, false],
    ['that nobody could read', { denosumab: null, identified: false }, true],
  ] as const)('whether an order %s is judged whatever the record says', (_, order, isJudged) => {
    expect(asksForItself(aReadDraft(order))).toBe(isJudged);
  });

  it.each([
    ['a dose', aPatient().givenDenosumab(daysAgo(400)), true],
    ['a prescription', aPatient().on('denosumab 60 mg'), true],
    ['neither', aPatient().on('prednisolone'), false],
    ['nothing that could be read', aPatient().without('medicationRequests'), false],
  ])('whether denosumab is known by %s', (_, patient, known) => {
    expect(isDenosumabKnown(factsInputOf(patient, []))).toBe(known);
  });

  it.each([
    ['denosumab 60 mg', true],
    ['denosumab 120 mg', false],
    ['prednisolone', false],
  ] as const)('whether denosumab is known by %s among the drafts beside the orders', (name, known) => {
    const otherDrafts = [anOrder(name)];
    expect(isDenosumabKnown(factsInputOf(aPatient(), [], { otherDrafts }))).toBe(known);
  });

  it('a prescription that a draft is to stop is in the record still', () => {
    const patient = aPatient().on('denosumab 60 mg', { id: 'x' });
    const stop = anOrder('denosumab 60 mg', { id: 'x', status: 'stopped' });
    expect(isDenosumabKnown(factsInputOf(patient, [stop]))).toBe(true);
  });
});

it('shows a result that can not be used only where it was needed', () => {
  const unusable = { unit: null };
  const order = [anOrder('denosumab 60 mg')];
  const replaced = readFacts(factsInputOf(wellMonitored.withCalcium(2.2, unusable), order)).readings[0];
  expect([replaced?.facts.unusableNeeded, replaced?.evidence.unusable]).toEqual([[], []]);

  const alone = readFacts(factsInputOf(aPatient().withCalcium(2.2, unusable), order)).readings[0];
  expect(alone?.facts.unusableNeeded).toEqual(['calcium']);
  expect(alone?.evidence.unusable?.map((evidence) => evidence.unusable)).toEqual(['no-unit']);
});

import { describe, expect, it } from '@jest/globals';
import { readFacts } from '../../services/facts/read-facts.js';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { daysAgo } from '../builders/days.js';
import { factsInputOf } from '../builders/facts-input-of.js';

const onDenosumab = aPatient().givenDenosumab(daysAgo(370)).givenDenosumab(daysAgo(186));

const factsAtOrder = (patient: ReturnType<typeof aPatient>) =>
  readFacts(factsInputOf(patient, [anOrder('denosumab 60 mg')])).readings[0]?.facts;

describe('what the record tells by itself, at an order', () => {
  it('an atypical fracture is told once, though the shaft broke', () => {
    const patient = onDenosumab
      .withCondition('subtrochanteric fracture', { onset: daysAgo(60) })
      .withCondition('atypical femoral fracture', { onset: daysAgo(60) });
    expect(factsAtOrder(patient)).toMatchObject({
      atypicalFracture: 'coded',
      atypicalFractureRecent: true,
      shaftFracture: true,
    });
  });

  it('pain, ear and skin beside each other', () => {
    const patient = onDenosumab
      .withCondition('thigh pain', { onset: daysAgo(14) })
      .withCondition('chronic otitis externa', { recorded: daysAgo(100) })
      .withCondition('erysipelas', { onset: daysAgo(6) });
    expect(factsAtOrder(patient)).toMatchObject({
      shownOnTherapy: true,
      thighPain: true,
      earFinding: 'chronic-infection',
      skinInfection: true,
      atypicalFracture: 'none',
      shaftFracture: false,
    });
  });

  it('nothing is "none" when the diagnoses could not be read', () => {
    expect(factsAtOrder(onDenosumab.without('conditions'))).toMatchObject({
      atypicalFracture: null,
      shaftFracture: null,
      thighPain: null,
      earFinding: null,
      skinInfection: null,
    });
  });
});

import { expect, it } from '@jest/globals';
import { readHypocalcaemia } from '../../../services/facts/hypocalcaemia/read-hypocalcaemia.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const normalBefore = aPatient().withCalcium(2.3, { daysAgo: 60 });
// g/L: 2.00 + 0.02 × (40 − 20) = 2.40, normal only by the correction
const uncertainBefore = aPatient().withCalcium(2.0, { daysAgo: 60 }).withAlbumin(20, { daysAgo: 60 });

it.each([
  ['a normal calcium now', normalBefore, 'normal', false],
  ['a low calcium now', normalBefore, 'low', true],
  ['none now, a normal one before', normalBefore, 'none', false],
  ['an uncertain calcium now, a normal one before', normalBefore, 'uncertain', null],
  ['a calcium that could not be read, a normal one before', normalBefore, null, null],
  ['none now, an uncertain one before', uncertainBefore, 'none', null],
  ['none now, and nobody knows of before', aPatient().without('calciumResults'), 'none', null],
] as const)('whether there is hypocalcaemia: %s', (_, patient, calciumStatus, found) => {
  const { facts, evidence } = readHypocalcaemia(chartOf(patient), calciumStatus);
  expect(facts.hypocalcaemiaFound).toBe(found);
  expect(evidence.hypocalcaemia).toEqual([]);
});

import { describe, expect, it } from '@jest/globals';
import { readHypocalcaemia } from '../../../services/facts/hypocalcaemia/read-hypocalcaemia.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const read = (patient: ReturnType<typeof aPatient>) => readHypocalcaemia(chartOf(patient), 'none');

interface Told {
  onset?: string;
  recorded?: string;
}
const diagnosed = (...each: Told[]) =>
  each.reduce((patient, told) => patient.withCondition('hypocalcaemia', told), aPatient());

const NOV_1 = { onset: '2026-11-01' };
const NOV_10 = { onset: '2026-11-10' };

describe('of several diagnoses the newest is told', () => {
  it.each<[string, Told[], string, string | null]>([
    ['the newest first', [NOV_10, NOV_1], 'Condition/conditions-1', '2026-11-10'],
    ['the newest last', [NOV_1, NOV_10], 'Condition/conditions-2', '2026-11-10'],
    ['a dated one before one without a date', [NOV_1, {}], 'Condition/conditions-1', '2026-11-01'],
    ['a dated one after one without a date', [{}, NOV_1], 'Condition/conditions-2', '2026-11-01'],
    ['of two of one day the first', [NOV_1, NOV_1], 'Condition/conditions-1', '2026-11-01'],
    ['two without a date', [{}, {}], 'Condition/conditions-1', null],
  ])('%s', (_, told, reference, day) => {
    const { facts, evidence } = read(diagnosed(...told));
    expect(facts.hypocalcaemiaRecordedDay).toBe(day);
    expect(evidence.hypocalcaemia?.map((one) => one.reference)).toEqual([reference]);
  });
});

describe('the day of a diagnosis is the later of onset and recording', () => {
  it.each<[string, Told, string | null]>([
    ['recorded later', { onset: '2026-11-01', recorded: '2026-11-10' }, '2026-11-10'],
    ['begun later than recorded', { onset: '2026-11-10', recorded: '2026-11-01' }, '2026-11-10'],
    ['told to the month', { onset: '2026-11' }, null],
    ['begun in a month, recorded on a day', { onset: '2026-10', recorded: '2026-10-03' }, '2026-10-03'],
  ])('%s', (_, told, day) => {
    expect(read(diagnosed(told)).facts.hypocalcaemiaRecordedDay).toBe(day);
  });

  it('so that a normal calcium between them disproves nothing', () => {
    const told = diagnosed({ onset: '2026-11-10', recorded: '2026-11-01' });
    expect(read(told.withCalcium(2.3, { on: '2026-11-05' })).facts.hypocalcaemiaFound).toBe(true);
  });

  it('so that one of today stands, though the calcium of yesterday was normal', () => {
    const today = diagnosed({ recorded: '2026-11-22' });
    expect(read(today.withCalcium(2.3, { daysAgo: 1 })).facts.hypocalcaemiaFound).toBe(true);
  });
});

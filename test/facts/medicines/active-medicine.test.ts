import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readMedicines } from '../../../services/facts/medicines/read-medicines.js';
import { day, daysAgo } from '../../builders/days.js';
import {
  aDispense,
  aMedicationRequest,
  anAdministration,
  aStatement,
  inputOf,
} from '../../builders/medication.js';

/** undefined: not in the chart at all */
const activeOf = (use: MedicationUse) => readMedicines(inputOf([use])).medicines.entries[0]?.active;

const bounded = (end: string) => ({
  authoredOn: '2026-01-01',
  dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end } } } }],
});

describe('a prescription', () => {
  it.each([
    ['active', true],
    ['on-hold', false],
    ['draft', false],
    ['cancelled', false],
    ['stopped', false],
    ['completed', false],
    ['ended', false],
    ['unknown', null],
    ['entered-in-error', undefined],
  ])('that is %s: %s', (status, active) => {
    expect(activeOf(aMedicationRequest('prednisolone', { status }))).toBe(active);
  });

  it.each([
    ['order', true],
    ['plan', true],
    ['instance-order', true],
    ['proposal', undefined],
    ['option', undefined],
  ])('meant as %s: %s', (intent, active) => {
    expect(activeOf(aMedicationRequest('prednisolone', { intent }))).toBe(active);
  });

  it('not to give something is none', () => {
    expect(activeOf(aMedicationRequest('prednisolone', { doNotPerform: true }))).toBeUndefined();
  });

  // as of 22 November 2026
  it.each([
    ['2026-11-21', false],
    ['2026-11-22', true],
    ['2026-11', null],
    ['2026-10', false],
  ])('that is to end on %s: %s', (end, active) => {
    expect(activeOf(aMedicationRequest('prednisolone', bounded(end)))).toBe(active);
  });

  // 18 months before 22 November 2026 is 22 May 2025
  it.each([
    ['2025-05-22', true],
    ['2025-05-21', null],
    ['2025', null],
  ])('open-ended since %s: %s', (authoredOn, active) => {
    expect(activeOf(aMedicationRequest('prednisolone', { authoredOn }))).toBe(active);
  });

  it('written after the as-of time is not there yet', () => {
    expect(
      activeOf(aMedicationRequest('prednisolone', { authoredOn: '2026-11-22T09:00:01+01:00' })),
    ).toBeUndefined();
    expect(activeOf(aMedicationRequest('prednisolone', { authoredOn: '2026-11-22T09:00:00+01:00' }))).toBe(
      true,
    );
  });

  it('for later is recorded, not in use', () => {
    const dosageInstruction = [{ timing: { event: ['2026-12-01'] } }];
    expect(activeOf(aMedicationRequest('prednisolone', { dosageInstruction }))).toBe(false);
  });

  it.each([
    [2, true], // 24 August + 30 × 3 = 22 November
    [1, false],
  ])('with supplies for 30 days, repeated %s times', (numberOfRepeatsAllowed, active) => {
    const dispenseRequest = { expectedSupplyDuration: { value: 30, unit: 'd' }, numberOfRepeatsAllowed };
    expect(activeOf(aMedicationRequest('prednisolone', { authoredOn: '2026-08-24', dispenseRequest }))).toBe(
      active,
    );
  });
});

describe('a statement', () => {
  it.each([
    ['active', true],
    ['recorded', true],
    ['intended', false],
    ['not-taken', false],
    ['stopped', false],
    ['unknown', null],
  ])('that is %s: %s', (status, active) => {
    expect(activeOf(aStatement('prednisolone', { status, effectiveDateTime: daysAgo(20) }))).toBe(active);
  });

  it('was in use until its end, though completed by now', () => {
    const effectivePeriod = { start: '2026-01-01', end: '2026-11-22' };
    expect(activeOf(aStatement('prednisolone', { status: 'completed', effectivePeriod }))).toBe(true);
  });

  it('asserted lately about a use of many years', () => {
    const details = { effectivePeriod: { start: '2015-01-01' }, dateAsserted: '2026-11-01' };
    expect(activeOf(aStatement('prednisolone', details))).toBe(true);
  });
});

describe('what was handed over or given yesterday', () => {
  it.each([
    ['completed', true],
    ['in-progress', true],
    ['preparation', false],
    ['cancelled', false],
    ['on-hold', false],
    ['stopped', false],
    ['declined', false],
    ['not-done', false],
    ['unknown', null],
    ['active', null],
  ])('and is %s: %s', (status, active) => {
    expect(activeOf(aDispense('prednisolone', daysAgo(1), { status }))).toBe(active);
    expect(activeOf(anAdministration('prednisolone', daysAgo(1), { status }))).toBe(active);
  });
});

describe('a dispense lasts until its supply ends and 14 days more', () => {
  it.each([
    [44, { value: 30, unit: 'd' }, true],
    [45, { value: 30, unit: 'd' }, false],
    [104, undefined, true], // unknown supply: 90 days
    [105, undefined, false],
  ])('%s days ago', (days, daysSupply, active) => {
    const details = daysSupply ? { daysSupply } : {};
    expect(activeOf(aDispense('prednisolone', daysAgo(days), details))).toBe(active);
  });
});

describe('an administration', () => {
  it.each([
    ['prednisolone', 30, true],
    ['prednisolone', 31, false],
    ['denosumab 120 mg', 56, true], // 8 weeks
    ['denosumab 120 mg', 57, false],
  ])('of %s %s days ago', (name, days, active) => {
    expect(activeOf(anAdministration(name, daysAgo(days)))).toBe(active);
  });

  it.each([
    ['zoledronic acid', undefined, day('2025-11-22'), true],
    ['zoledronic acid', undefined, day('2025-11-21'), false],
    ['ibandronic acid', 'intravenous', day('2026-08-22'), true],
    ['ibandronic acid', 'intravenous', day('2026-08-21'), false],
    ['ibandronic acid', 'oral', day('2026-08-22'), false],
  ])('long-acting: %s %s on %s', (name, route, on, active) => {
    const dosage = route ? { route: { text: route } } : {};
    expect(activeOf(anAdministration(name, on, { dosage }))).toBe(active);
  });

  it('that was not done is not in use', () => {
    expect(activeOf(anAdministration('prednisolone', daysAgo(1), { status: 'not-done' }))).toBe(false);
  });
});

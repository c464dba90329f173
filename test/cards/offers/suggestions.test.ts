import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../../services/facts/reading.js';
import { actionsOf, cardWith, FACTS, resourcesOf } from '../../builders/a-card-with-offers.js';
import { aReading } from '../../builders/a-reading.js';
import { OFFERS } from '../../builders/card-knowledge.js';
import { AS_OF, day } from '../../builders/days.js';
import { faultsIn } from '../../builders/valid-fhir.js';

/** Each day twice. */
const calciumAndAlbumin = (...days: string[]) => days.flatMap((day) => [day, day]);

const daysOf = (id: string, reading?: Reading) =>
  resourcesOf(id, reading).map((resource) => {
    const { occurrenceDateTime, occurrencePeriod } = resource as {
      occurrenceDateTime?: string;
      occurrencePeriod?: object;
    };
    return occurrenceDateTime ?? occurrencePeriod;
  });

describe('every offer', () => {
  const single = Object.keys(OFFERS.offers).filter((id) => id !== 'delete-later-draft');

  it.each(single)('%s is made, and its resources are valid FHIR R4', (id) => {
    const actions = actionsOf(id);
    expect(actions).not.toEqual([]);
    const resources = actions.flatMap((action) => ('resource' in action ? [action.resource] : []));
    expect(resources.flatMap(faultsIn)).toEqual([]);
    for (const resource of resources)
      expect(resource).toMatchObject({
        status: 'draft',
        intent: 'order',
        subject: { reference: 'Patient/p1' },
      });
  });

  it.each(single)('%s says in both languages what it does', (id) => {
    for (const language of ['en', 'nl'] as const) {
      const suggestions = cardWith([id], undefined, language)?.suggestions ?? [];
      for (const { label, actions } of suggestions)
        for (const text of [label, ...actions.map(({ description }) => description)])
          expect(text).toMatch(/^[^{}]+$/);
    }
  });
});

it('the validator sees a fault when there is one', () => {
  expect(
    faultsIn({ resourceType: 'ServiceRequest', status: 'draft', intent: 'wish', occurence: '2026' }),
  ).not.toEqual([]);
});

describe('tests', () => {
  it('are ordered one by one, for today, by code and in words', () => {
    expect(resourcesOf('order-calcium')).toEqual([
      {
        resourceType: 'ServiceRequest',
        status: 'draft',
        intent: 'order',
        subject: { reference: 'Patient/p1' },
        code: {
          coding: [
            {
              system: 'http://loinc.org',
              code: '2000-8',
              display: 'Calcium [Moles/volume] in Serum or Plasma',
            },
          ],
          text: 'Calcium',
        },
        occurrenceDateTime: '2026-11-22',
      },
      expect.objectContaining({
        code: expect.objectContaining({ text: 'Albumin' }),
        occurrenceDateTime: '2026-11-22',
      }),
    ]);
    expect(actionsOf('order-calcium').map(({ description }) => description)).toEqual([
      'New test order: Calcium, 22 Nov 2026',
      'New test order: Albumin, 22 Nov 2026',
    ]);
  });

  it('the same day are urgent, the ECG in words only', () => {
    const resources = resourcesOf('order-calcium-same-day-set');
    expect(resources).toHaveLength(5);
    expect(resources.every((one) => (one as { priority?: string }).priority === 'urgent')).toBe(true);
    expect(resources[4]).toMatchObject({ code: { text: 'Electrocardiogram (ECG)' } });
    expect(resources[4]).not.toHaveProperty('code.coding');
  });

  // dose on 2 December 2026; a look-back that began before today begins today
  it('before the dose lie in its look-back, from today on', () => {
    expect(daysOf('order-calcium-before-dose')[0]).toEqual({ start: '2026-11-22', end: '2026-12-02' });
    const ahead = aReading({
      facts: { doseDay: day('2027-02-10'), calciumWindowFromDay: day('2027-01-13') },
    });
    expect(daysOf('order-calcium-before-dose', ahead)[0]).toEqual({ start: '2027-01-13', end: '2027-02-10' });
    const today = aReading({ facts: { doseDay: AS_OF.day, calciumWindowFromDay: day('2026-10-25') } });
    expect(daysOf('order-calcium-before-dose', today)[0]).toBe('2026-11-22');
  });

  // 2 December + 10 = 12 December, + 14 = 16 December
  it('after the dose lie on days 10 to 14 of the dose ordered', () => {
    expect(daysOf('order-calcium-after-first-dose')[0]).toEqual({ start: '2026-12-12', end: '2026-12-16' });
  });

  // given 10 November: day 10 is 20 November, past; day 14 is 24 November
  it('after the dose count from the last dose where none is ordered', () => {
    const given = (lastDoseDay: string) =>
      aReading({
        order: null,
        facts: { moment: 'patient-view', atOrder: false, lastDoseDay: day(lastDoseDay) },
      });
    expect(daysOf('order-calcium-after-first-dose', given('2026-11-10'))[0]).toEqual({
      start: '2026-11-22',
      end: '2026-11-24',
    });
    expect(daysOf('order-calcium-after-first-dose', given('2026-11-08'))[0]).toBe('2026-11-22');
    expect(daysOf('order-calcium-after-first-dose', given('2026-11-07'))).toEqual([]);
    // 10 November + 14, 21, 28; day 7 is past
    expect(daysOf('order-calcium-weekly-after-dose', given('2026-11-10'))).toEqual(
      calciumAndAlbumin('2026-11-24', '2026-12-01', '2026-12-08'),
    );
  });

  // 2 December + 7, 14, 21, 28
  it('in advanced kidney disease are planned for four weeks', () => {
    expect(daysOf('order-calcium-weekly-after-dose')).toEqual(
      calciumAndAlbumin('2026-12-09', '2026-12-16', '2026-12-23', '2026-12-30'),
    );
  });
});

describe('prescriptions', () => {
  it('of supplements leave the dose to the prescriber', () => {
    const [calcium, vitaminD] = resourcesOf('order-calcium-and-vitamin-d');
    expect(calcium).toMatchObject({
      medicationCodeableConcept: { coding: [{ code: 'A12AA04' }], text: 'Calcium carbonate' },
    });
    expect(vitaminD).toMatchObject({ medicationCodeableConcept: { coding: [{ code: 'A11CC05' }] } });
    expect(calcium).not.toHaveProperty('dosageInstruction');
  });

  it('of denosumab are for the due day, or today when that is past', () => {
    const start = (reading: Reading) =>
      (
        resourcesOf('order-denosumab', reading)[0] as
          { dosageInstruction: { timing: { repeat: object } }[] } | undefined
      )?.dosageInstruction[0]?.timing.repeat;
    const every6Months = { frequency: 1, period: 6, periodUnit: 'mo' };
    expect(start(aReading({ facts: FACTS }))).toEqual({
      boundsPeriod: { start: '2027-05-12' },
      ...every6Months,
    });
    const past = aReading({ facts: { nextDueDay: day('2026-09-01') } });
    expect(start(past)).toEqual({ boundsPeriod: { start: '2026-11-22' }, ...every6Months });
    expect(resourcesOf('order-denosumab', aReading())).toEqual([]);
  });
});

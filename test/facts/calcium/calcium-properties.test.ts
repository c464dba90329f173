import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCalcium } from '../../../services/facts/calcium/read-calcium.js';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';
import { anObservation, quantity } from '../../builders/observation.js';

const factsOf = (patient: ReturnType<typeof aPatient>) => readCalcium(chartOf(patient), AS_OF.day).facts;

/** hundredths of mmol/L within the plausible range */
const calcium = fc.integer({ min: 100, max: 400 }).map((hundredths) => hundredths / 100);
const albumin = fc.integer({ min: 5, max: 70 });
const MILDNESS = { low: 0, uncertain: 1, normal: 2 };

const observations = fc.array(
  fc
    .record({
      test: fc.constantFrom('calcium', 'corrected calcium', 'ionised calcium', 'albumin'),
      value: fc.constantFrom(0.9, 1.2, 1.9, 2.2, 20, 35),
      daysAgo: fc.integer({ min: 0, max: 40 }),
      timed: fc.boolean(),
    })
    .map(({ test, value, daysAgo: days, timed }) => ({
      test,
      value,
      on: `${daysAgo(days)}${timed ? 'T08:00:00+01:00' : ''}`,
    })),
  { maxLength: 8 },
);

const asResources = (drawn: { test: string; value: number; on: string }[]): Observation[] =>
  drawn.map(({ test, value, on }, index) =>
    anObservation(test as 'calcium', {
      id: `o${index}`,
      effectiveDateTime: on,
      valueQuantity: quantity(value, test === 'albumin' ? 'g/L' : 'mmol/L'),
    }),
  );

const withAll = (resources: Observation[]) =>
  resources.reduce((patient, resource) => patient.with('calciumResults', resource), aPatient());

describe('calcium', () => {
  it('has the same status in any unit', () => {
    fc.assert(
      fc.property(calcium, (value) => {
        const statuses = [
          aPatient().withCalcium(value),
          aPatient().withCalcium(value * 4.008, { unit: 'mg/dL' }),
          aPatient().withCalcium(value * 40.08, { unit: 'mg/L' }),
          aPatient().withCalcium(value * 1000, { unit: 'umol/L' }),
          aPatient().withCalcium(value * 2, { unit: 'meq/L' }),
        ].map((patient) => factsOf(patient).calciumStatus);
        expect(new Set(statuses).size).toBe(1);
      }),
    );
  });

  it('that is lower is never milder', () => {
    fc.assert(
      fc.property(calcium, calcium, albumin, (one, other, grams) => {
        const mildness = (value: number) => {
          const { calciumStatus } = factsOf(aPatient().withCalcium(value).withAlbumin(grams));
          return MILDNESS[calciumStatus as keyof typeof MILDNESS];
        };
        expect(mildness(Math.min(one, other))).toBeLessThanOrEqual(mildness(Math.max(one, other)));
      }),
    );
  });

  it('does not depend on the order in which the EHR lists it', () => {
    fc.assert(
      fc.property(
        observations.chain((drawn) =>
          fc.tuple(
            fc.constant(asResources(drawn)),
            fc.shuffledSubarray(asResources(drawn), { minLength: drawn.length }),
          ),
        ),
        ([listed, shuffled]) => {
          expect(readCalcium(chartOf(withAll(shuffled)), AS_OF.day)).toEqual(
            readCalcium(chartOf(withAll(listed)), AS_OF.day),
          );
        },
      ),
    );
  });

  it('does not know what happened after the as-of time', () => {
    fc.assert(
      fc.property(observations, fc.integer({ min: 1, max: 40 }), calcium, (drawn, days, value) => {
        const patient = withAll(asResources(drawn));
        const later = patient
          .withCalcium(value, { id: 'later', daysAgo: -days })
          .withAlbumin(20, { id: 'later too', daysAgo: -days });
        expect(factsOf(later)).toEqual(factsOf(patient));
      }),
    );
  });
});

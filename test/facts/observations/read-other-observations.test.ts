import { describe, expect, it } from '@jest/globals';
import { readOtherObservations } from '../../../services/facts/observations/read-other-observations.js';
import { aPatient } from '../../builders/a-patient.js';
import { inputOf } from '../../builders/chart-of.js';
import { OBSERVATIONS } from '../../builders/codes.js';

type Patient = ReturnType<typeof aPatient>;

const read = (patient: Patient) => readOtherObservations(inputOf(patient));
const woman = aPatient().aged(34);

describe('what an observation says', () => {
  it.each([
    ['yes', true],
    ['Ja', true],
    ['Nee.', false],
    ['no', false],
    ['no result yet', null],
    ['yes, but negative', null],
    ['pregnant', null],
  ])('"%s" as a plain answer', (text, expected) => {
    const { entries } = read(woman.withObservation('pregnancy status', { answer: { text } }));
    expect(entries.map(({ holds }) => holds)).toEqual([expected]);
  });

  it('is read from all codings of the question and of the answer, and from their words', () => {
    const { entries } = read(
      woman.with('otherObservations', {
        resourceType: 'Observation',
        status: 'final',
        code: {
          coding: [
            { system: 'http://lab.example', code: 'X' },
            ...(OBSERVATIONS['pregnancy status'].coding ?? []),
          ],
        },
        valueCodeableConcept: {
          coding: [{ system: 'http://lab.example', code: 'Y' }, ...(OBSERVATIONS.pregnant.coding ?? [])],
        },
        effectiveDateTime: '2026-11-01',
      }),
    );
    expect(entries[0]?.matches.map(({ set }) => set)).toContain('obs-pregnancy-status');
    expect(entries[0]?.answers.map(({ set }) => set)).toContain('answer-pregnant');
    expect(entries[0]?.reference).toBe('Observation/#1');
    expect(entries[0]?.evidence.reference).toBeUndefined();
  });

  it('is read from each component too', () => {
    const { entries } = read(
      woman.with('otherObservations', {
        resourceType: 'Observation',
        id: 'panel',
        status: 'final',
        code: { text: 'Anamnesis' },
        effectiveDateTime: '2026-11-01',
        component: [{ code: OBSERVATIONS['delivery date'], valueDateTime: '2027-03-01' }],
      }),
    );
    expect(entries.map(({ answerWhen }) => answerWhen?.from ?? null)).toEqual([null, '2027-03-01']);
    expect(entries[1]?.when?.from).toBe('2026-11-01');
  });
});

describe('an observation in the chart', () => {
  it.each([
    ['final', [true]],
    ['unknown', [false]],
    ['registered', []],
    ['cancelled', []],
    ['entered-in-error', []],
  ])('with status %s', (status, usable) => {
    const { entries } = read(woman.withObservation('pregnancy status', { answer: 'pregnant', status }));
    expect(entries.map((entry) => entry.usable)).toEqual(usable);
  });

  it('says why it can not be used', () => {
    const { entries } = read(
      woman.withObservation('pregnancy status', { answer: 'pregnant', status: 'unknown' }),
    );
    expect(entries[0]?.evidence.unusable).toBe('no-status');
  });

  it.each([
    ['could be read', woman, true],
    ['could be read in part', woman.withGap('otherObservations'), false],
    ['could not be read', woman.without('otherObservations'), false],
  ])('none, when they %s', (_, patient, complete) => {
    expect(read(patient)).toEqual({ entries: [], complete });
  });
});

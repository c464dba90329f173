import { expect, it } from '@jest/globals';
import type { ChartInput } from '../../services/facts/chart-input.js';
import { oncePerRecord, type Recorded } from '../../services/facts/once-per-record.js';
import { aPatient } from '../builders/a-patient.js';
import { inputOf } from '../builders/chart-of.js';
import { AS_OF } from '../builders/days.js';

/** How often a record was read for these questions. */
const timesRead = (...questions: readonly ChartInput[]) => {
  const read: Recorded[] = [];
  const reading = oncePerRecord((recorded) => {
    read.push(recorded);
    return recorded;
  });
  const answers = questions.map((question) => reading(question));
  const asked = questions.map(({ record, terms, settings, asOf: { timeZone } }) => ({
    record,
    terms,
    settings,
    timeZone,
  }));
  expect(answers).toEqual(asked);
  return read.length;
};

it('reads a record once, from whatever day it is looked at', () => {
  const input = inputOf(aPatient());
  const later = { ...input, asOf: { ...AS_OF, ms: AS_OF.ms + 86_400_000 } };
  expect(timesRead(input, input, later)).toBe(1);
});

it('reads it anew when words, limits or clocks are others', () => {
  const input = inputOf(aPatient());
  const otherwise: Partial<ChartInput>[] = [
    { record: aPatient().record() },
    { terms: { matches: () => [] } },
    { settings: { ...input.settings, timeZone: 'Asia/Tokyo' } },
    { asOf: { ...AS_OF, timeZone: 'Asia/Tokyo' } },
  ];
  for (const other of otherwise) expect(timesRead(input, { ...input, ...other })).toBe(2);
});

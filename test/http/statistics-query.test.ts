import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../services/facts/calendar.js';
import { readStatisticsQuery } from '../../services/http/statistics-query.js';
import { Refusal } from '../../services/platform/errors.js';

const TODAY = '2026-11-22' as Day;

const placesOf = (parameters: unknown): readonly string[] => {
  try {
    readStatisticsQuery(parameters, TODAY);
    return [];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid-parameter') return error.expression;
    throw error;
  }
};

describe('the period', () => {
  it.each([
    // 22 November is day 30 when 24 October is day 1: 8 days of October and 22 of November
    ['the last 30 days', {}, { from: '2026-10-24', to: '2026-11-22' }],
    ['from a day until today', { from: '2026-01-01' }, { from: '2026-01-01', to: '2026-11-22' }],
    ['30 days until a day', { to: '2026-03-30' }, { from: '2026-03-01', to: '2026-03-30' }],
    ['between two days', { from: '2024-02-29', to: '2026-02-28' }, { from: '2024-02-29', to: '2026-02-28' }],
    ['one day', { from: '2026-11-22' }, { from: '2026-11-22', to: '2026-11-22' }],
  ])('is %s', (_what, parameters, expected) => {
    expect(readStatisticsQuery(parameters, TODAY)).toEqual(expected);
  });
});

it('hook and client are filters', () => {
  const filters = { hook: 'order-sign', client: 'https://ehr.example.org' };
  expect(readStatisticsQuery(filters, TODAY)).toMatchObject(filters);
});

describe('what is wrong is named', () => {
  it.each([
    [{ from: '2026-02-30' }, ['from']],
    [{ from: '2026-11' }, ['from']],
    [{ from: '' }, ['from']],
    [{ to: '22-11-2026' }, ['to']],
    [{ from: ['2026-01-01', '2026-01-02'] }, ['from']],
    [{ from: '2026-11-02', to: '2026-11-01' }, ['from', 'to']],
    [{ from: '2026-11-23' }, ['from', 'to']],
    [{ hook: 'order-review' }, ['hook']],
    [{ client: '' }, ['client']],
    [{ form: '2026-01-01' }, ['form']],
    [{ hook: 'x', to: 'y' }, ['to', 'hook']],
  ])('%j', (parameters, places) => {
    expect(placesOf(parameters)).toEqual(places);
  });
});

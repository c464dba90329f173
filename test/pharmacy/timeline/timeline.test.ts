import { describe, expect, it } from '@jest/globals';
import { drawingOf } from '../../../services/pharmacy/timeline/drawing.js';
import { timelineOf, type Timeline } from '../../../services/pharmacy/timeline/timeline.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

const timelineFor = (patient: ReturnType<typeof aPatient>) => timelineOf(chartOf(patient));

describe('the timeline of a record', () => {
  it('has the calcium that counts of each day, oldest first, with the limits that rules use', () => {
    const patient = aPatient().withCalcium(2.3, { daysAgo: 20 }).withCalcium(2.05, { daysAgo: 200 });
    const [calcium] = timelineFor(patient).series;
    expect(calcium).toMatchObject({ what: 'calcium', unit: 'mmol/L', low: 2.12, high: 2.6 });
    expect(calcium?.marks.map(({ value, isOut }) => [value, isOut])).toEqual([
      [2.05, true],
      [2.3, false],
    ]);
  });

  it.each([
    [2.11, true],
    [2.12, false],
    [2.6, false],
    [2.61, true],
  ])('a calcium of %d is out: %s', (value, isOut) => {
    const [calcium] = timelineFor(aPatient().withCalcium(value)).series;
    expect(calcium?.marks[0]?.isOut).toBe(isOut);
  });

  it.each([
    [29.9, true],
    [30, false],
  ])('a clearance of %d is out: %s', (value, isOut) => {
    const [clearance] = timelineFor(aPatient().withClearance(value)).series;
    expect(clearance).toMatchObject({ what: 'clearance', low: 30, high: null });
    expect(clearance?.marks[0]?.isOut).toBe(isOut);
  });

  it('keeps ionised calcium and eGFR apart, which have limits or a meaning of their own', () => {
    const patient = aPatient().withCalcium(2.3).withIonisedCalcium(1.2, { daysAgo: 3 }).withEgfr(70);
    expect(timelineFor(patient).series.map(({ what }) => what)).toEqual(['calcium', 'ionised', 'egfr']);
  });

  it('goes back a year at least and three at most', () => {
    expect(timelineFor(aPatient().withCalcium(2.3)).from).toBe(
      `${Number(AS_OF.day.slice(0, 4)) - 1}${AS_OF.day.slice(4)}`,
    );
    const old = timelineFor(aPatient().withCalcium(2.3, { daysAgo: 1200 }));
    expect(old.series).toEqual([]);
  });
});

describe('what could not be read', () => {
  it.each([
    ['medicationAdministrations', ['doses']],
    ['calciumResults', ['results']],
    ['renalResults', ['results']],
    ['allergies', []],
  ] as const)('of %s is told apart from none: %j', (item, unread) => {
    expect(timelineFor(aPatient().without(item)).unread).toEqual(unread);
  });
});

describe('the drawing of a timeline', () => {
  const timeline: Timeline = {
    from: daysAgo(365),
    asOf: AS_OF.day,
    doses: [{ day: daysAgo(182), unconfirmed: false, brand: null, batch: null }],
    earlierDoses: 0,
    unread: [],
    series: [
      {
        what: 'calcium',
        unit: 'mmol/L',
        low: 2.12,
        high: 2.6,
        marks: [{ day: AS_OF.day, value: 1.95, isOut: true, evidence: { what: 'calcium-total' } }],
      },
    ],
  };

  it.each([340, 580])('stands within %d pixels, later to the right, more above less', (width) => {
    const { panels, asOfX, doses, ticks, left, right } = drawingOf(timeline, width);
    const [panel] = panels;
    const [low, high] = panel?.limits ?? [];
    const [mark] = panel?.points ?? [];
    expect(mark?.x).toBe(asOfX);
    expect(doses[0]?.x).toBeLessThan(asOfX);
    expect(asOfX).toBeLessThanOrEqual(right);
    expect(high?.y).toBeLessThan(low?.y ?? 0);
    expect(mark?.y).toBeGreaterThan(low?.y ?? 0);
    expect(mark?.y).toBeLessThanOrEqual(panel?.bottom ?? 0);
    expect(panel?.band).toEqual({ y: high?.y, height: expect.closeTo((low?.y ?? 0) - (high?.y ?? 0), 1) });
    const gaps = ticks.slice(1).map(({ x }, place) => x - (ticks[place]?.x ?? 0));
    expect(ticks.length).toBeGreaterThan(1);
    expect(Math.min(...gaps)).toBeGreaterThan(50);
    expect(ticks.every(({ x }) => x >= left && x <= right)).toBe(true);
  });

  it('of a record without anything is empty, and does not fail', () => {
    const { panels, doses } = drawingOf(timelineFor(aPatient()), 340);
    expect([panels, doses]).toEqual([[], []]);
  });
});

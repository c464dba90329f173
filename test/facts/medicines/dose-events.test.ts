import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../services/facts/calendar.js';
import type { MedicationDispense, MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readMedicines } from '../../../services/facts/medicines/read-medicines.js';
import { AS_OF, day } from '../../builders/days.js';
import { aDispense, anAdministration, aStatement, inputOf } from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const HANDED_OVER = day('2026-06-01');

const dosesOf = (...uses: MedicationUse[]) => readMedicines(inputOf(uses)).doses;
const daysOf = (...uses: MedicationUse[]) =>
  dosesOf(...uses).entries.map((dose) => `${dose.day}${dose.unconfirmed ? ' unconfirmed' : ''}`);

describe('a dose event', () => {
  it.each([
    ['completed', 1],
    ['in-progress', 1],
    ['not-done', 0],
    ['entered-in-error', 0],
    ['stopped', 0],
  ])('administration %s: %s', (status, count) => {
    const { entries, complete } = dosesOf(anAdministration(PROLIA, '2026-06-01', { status }));
    expect([entries.length, complete]).toEqual([count, true]);
  });

  it.each(['unknown', ''])('an administration of status %j leaves "none" open', (status) => {
    expect(dosesOf(anAdministration(PROLIA, '2026-06-01', { status }))).toEqual({
      entries: [],
      complete: false,
    });
  });

  it.each([
    ['active', 1],
    ['recorded', 1],
    ['completed', 1],
    ['stopped', 1],
    ['on-hold', 1],
    ['intended', 0],
    ['draft', 0],
  ])('a statement of one day that is %s: %s', (status, count) => {
    const { entries, complete } = dosesOf(aStatement(PROLIA, { effectiveDateTime: '2026-06-01', status }));
    expect([entries.length, complete]).toEqual([count, true]);
  });

  it.each([
    ['denosumab 60 mg', 1],
    ['denosumab', 1],
    ['denosumab 120 mg', 0],
  ])('of %s: %s', (name, count) => {
    expect(dosesOf(anAdministration(name, '2026-06-01')).entries).toHaveLength(count);
  });

  it('twice on one day is one, of the better known product', () => {
    const { entries } = dosesOf(
      anAdministration('denosumab', '2026-06-01T08:00:00+02:00'),
      anAdministration(PROLIA, '2026-06-01T15:00:00+02:00'),
    );
    expect(entries).toMatchObject([{ day: '2026-06-01', product: '60mg', brand: 'Prolia' }]);
  });

  it('on the calendar day of the site: 23:30 in Amsterdam is not the day before', () => {
    expect(daysOf(anAdministration(PROLIA, '2026-06-01T22:30:00Z'))).toEqual(['2026-06-02']);
  });

  it('known to the month counts from its first day; known to the year leaves the doses open', () => {
    expect(daysOf(anAdministration(PROLIA, '2026-05'))).toEqual(['2026-05-01']);
    expect(dosesOf(anAdministration(PROLIA, '2025'))).toEqual({ entries: [], complete: false });
  });
});

describe('a dispense', () => {
  it.each([
    [-15, ['2026-05-17', '2026-06-01 unconfirmed']],
    [-14, ['2026-05-18']],
    [0, ['2026-06-01']],
    [60, ['2026-07-31']],
    [61, ['2026-06-01 unconfirmed', '2026-08-01']],
  ])('with an administration %s days after it', (days, expected) => {
    const given = anAdministration(PROLIA, addDays(HANDED_OVER, days));
    expect(daysOf(aDispense(PROLIA, HANDED_OVER), given)).toEqual(expected);
  });

  it.each([
    [{ status: 'cancelled' }, 0, true],
    [{ status: 'preparation' }, 0, true],
    [{ status: 'in-progress' }, 1, true],
  ])('%j', (details, count, complete) => {
    const doses = dosesOf(aDispense(PROLIA, HANDED_OVER, details));
    expect([doses.entries.length, doses.complete]).toEqual([count, complete]);
  });

  it('prepared but not said to be handed over leaves "none" open', () => {
    const prepared: MedicationDispense = {
      resourceType: 'MedicationDispense',
      status: 'completed',
      medicationCodeableConcept: { text: 'Prolia' },
      whenPrepared: HANDED_OVER,
    };
    expect(dosesOf(prepared)).toEqual({ entries: [], complete: false });
  });
});

describe('a statement', () => {
  const over = (start: string, end?: string) =>
    aStatement(PROLIA, { status: 'completed', effectivePeriod: { start, ...(end ? { end } : {}) } });

  it.each([
    [over('2026-06-01', '2026-07-02'), ['2026-06-01']], // 31 days
    [over('2026-06-01', '2026-07-03'), []], // 32 days
    [over('2026-06-01'), []],
    [aStatement(PROLIA, { effectiveDateTime: '2026-06-01' }), ['2026-06-01']],
    [aStatement(PROLIA, { effectiveDateTime: '2026-06-01', status: 'not-taken' }), []],
  ])('%#', (statement, expected) => {
    expect(daysOf(statement)).toEqual(expected);
  });

  it('joins an administration, and a dispense joins it', () => {
    const statement = aStatement(PROLIA, { effectiveDateTime: '2026-06-05' });
    expect(daysOf(statement, anAdministration(PROLIA, '2026-06-01'))).toEqual(['2026-06-01']);
    expect(daysOf(statement, aDispense(PROLIA, '2026-06-01'))).toEqual(['2026-06-05']);
  });
});

describe('what is recorded more than once', () => {
  const recorded = (...uses: MedicationUse[]) =>
    dosesOf(...uses).entries.map(({ day: on, recordedBy }) => [on, ...recordedBy]);
  const given = (on: string, id: string) => anAdministration(PROLIA, on, { id });
  const handedOver = (on: string, id: string) => aDispense(PROLIA, on, { id });

  it('is one dose, that all of it tells of', () => {
    expect(
      recorded(given('2026-06-01', 'a'), given('2026-06-01', 'b'), handedOver('2026-05-30', 'c')),
    ).toEqual([
      ['2026-06-01', 'MedicationAdministration/a', 'MedicationAdministration/b', 'MedicationDispense/c'],
    ]);
  });

  it.each([
    // twelve days and nine
    ['2026-05-20', [['2026-05-08'], ['2026-05-29', 'MedicationDispense/c']]],
    // nine days and twelve
    ['2026-05-17', [['2026-05-08', 'MedicationDispense/c'], ['2026-05-29']]],
  ])('handed over on %s belongs to the nearest dose', (on, expected) => {
    const [first, second] = [given('2026-05-08', 'a'), given('2026-05-29', 'b')];
    const without = (rows: string[][]) =>
      rows.map((row) => row.filter((one) => !one.startsWith('MedicationAdministration')));
    expect(without(recorded(first, second, handedOver(on, 'c')))).toEqual(expected);
    expect(without(recorded(second, first, handedOver(on, 'c')))).toEqual(expected);
  });

  it('keeps the product, the brand and the batch that are known', () => {
    const [known, unknown] = [
      given('2026-06-01', 'a'),
      anAdministration('denosumab', '2026-06-01', { id: 'b' }),
    ];
    for (const both of [
      [known, unknown],
      [unknown, known],
    ])
      expect(dosesOf(...both).entries).toMatchObject([{ product: '60mg', brand: 'Prolia' }]);
  });

  it('stands in the order of its times, then of its references', () => {
    const at = (hour: string, id: string) => given(`2026-06-01T${hour}:00:00+02:00`, id);
    const told = [['2026-06-01', 'MedicationAdministration/b', 'MedicationAdministration/a']];
    expect(recorded(at('15', 'a'), at('08', 'b'))).toEqual(told);
    expect(recorded(at('08', 'b'), at('15', 'a'))).toEqual(told);
    const alike = [['2026-06-01', 'MedicationAdministration/a', 'MedicationAdministration/b']];
    expect(recorded(given('2026-06-01', 'b'), given('2026-06-01', 'a'))).toEqual(alike);
    expect(recorded(given('2026-06-01', 'a'), given('2026-06-01', 'b'))).toEqual(alike);
  });
});

describe('whatever is recorded', () => {
  const within = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((days) => addDays(AS_OF.day, days));
  const use = (days: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom(anAdministration, aDispense), fc.constantFrom('denosumab', PROLIA), days)
      .map(([make, name, on]): MedicationUse => make(name, on));

  it('the order of the record changes nothing', () => {
    const shuffled = fc
      .uniqueArray(use(within(-800, 0)), { selector: ({ id }) => id, maxLength: 8 })
      .chain((uses) => fc.tuple(fc.constant(uses), fc.shuffledSubarray(uses, { minLength: uses.length })));
    fc.assert(
      fc.property(shuffled, ([uses, others]) => {
        expect(readMedicines(inputOf(others))).toEqual(readMedicines(inputOf(uses)));
      }),
    );
  });

  it('what comes after the as-of time changes nothing', () => {
    fc.assert(
      fc.property(fc.array(use(within(-800, 0)), { maxLength: 5 }), use(within(1, 400)), (uses, later) => {
        expect(readMedicines(inputOf([...uses, later]))).toEqual(readMedicines(inputOf(uses)));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { DISK } from '../../../services/quality/run/disk.js';
import { BYTE_ORDER_MARK } from '../../../services/quality/report/csv/csv.js';
import { parsedCsv } from '../report/parsed-csv.js';
import { aCalcium } from '../run/a-population.js';
import { aFolder } from '../run/an-audit.js';
import { runReplay } from './a-replay-run.js';
import { anInput, HOSPITAL, olderCalcium } from './a-small-hospital.js';

const rowsOf = (csv: string) => parsedCsv(csv.replace(BYTE_ORDER_MARK, ''));

describe('the orders of a small hospital', () => {
  it('are counted as the prescribers would have met the alerts', async () => {
    const { document } = await runReplay(anInput(), aFolder());
    const { first } = document.orders;
    expect(first).toMatchObject({
      orders: 4,
      // 0 at m1, 1 at m2, 1 at m3, 2 at m4
      alertCards: 4,
      alertsPer100: 100,
      alerts: { none: 1, one: 2, two: 1, more: 0 },
      combinations: { 'calcium-before-dose': 1, hypocalcaemia: 1, 'calcium-before-dose + too-early': 1 },
      months: {
        '2025-03': { orders: 1, withAlert: 0 },
        '2025-04': { orders: 1, withAlert: 1 },
        '2025-05': { orders: 1, withAlert: 1 },
        '2025-06': { orders: 1, withAlert: 1 },
      },
    });
    expect(first.rules['calcium-before-dose']).toMatchObject({ warning: 2, critical: 0 });
    // 2 and 1 of 4
    expect(first.rulesPer100['calcium-before-dose']).toMatchObject({ warning: 50, critical: 0 });
    expect(first.rulesPer100['too-early']).toMatchObject({ critical: 25 });
    expect(first.rulesPer100.hypocalcaemia).toMatchObject({ critical: 25 });
    expect(document.undatedOrders).toBe(1);
  });

  it('and their doses stand apart, never in one figure with them', async () => {
    const { document } = await runReplay(anInput(), aFolder());
    expect(document.doses.first).toMatchObject({
      orders: 2,
      alertCards: 1,
      alertsPer100: 50,
      alerts: { none: 1, one: 1, two: 0, more: 0 },
      combinations: { 'calcium-before-dose': 1 },
    });
  });

  it('say what the export never held, since much that is not known comes of that', async () => {
    const without = anInput({ 'Condition.ndjson': [], 'AllergyIntolerance.ndjson': [] });
    const { document, page } = await runReplay(without, aFolder());
    // at every order a warning that conditions and allergies could not be checked
    expect(document.orders.first.rules['data-unavailable']).toMatchObject({ warning: 4 });
    expect(document.notOffered).toEqual({
      essential: ['AllergyIntolerance', 'Condition'],
      other: ['Appointment', 'MedicationDispense', 'MedicationStatement', 'Procedure', 'ServiceRequest'],
    });
    expect(page).toContain('the data hold no AllergyIntolerance, Condition at all');
  });

  it('are not judged by what came later', async () => {
    const later = [
      ...HOSPITAL['Observation.ndjson'],
      aCalcium('o9', 'p2', { effectiveDateTime: '2025-04-02' }),
    ];
    const [with_, without] = [
      await runReplay(anInput({ 'Observation.ndjson': later }), aFolder()),
      await runReplay(anInput(), aFolder()),
    ];
    expect(with_.document.orders).toEqual(without.document.orders);
  });
});

describe('a second folder of settings', () => {
  it('gives the difference, order by order', async () => {
    const { document, differences } = await runReplay(anInput(), aFolder(), { rules: olderCalcium() });
    // 42 days: the calcium of 40 days before m2 will do
    expect(document.orders.second).toMatchObject({ orders: 4, alertCards: 3, alertsPer100: 75 });
    expect(document.orders.difference).toEqual({
      ...{ orders: 4, changed: 1, newlyAlerted: 0, noLongerAlerted: 1 },
      rules: {
        'calcium-before-dose': { newlyShown: 0, noLongerShown: 1, graver: 0, milder: 0, other: 0 },
      },
    });
    expect(document.doses.difference).toMatchObject({ orders: 2, changed: 0 });
    expect(rowsOf(differences ?? '')).toEqual([
      ['number', 'kind', 'day', 'organisation', 'rule', 'first', 'second', 'change'],
      [
        '3',
        'order',
        '2025-04-01',
        'Organization/north',
        'calcium-before-dose',
        'warning',
        'silent',
        'no-longer-shown',
      ],
    ]);
  });
});

describe('orders.csv', () => {
  it('has a row for each order and dose, and names nobody', async () => {
    const { orders } = await runReplay(anInput(), aFolder());
    const [heads = [], ...rows] = rowsOf(orders);
    const at = (name: string) => (row: readonly string[]) => row[heads.indexOf(name)];
    expect(rows.map(at('day'))).toEqual([
      ...['2025-03-03', '2025-03-04', '2025-04-01'],
      ...['2025-05-05', '2025-06-02', '2025-03-02'],
    ]);
    expect(rows.map(at('kind'))).toEqual(['order', 'dose', 'order', 'order', 'order', 'dose']);
    expect(rows.map(at('alerts'))).toEqual(['0', '0', '1', '1', '2', '1']);
    expect(rows.map(at('critical'))).toEqual(['', '', '', 'hypocalcaemia', 'too-early', '']);
    expect(rows.map(at('organisation'))).toEqual(Array(6).fill('Organization/north'));
    expect(orders).not.toMatch(/Jansen|\bp\d\b|MedicationRequest|MedicationAdministration/);
  });

  it('names patients and resources when asked to', async () => {
    const { orders } = await runReplay(anInput(), aFolder(), { withPatients: true });
    const [heads = [], first = []] = rowsOf(orders);
    expect(first[heads.indexOf('patient')]).toBe('p1');
    expect(first[heads.indexOf('event')]).toBe('MedicationRequest/m1');
    expect(orders).not.toContain('Jansen');
  });
});

describe('a replay that was stopped', () => {
  const stopsAt = (nth: number) => {
    let count = 0;
    return (path: string, text: string) => {
      count += 1;
      if (count > nth) throw new Error('stopped');
      DISK.replace(path, text);
    };
  };

  it.each([1, 5, 12])('after %i writes goes on, and ends as if it never was', async (writes) => {
    const input = anInput();
    const given = { rules: olderCalcium() };
    const whole = await runReplay(input, aFolder(), given);
    const out = aFolder();
    const stopping = { ...DISK, replace: stopsAt(writes) };
    await expect(runReplay(input, out, given, stopping)).rejects.toThrow('stopped');
    expect(await runReplay(input, out, { ...given, resume: true })).toEqual(whole);
  });
});

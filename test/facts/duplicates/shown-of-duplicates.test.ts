import { describe, expect, it } from '@jest/globals';
import { draftOverlaps } from '../../../services/facts/duplicates/draft-overlaps.js';
import { recordOverlaps } from '../../../services/facts/duplicates/record-overlaps.js';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { aReadDraft } from '../../builders/a-reading.js';
import { day, daysAgo } from '../../builders/days.js';
import { aMedicationRequest, anAdministration, chartOf } from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';

describe('a second draft', () => {
  const ours = aReadDraft({ start: day('2026-12-01') }, 'ours');
  const overlaps = (start: string | null, name = 'Jubbonti') =>
    draftOverlaps(chartOf([]), ours, [
      ours,
      aReadDraft({ name, start: start === null ? null : day(start) }, 'other'),
    ]);

  it.each([
    ['2027-04-30', 1],
    ['2027-05-01', 0], // five months
    ['2026-07-02', 1],
    ['2026-07-01', 0],
    ['2026-12-01', 1],
    [null, 1],
  ])('to start on %s is %d', (start, count) => {
    expect(overlaps(start)).toHaveLength(count);
  });

  it('is named, with its day', () => {
    expect(overlaps('2026-12-02')).toEqual([
      {
        kind: 'two-drafts',
        name: 'Jubbonti',
        day: '2026-12-02',
        evidence: {
          what: 'order',
          reference: 'MedicationRequest/other',
          value: 'Jubbonti',
          day: '2026-12-02',
        },
      },
    ]);
    expect(overlaps(null, '')[0]?.evidence).toEqual({ what: 'order', reference: 'MedicationRequest/other' });
  });

  it('that is no denosumab is none, and neither where ours is not', () => {
    const other = aReadDraft({}, 'other');
    expect(draftOverlaps(chartOf([]), ours, [{ ...other, denosumab: null }])).toEqual([]);
    expect(draftOverlaps(chartOf([]), { ...ours, denosumab: null }, [other])).toEqual([]);
    expect(draftOverlaps(chartOf([]), null, [other])).toEqual([]);
  });

  it.each([
    [daysAgo(100), ['oncology-draft-on-therapy']],
    [null, []],
  ])('of 120 mg, in a patient whose last 60 mg was on %s', (last, kinds) => {
    const chart = chartOf(last === null ? [] : [anAdministration(PROLIA, last)]);
    const oncology = aReadDraft({ denosumab: { product: '120mg', brand: 'Xgeva' } }, 'other');
    expect(draftOverlaps(chart, null, [oncology]).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('what the record overlaps with', () => {
  const shown = (order: Parameters<typeof recordOverlaps>[1], ...uses: MedicationUse[]) =>
    recordOverlaps(chartOf(uses), order).map(({ kind, name, day: on }) => [kind, name, on]);
  const jubbonti = aReadDraft({ denosumab: { product: '60mg', brand: 'Jubbonti' } });

  it('is named with its day: a product, a dose, a prescription', () => {
    const xgeva = aMedicationRequest('denosumab 120 mg', { id: 'x', authoredOn: daysAgo(3) });
    const name = '1.7 ML denosumab 70 MG/ML Injection [Xgeva]';
    expect(shown(jubbonti, xgeva)).toEqual([['oncology-product-active', name, daysAgo(3)]]);
    expect(shown(jubbonti, anAdministration(PROLIA, daysAgo(30)))).toEqual([
      ['other-brand-recent', 'Prolia', daysAgo(30)],
    ]);
    expect(shown(jubbonti, aMedicationRequest('Prolia', { authoredOn: daysAgo(3) }))).toEqual([
      ['other-request-active', 'Prolia', daysAgo(3)],
    ]);
  });

  it.each<[string, readonly MedicationUse[], readonly string[]]>([
    ['stopped', [aMedicationRequest('denosumab 120 mg', { status: 'stopped' })], []],
    ['of unknown strength and stopped', [aMedicationRequest('denosumab', { status: 'stopped' })], []],
    ['prescribed and stopped', [aMedicationRequest('Prolia', { status: 'stopped' })], []],
    ['another medicine', [aMedicationRequest('prednisolone')], []],
    ['a dose of a brand nobody named', [anAdministration('denosumab 60 mg injection', daysAgo(30))], []],
  ])('nothing: %s', (_, uses, expected) => {
    expect(shown(jubbonti, ...uses).map(([kind]) => kind)).toEqual(expected);
  });

  it('is asked of an order that is denosumab, or of one who is on it', () => {
    const xgeva = aMedicationRequest('denosumab 120 mg', { id: 'x' });
    expect(shown(aReadDraft({ denosumab: null }), xgeva)).toEqual([]);
    expect(shown(null, xgeva)).toEqual([]);
    expect(shown(null, xgeva, aMedicationRequest('Prolia')).map(([kind]) => kind)).toEqual([
      'oncology-product-active',
    ]);
    expect(shown(null, xgeva, anAdministration(PROLIA, daysAgo(100))).map(([kind]) => kind)).toEqual([
      'oncology-product-active',
    ]);
  });

  it('at the chart is asked about the newest prescription: the older of another brand overlaps with it', () => {
    const older = aMedicationRequest('Prolia', { id: 'older', authoredOn: daysAgo(30) });
    const newer = aMedicationRequest('Jubbonti', { id: 'newer', authoredOn: daysAgo(3) });
    expect(shown(null, older, newer)).toEqual([['other-request-active', 'Prolia', daysAgo(30)]]);
    expect(shown(null, newer, older)).toEqual([['other-request-active', 'Prolia', daysAgo(30)]]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readDuplicates } from '../../../services/facts/duplicates/read-duplicates.js';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readOrder } from '../../../services/facts/orders/read-order.js';
import { anOrder } from '../../builders/an-order.js';
import type { MedicineName } from '../../builders/codes.js';
import { daysAgo } from '../../builders/days.js';
import {
  aDispense,
  aMedicationRequest,
  anAdministration,
  aStatement,
  chartOf,
  inputOf,
} from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const order = (name: MedicineName = PROLIA, id = 'draft-1', start?: string) =>
  readOrder(anOrder(name, { id, ...(start ? { start } : {}) }), inputOf([]));

const atOrder = (uses: MedicationUse[], others = [] as ReturnType<typeof order>[], ours = order()) =>
  readDuplicates(chartOf(uses), ours, others).facts.duplicateKind;
const atPatientView = (uses: MedicationUse[]) => readDuplicates(chartOf(uses), null, []).facts.duplicateKind;

describe('at an order', () => {
  it.each([
    ['nothing', [], 'none'],
    ['Xgeva prescribed', [aMedicationRequest('denosumab 120 mg')], 'oncology-product-active'],
    [
      'Xgeva given 56 days ago',
      [anAdministration('denosumab 120 mg', daysAgo(56))],
      'oncology-product-active',
    ],
    ['Xgeva given 57 days ago', [anAdministration('denosumab 120 mg', daysAgo(57))], 'none'],
    [
      'Xgeva prescribed years ago, no end',
      [aMedicationRequest('denosumab 120 mg', { authoredOn: '2024-01-01' })],
      null,
    ],
    ['another brand given 23 June', [anAdministration('Jubbonti', '2026-06-23')], 'other-brand-recent'],
    ['another brand given five months ago', [anAdministration('Jubbonti', '2026-06-22')], 'none'],
    ['the same brand given', [anAdministration(PROLIA, '2026-07-01')], 'none'],
    [
      'strength unknown, prescribed',
      [aMedicationRequest('denosumab'), anAdministration(PROLIA, '2026-05-20')],
      'strength-unknown-active',
    ],
    ['prescribed, no dose known', [aMedicationRequest('Jubbonti')], 'other-request-active'],
    [
      'prescribed before, doses known',
      [aMedicationRequest(PROLIA, { authoredOn: '2026-05-01' }), anAdministration(PROLIA, '2026-05-20')],
      'none',
    ],
    [
      'another brand prescribed, last dose 5 months ago',
      [aMedicationRequest('Jubbonti'), anAdministration('Jubbonti', '2026-05-20')],
      'switch',
    ],
    [
      'the gravest of two',
      [aMedicationRequest('Jubbonti'), aMedicationRequest('denosumab 120 mg', { id: 'x' })],
      'oncology-product-active',
    ],
  ])('%s', (_, uses, kind) => {
    expect(atOrder(uses)).toBe(kind);
  });

  it.each([
    ['both without a start', undefined, undefined, 'two-drafts'],
    ['one without', '2026-12-01', undefined, 'two-drafts'],
    ['a day under five months apart', '2026-12-01', '2027-04-30', 'two-drafts'],
    ['five months apart', '2026-12-01', '2027-05-01', 'none'],
  ])('two drafts: %s', (_, one, other, kind) => {
    expect(atOrder([], [order(PROLIA, 'draft-2', other)], order(PROLIA, 'draft-1', one))).toBe(kind);
  });

  it('does not overlap with itself, nor with another medicine', () => {
    expect(atOrder([], [order(), order('paracetamol', 'draft-3')])).toBe('none');
  });

  it('a 120 mg draft in a patient on 60 mg', () => {
    const onTherapy = [anAdministration(PROLIA, '2026-06-01')];
    expect(atOrder(onTherapy, [], order('denosumab 120 mg'))).toBe('oncology-draft-on-therapy');
    expect(atOrder([], [], order('denosumab 120 mg'))).toBe('none');
    expect(atOrder(onTherapy, [order('denosumab 120 mg', 'draft-2')])).toBe('oncology-draft-on-therapy');
  });

  it('names the other product and its day', () => {
    const use = aMedicationRequest('denosumab 120 mg', { authoredOn: '2026-10-01' });
    expect(readDuplicates(chartOf([use]), order(), [])).toEqual({
      facts: {
        duplicateKind: 'oncology-product-active',
        oncologyProductInUse: true,
        duplicateName: '1.7 ML denosumab 70 MG/ML Injection [Xgeva]',
        duplicateDay: '2026-10-01',
      },
      evidence: {
        duplicate: [
          {
            what: 'request',
            reference: 'MedicationRequest/request-1',
            value: '1.7 ML denosumab 70 MG/ML Injection [Xgeva]',
            day: '2026-10-01',
          },
        ],
      },
    });
  });

  it('what could not be read leaves "none" open, and hides nothing that was found', () => {
    const unread = { ...chartOf([]), medicines: { entries: [], complete: false } };
    expect(readDuplicates(unread, order(), []).facts.duplicateKind).toBeNull();
    const found = {
      ...unread,
      medicines: { ...chartOf([aMedicationRequest('denosumab 120 mg')]).medicines, complete: false },
    };
    expect(readDuplicates(found, order(), []).facts.duplicateKind).toBe('oncology-product-active');
  });
});

describe('at patient-view', () => {
  it.each([
    ['a patient on Xgeva alone', [aMedicationRequest('denosumab 120 mg')], 'none'],
    ['one prescription', [aMedicationRequest(PROLIA)], 'none'],
    ['one prescription of unknown strength', [aMedicationRequest('denosumab')], 'none'],
    [
      '60 mg given and Xgeva dispensed',
      [anAdministration(PROLIA, '2026-06-01'), aDispense('denosumab 120 mg', daysAgo(3))],
      'oncology-product-active',
    ],
    [
      '60 mg stated over years and Xgeva prescribed',
      [
        aStatement(PROLIA, { effectivePeriod: { start: '2025-01-01' }, dateAsserted: '2026-11-01' }),
        aMedicationRequest('denosumab 120 mg'),
      ],
      'oncology-product-active',
    ],
    [
      'two prescriptions, no dose',
      [aMedicationRequest(PROLIA, { id: 'one', authoredOn: '2026-11-01' }), aMedicationRequest('Jubbonti')],
      'other-request-active',
    ],
  ])('%s', (_, uses, kind) => {
    expect(atPatientView(uses)).toBe(kind);
  });
});

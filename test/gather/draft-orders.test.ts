import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDraftOrders } from '../../services/gather/draft-orders.js';
import { bundle, prescription } from './an-ehr.js';

const prolia = { medicationCodeableConcept: { text: 'Prolia' } };

describe('draft orders', () => {
  it('are all read, those of other types skipped', () => {
    const { orders, unreadable } = readDraftOrders(
      bundle([
        prescription('1', prolia),
        { resourceType: 'NutritionOrder', id: 'n' },
        { resourceType: 'ServiceRequest', id: '2', code: { text: 'calcium' } },
        prescription('3', prolia),
      ]),
    );
    expect(orders.map(({ reference }) => reference)).toEqual([
      'MedicationRequest/1',
      'ServiceRequest/2',
      'MedicationRequest/3',
    ]);
    expect(unreadable).toEqual([]);
  });

  it.each([
    ['no medication and no intent', { resourceType: 'MedicationRequest', id: '1' }],
    ['category as an object', prescription('1', { ...prolia, category: { coding: [] } })],
    ['unknown members', prescription('1', { ...prolia, future: { any: [1] } })],
    ['R5 concept', prescription('1', { medication: { concept: { text: 'Prolia' } } })],
    ['R5 reference', prescription('1', { medication: { reference: { reference: 'Medication/1' } } })],
  ])('may have %s, and are kept as sent', (_what, draft) => {
    const { orders, unreadable } = readDraftOrders(bundle([draft]));
    expect(orders).toHaveLength(1);
    expect(orders[0]?.original).toEqual(draft);
    expect(unreadable).toEqual([]);
  });

  it('reads the medicine in R5', () => {
    const { orders } = readDraftOrders(
      bundle([prescription('1', { medication: { concept: { text: 'Prolia' } } })]),
    );
    expect(orders[0]?.resource).toMatchObject({ medication: { concept: { text: 'Prolia' } } });
  });

  it.each([
    ['without an id', {}],
    ['with an empty id', { id: '' }],
  ])('%s go by their place, from 1', (_what, id) => {
    const draft = { resourceType: 'MedicationRequest', ...id };
    const { orders } = readDraftOrders(bundle([{ resourceType: 'DeviceRequest' }, draft]));
    expect(orders[0]?.reference).toBe('MedicationRequest/#2');
  });

  it('are still orders when partly unreadable, and what was unreadable is told without its value', () => {
    const draft = prescription('1', { ...prolia, dosageInstruction: [{ route: 'secret' }] });
    const { orders, unreadable } = readDraftOrders(bundle([draft]));
    expect(orders[0]?.resource).toMatchObject(prolia);
    expect(orders[0]?.resource).not.toHaveProperty('dosageInstruction');
    expect(unreadable).toEqual([
      { why: 'unreadable', where: 'MedicationRequest/1 dosageInstruction[0].route: expected object' },
    ]);
  });

  it.each([
    ['no Bundle at all', undefined, 'Bundle'],
    ['an array', [prescription('1')], 'Bundle'],
    ['an entry without a resource', bundle([undefined]), 'entry[0]'],
    ['a resource without a type', bundle([prescription('1'), { id: '2' }]), 'entry[1]'],
  ])('%s is told', (_what, body, where) => {
    expect(readDraftOrders(body).unreadable).toEqual([{ why: 'unreadable', where }]);
  });

  it.each([[{ resourceType: 'Bundle' }], [{ resourceType: 'Bundle', entry: null }], [bundle([])]])(
    'may be none: %j',
    (body) => {
      expect(readDraftOrders(body)).toEqual({ orders: [], unreadable: [] });
    },
  );

  const members = ['id', 'status', 'subject', 'dosageInstruction', 'contained', 'medication', 'doNotPerform'];
  const anyDraft = fc.dictionary(fc.constantFrom(...members), fc.jsonValue());

  it('are never lost, whatever their members hold', () => {
    fc.assert(
      fc.property(fc.array(anyDraft), (drafts) => {
        const resources = drafts.map((draft) => ({ ...draft, resourceType: 'MedicationRequest' }));
        expect(readDraftOrders(bundle(resources)).orders).toHaveLength(resources.length);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { orderIn } from '../../../services/pharmacy/smart/app-context.js';

describe('the order that the EHR hands on', () => {
  it.each<[unknown, string | null]>([
    ['{"order":"MedicationRequest/1"}', 'MedicationRequest/1'],
    [{ order: 'ServiceRequest/a-1.b' }, 'ServiceRequest/a-1.b'],
    ['{"order":"MedicationRequest/#2"}', 'MedicationRequest/#2'],
    ['{"order":"https://evil.example/MedicationRequest/1"}', null],
    ['{"order":"../x"}', null],
    ['{"order":["MedicationRequest/1"]}', null],
    ['{"order":', null],
    ['launch-1', null],
    ['null', null],
    [undefined, null],
  ])('%j: %s', (appContext, order) => {
    expect(orderIn(appContext)).toBe(order);
  });
});

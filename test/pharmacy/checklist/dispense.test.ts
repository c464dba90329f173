import { describe, expect, it } from '@jest/globals';
import { readFacts } from '../../../services/facts/read-facts.js';
import { withDispense } from '../../../services/pharmacy/checklist/dispense.js';
import { aPatient } from '../../builders/a-patient.js';
import { anOrder } from '../../builders/an-order.js';
import { AS_OF } from '../../builders/days.js';
import { factsInputOf } from '../../builders/facts-input-of.js';

const order = anOrder('denosumab 60 mg');

function factsWith(dispense: { brand: string; batch: string } | undefined) {
  const input = factsInputOf(aPatient(), [order], { moment: 'order-dispatch' });
  const { reference } = order;
  const record = withDispense(input.record, dispense, { order: reference, day: AS_OF.day });
  const [reading] = readFacts({ ...input, record }).readings;
  if (!reading) throw new Error('the order concerns us');
  return reading.facts;
}

describe('what the pharmacist enters of the dose that is handed over', () => {
  it.each([
    [undefined, false, false],
    [{ brand: '', batch: '' }, false, false],
    [{ brand: 'Conexxence', batch: '' }, true, false],
    [{ brand: '', batch: 'LOT-42' }, false, true],
    [{ brand: 'Conexxence', batch: 'LOT-42' }, true, true],
    [{ brand: 'No brand of ours', batch: 'LOT-42' }, false, false],
  ])('%j: brand known %s, batch number known %s', (dispense, brand, batch) => {
    expect(factsWith(dispense)).toMatchObject({ dispensedBrandKnown: brand, dispensedBatchKnown: batch });
  });

  it('is no dose yet, and nothing else changes by it', () => {
    const known = { dispensedBrandKnown: true, dispensedBatchKnown: true };
    const entered = factsWith({ brand: 'Conexxence', batch: 'LOT-42' });
    expect(entered).toEqual({ ...factsWith(undefined), ...known });
  });
});

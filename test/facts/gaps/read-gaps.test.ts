import { describe, expect, it } from '@jest/globals';
import { readGaps } from '../../../services/facts/gaps/read-gaps.js';
import type { PatientRecord } from '../../../services/facts/record.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const gaps = (patient: ReturnType<typeof aPatient>, orderUnidentified = false) =>
  readGaps(chartOf(patient), orderUnidentified).facts;

const missingIn = (items: Partial<PatientRecord['items']>) => {
  const record = aPatient().record();
  return readGaps(chartOf({ record: () => ({ ...record, items: { ...record.items, ...items } }) }), false)
    .facts;
};

describe('what is missing', () => {
  it.each([
    ['nothing', aPatient(), [], ''],
    ['essential data', aPatient().without('allergies'), ['allergies'], ''],
    [
      'essential data that the EHR never gives',
      aPatient().without('conditions', 'not-offered'),
      ['conditions'],
      '',
    ],
    ['a later page of essential data', aPatient().withGap('renalResults'), ['renalResults'], ''],
    [
      'optional data',
      aPatient().without('procedures').without('appointments'),
      [],
      'procedures, appointments',
    ],
    ['optional data that the EHR never gives', aPatient().without('procedures', 'not-offered'), [], ''],
  ])('%s', (_, patient, essential, optional) => {
    const { essentialMissing, essentialComplete, optionalMissing } = gaps(patient);
    expect(essentialMissing).toEqual(essential);
    expect(essentialComplete).toBe(essential.length === 0);
    expect(optionalMissing).toBe(optional);
  });

  it('optional data of which the EHR never gives a part, and another could not be read', () => {
    const gaps = [{ why: 'not-offered' }, { why: 'too-late' }] as const;
    expect(missingIn({ procedures: { state: 'failed', gaps } }).optionalMissing).toBe('procedures');
  });

  it('what failed without a reason', () => {
    const failed = { state: 'failed', gaps: [] } as const;
    expect(missingIn({ calciumResults: failed, procedures: failed })).toMatchObject({
      essentialMissing: ['calciumResults'],
      optionalMissing: 'procedures',
    });
  });

  it('the medicine ordered', () => {
    expect(gaps(aPatient(), true)).toMatchObject({ essentialMissing: ['order'], essentialComplete: false });
  });
});

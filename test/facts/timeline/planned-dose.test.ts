import { describe, expect, it } from '@jest/globals';
import { isDosePlanned } from '../../../services/facts/timeline/therapy-facts.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

const injection = (details: object) =>
  aPatient().with('serviceRequests', {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    code: { text: 'Injectie Prolia' },
    ...details,
  });
const prescribed = (details: object, name: 'denosumab 60 mg' | 'denosumab 120 mg' | 'paracetamol') =>
  aPatient().on(name, { dosage: [{ timing: { event: [daysAgo(-5)] } }], ...details });

describe('a dose in the next fourteen days', () => {
  it.each([
    ['in the diary', aPatient().withAppointment('Denosumab injectie', { daysAgo: -14 }), true],
    ['in the diary a day later', aPatient().withAppointment('Denosumab injectie', { daysAgo: -15 }), false],
    ['something else in the diary', aPatient().withAppointment('Controle tandarts', { daysAgo: -5 }), false],
    ['ordered to be injected', injection({ occurrenceDateTime: daysAgo(-5) }), true],
    ['ordered for a day that has passed', injection({ occurrenceDateTime: daysAgo(1) }), false],
    ['ordered for no day', injection({}), false],
    ['prescribed', prescribed({}, 'denosumab 60 mg'), true],
    ['prescribed, but paused', prescribed({ status: 'on-hold' }, 'denosumab 60 mg'), false],
    ['prescribed without a day', aPatient().with('medicationRequests', undatedPrescription()), false],
    ['120 mg prescribed', prescribed({}, 'denosumab 120 mg'), false],
    ['another medicine prescribed', prescribed({}, 'paracetamol'), false],
  ])('%s', (_, patient, planned) => {
    expect(isDosePlanned(chartOf(patient), AS_OF.day)).toBe(planned);
  });
});

function undatedPrescription() {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'Prolia' },
  } as const;
}

import { describe, expect, it } from '@jest/globals';
import { readAppointments } from '../../../services/facts/requests/read-appointments.js';
import { aPatient } from '../../builders/a-patient.js';
import { inputOf } from '../../builders/chart-of.js';

const appointments = (patient: ReturnType<typeof aPatient>) => readAppointments(inputOf(patient)).entries;

describe('an appointment to come', () => {
  it.each([
    ['booked', 1],
    ['pending', 1],
    ['proposed', 1],
    ['arrived', 1],
    ['cancelled', 0],
    ['noshow', 0],
    ['fulfilled', 0],
    ['entered-in-error', 0],
  ])('of status %s', (status, count) => {
    expect(appointments(aPatient().withAppointment('Injection', { status }))).toHaveLength(count);
  });

  it.each([
    ['yesterday', '2026-11-21T23:59:00+01:00', 0],
    ['this morning', '2026-11-22T08:00:00+01:00', 1],
    ['later', '2026-12-22', 1],
    ['at a time nobody can read', 'soon', 0],
  ])('%s', (_, on, count) => {
    expect(appointments(aPatient().withAppointment('Injection', { on }))).toHaveLength(count);
  });
});

it.each([
  ['its description', { description: 'Denosumab injection' }],
  ['its service', { serviceType: [{ text: 'Denosumab' }] }],
  ['its service, as R5 has it', { serviceType: [{ concept: { text: 'Denosumab' } }] }],
  ['its reason', { reasonCode: [{ text: 'denosumab' }] }],
])('says what it is for in %s', (_, words) => {
  const appointment = {
    resourceType: 'Appointment',
    status: 'booked',
    start: '2026-12-01',
    ...words,
  } as const;
  const [entry] = appointments(aPatient().with('appointments', appointment));
  expect(entry?.matches.map(({ set }) => set)).toContain('denosumab-ingredient');
});

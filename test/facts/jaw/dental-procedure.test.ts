import { describe, expect, it } from '@jest/globals';
import { dentalProcedure } from '../../../services/facts/jaw/dental-procedure.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, day, daysAgo } from '../../builders/days.js';

const atTheDose = { doseDay: AS_OF.day, startStated: false, orderName: '', dentalProcedureOrder: false };
const factsOf = (patient: ReturnType<typeof aPatient>, asked = atTheDose) =>
  dentalProcedure(chartOf(patient), asked).facts;
const pulled = (ago: number) => aPatient().withProcedure('tooth extraction', { daysAgo: ago });
const ordered = (details: { occurrenceDateTime?: string; authoredOn?: string }) =>
  aPatient().with('serviceRequests', {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    code: { text: 'Extractie element 36' },
    ...details,
  });
const booked = (ago: number) => aPatient().withAppointment('Verstandskies verwijderen', { daysAgo: ago });

describe('an invasive dental procedure near a dose today', () => {
  it.each([
    ['done 60 days ago', pulled(60), 'done'],
    ['done 61 days ago', pulled(61), 'none'],
    [
      'done in a month of which part counts',
      aPatient().withProcedure('tooth extraction', { on: '2026-09' }),
      null,
    ],
    ['ordered for in 60 days', ordered({ occurrenceDateTime: daysAgo(-60) }), 'planned'],
    ['ordered for in 61 days', ordered({ occurrenceDateTime: daysAgo(-61) }), 'none'],
    ['ordered 60 days ago, undated', ordered({ authoredOn: daysAgo(60) }), 'planned'],
    ['ordered 61 days ago, undated', ordered({ authoredOn: daysAgo(61) }), null],
    ['booked in 60 days', booked(-60), 'planned'],
    ['booked in 61 days', booked(-61), 'none'],
    [
      'both: what can still be changed',
      booked(-9).withProcedure('tooth extraction', { daysAgo: 9 }),
      'planned',
    ],
    ['an examination', aPatient().withProcedure('dental examination', { daysAgo: 9 }), 'none'],
    ['a referral to oral surgery', aPatient().withAppointment('Oral surgery', { daysAgo: -9 }), 'none'],
    ['appointments not to be read', aPatient().without('appointments'), null],
    ['procedures not to be read, one booked', booked(-9).without('procedures'), 'planned'],
    ['none', aPatient(), 'none'],
  ])('%s', (_, patient, expected) => expect(factsOf(patient).dentalProcedure).toBe(expected));

  it('counts from the dose date, when that lies ahead', () => {
    // 22 November + 100 days = 2 March 2027; 60 days before it is 1 January 2027
    const asked = { ...atTheDose, doseDay: day('2027-03-02'), startStated: true };
    expect(factsOf(pulled(3), asked).dentalProcedure).toBe('none');
    expect(factsOf(ordered({ occurrenceDateTime: '2027-01-01' }), asked).dentalProcedure).toBe('planned');
    expect(factsOf(ordered({ occurrenceDateTime: '2026-12-31' }), asked).dentalProcedure).toBe('none');
  });

  it('names it with its day', () => {
    expect(factsOf(pulled(9))).toEqual({
      dentalProcedure: 'done',
      dentalProcedureName: 'Tooth extraction',
      dentalProcedureDay: daysAgo(9),
    });
  });
});

it.each([
  ['without a date', {}, null],
  ['for a day far ahead', { startStated: true, doseDay: day('2027-06-01') }, '2027-06-01'],
])('the order is the procedure, %s', (_, stated, on) => {
  const asked = { ...atTheDose, orderName: 'Dental implant', dentalProcedureOrder: true, ...stated };
  expect(factsOf(aPatient(), asked)).toEqual({
    dentalProcedure: 'planned',
    dentalProcedureName: 'Dental implant',
    dentalProcedureDay: on,
  });
});

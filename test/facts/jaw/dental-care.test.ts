import { describe, expect, it } from '@jest/globals';
import { isDentalReferralOrdered, recentExam } from '../../../services/facts/jaw/dental-care.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const ICD = 'http://hl7.org/fhir/sid/icd-10';
const referral = (text: string, details: { status?: string; on?: string } = {}) =>
  aPatient().with('serviceRequests', {
    resourceType: 'ServiceRequest',
    status: details.status ?? 'active',
    intent: 'order',
    code: { text },
    authoredOn: details.on ?? daysAgo(5),
  });

const undatedReferral = aPatient().with('serviceRequests', {
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code: { text: 'Dental examination' },
});

describe('a dental examination', () => {
  it.each([
    ['365 days ago', aPatient().withProcedure('dental examination', { daysAgo: 365 }), 'found'],
    ['366 days ago', aPatient().withProcedure('dental examination', { daysAgo: 366 }), 'none'],
    [
      'coded as an encounter',
      aPatient().withCondition('periodontitis', {
        code: { coding: [{ system: ICD, code: 'Z01.2' }] },
        recorded: daysAgo(30),
      }),
      'found',
    ],
    ['a referral carried out', referral('Tandheelkundig onderzoek', { status: 'completed' }), 'found'],
    ['a referral still open', referral('Tandheelkundig onderzoek'), 'none'],
    [
      'a tooth pulled is no examination',
      aPatient().withProcedure('tooth extraction', { daysAgo: 9 }),
      'none',
    ],
    ['procedures not to be read', aPatient().without('procedures'), 'not-read'],
    ['an EHR without procedures', aPatient().without('procedures', 'not-offered'), 'not-read'],
    [
      'found, though not all could be read',
      aPatient().withProcedure('dental examination', { daysAgo: 9 }).withGap('procedures'),
      'found',
    ],
  ])('%s', (_, patient, expected) => {
    const { exam, evidence } = recentExam(chartOf(patient));
    expect(exam).toBe(expected);
    expect(evidence).toHaveLength(expected === 'found' ? 1 : 0);
  });
});

describe('a referral to the dentist', () => {
  it.each([
    ['ordered', referral('Verwijzing naar kaakchirurgie'), true],
    ['as this service offers it', referral('Dental assessment of jaw or mouth symptoms (denosumab)'), true],
    ['a year ago and still open', referral('Dental examination', { on: daysAgo(365) }), true],
    ['longer ago', referral('Dental examination', { on: daysAgo(366) }), false],
    ['nobody knows when', undatedReferral, true],
    ['for something else', referral('X-thorax'), false],
    ['in the diary', aPatient().withAppointment('Controle tandarts', { daysAgo: -10 }), true],
    ['not to be read', aPatient().without('serviceRequests'), false],
  ])('%s', (_, patient, expected) => expect(isDentalReferralOrdered(chartOf(patient))).toBe(expected));
});

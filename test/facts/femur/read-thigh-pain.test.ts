import { describe, expect, it } from '@jest/globals';
import { readThighPain } from '../../../services/facts/femur/read-thigh-pain.js';
import { withDrafts } from '../../../services/facts/requests/with-drafts.js';
import { aPatient } from '../../builders/a-patient.js';
import { anImage, anImageRequest } from '../../builders/an-image.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const factsOf = (patient: ReturnType<typeof aPatient>) => readThighPain(chartOf(patient)).facts;

const pain = (details: { onset?: string; recorded?: string; status?: string }) =>
  aPatient().withCondition('thigh pain', details);
const complaint = (text: string) =>
  aPatient().withCondition('thigh pain', { code: { text }, onset: daysAgo(5) });
const coded = (system: string, code: string) =>
  aPatient().withCondition('thigh pain', { code: { coding: [{ system, code }] }, onset: daysAgo(5) });

describe('pain of thigh, hip or groin in the last 90 days', () => {
  it.each([
    ['90 days ago', pain({ onset: daysAgo(90) }), true],
    ['91 days ago', pain({ onset: daysAgo(91) }), false],
    ['begun long ago, recorded of late', pain({ onset: '2019', recorded: daysAgo(10) }), true],
    ['begun and recorded long ago', pain({ onset: daysAgo(200), recorded: daysAgo(199) }), false],
    ['gone since', pain({ onset: daysAgo(20), status: 'resolved' }), true],
    ['undated', pain({}), null],
    ['some day of this year', pain({ onset: '2026' }), null],
    ['none', aPatient(), false],
    ['conditions not to be read', aPatient().without('conditions'), null],
    ['Heuppijn links', complaint('Heuppijn links'), true],
    ['Pijn in de lies', complaint('Pijn in de lies'), true],
    ['Pijn linker bovenbeen', complaint('Pijn linker bovenbeen'), true],
    ['Groin pain', complaint('Groin pain'), true],
    ['Knee pain', complaint('Knee pain'), false],
    ['M25.551, right hip', coded('http://hl7.org/fhir/sid/icd-10-cm', 'M25.551'), true],
    ['M25.5, any joint', coded('http://hl7.org/fhir/sid/icd-10', 'M25.5'), false],
    ['R10.31, lower abdomen', coded('http://hl7.org/fhir/sid/icd-10-cm', 'R10.31'), false],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).thighPain).toBe(expected);
  });
});

describe('an image of the femur since', () => {
  const hurts = pain({ onset: daysAgo(40), recorded: daysAgo(30) });
  const old = pain({ onset: daysAgo(2000), recorded: daysAgo(30) });

  it.each([
    ['on the day it began', hurts.with('procedures', anImage('MRI femur', 40)), false],
    ['the day before', hurts.with('procedures', anImage('MRI femur', 41)), true],
    ['ninety days ago, of an old pain', old.with('procedures', anImage('MRI femur', 90)), false],
    ['a day more', old.with('procedures', anImage('MRI femur', 91)), true],
    ['of the thigh, in words of the ward', hurts.with('procedures', anImage('X-bovenbeen', 10)), false],
    ['of the hip only', hurts.with('procedures', anImage('X-ray hip', 10)), true],
    ['its density only', hurts.with('procedures', anImage('DXA femur', 10)), true],
    [
      'entered in error',
      hurts.with('procedures', anImage('MRI femur', 10, { status: 'entered-in-error' })),
      true,
    ],
    ['a request carried out', hurts.with('serviceRequests', anImageRequest('X-ray thigh', 10)), false],
    ['undated', hurts.with('procedures', anImage('MRI femur', 10, { performedDateTime: 'soon' })), true],
    ['procedures not to be read', hurts.without('procedures'), true],
    ['neither to be read', hurts.without('procedures').without('serviceRequests'), true],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).thighPain).toBe(expected);
  });
});

describe('an image of the femur ordered', () => {
  const ordered = (text: string, status = 'active') =>
    aPatient().with('serviceRequests', anImageRequest(text, 3, { status }));

  it.each([
    ['X-ray femur', ordered('X-ray femur'), true],
    ['made already', ordered('X-ray femur', 'completed'), false],
    ['another test', ordered('Calcium'), false],
    ['requests not to be read', aPatient().without('serviceRequests'), false],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).femurImagingOrdered).toBe(expected);
  });

  it.each([
    'X-ray of both femurs, full length: atypical fracture, complete or incomplete?',
    'Röntgenfoto beide femora, volledige lengte: atypische fractuur, compleet of incompleet?',
  ])('our own offer, accepted: %s', (text) => {
    const resource = anImageRequest(text, 0, { status: 'draft' });
    const draft = { reference: 'ServiceRequest/image-request-1', resource, original: { ...resource } };
    const chart = withDrafts(chartOf(pain({ onset: daysAgo(5) })), [draft]);
    expect(readThighPain(chart).facts).toMatchObject({ thighPain: true, femurImagingOrdered: true });
  });
});

it('names the newest, and shows it as a symptom', () => {
  const patient = complaint('Heuppijn').withCondition('thigh pain', { onset: daysAgo(3) });
  const { facts, evidence } = readThighPain(chartOf(patient));
  expect(facts).toMatchObject({ thighPainName: 'Thigh pain', thighPainDay: daysAgo(3) });
  expect(evidence['thigh-pain']?.map(({ what, value }) => [what, value])).toEqual([
    ['symptom', 'Thigh pain'],
    ['symptom', 'Heuppijn'],
  ]);
});

it('names none of long ago, though it began later than one told of anew', () => {
  const patient = pain({ onset: daysAgo(200), recorded: daysAgo(199) }).withCondition('thigh pain', {
    code: { text: 'Heuppijn' },
    onset: '2019',
    recorded: daysAgo(10),
  });
  const { facts, evidence } = readThighPain(chartOf(patient));
  expect(facts.thighPainName).toBe('Heuppijn');
  expect(evidence['thigh-pain']).toHaveLength(1);
});

import { describe, expect, it } from '@jest/globals';
import { readEarCanal } from '../../../services/facts/ear-and-skin/read-ear-canal.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const factsOf = (patient: ReturnType<typeof aPatient>) => readEarCanal(chartOf(patient)).facts;

const otitis = (details: { onset?: string; recorded?: string; status?: string }) =>
  aPatient().withCondition('chronic otitis externa', details);
const named = (text: string) =>
  aPatient().withCondition('chronic otitis externa', { code: { text }, recorded: daysAgo(20) });
const coded = (system: string, code: string, text?: string) =>
  aPatient().withCondition('chronic otitis externa', {
    code: { coding: [{ system: `http://hl7.org/fhir/sid/${system}`, code }], ...(text ? { text } : {}) },
    recorded: daysAgo(20),
  });

describe('the ear in the last 180 days', () => {
  it.each([
    ['180 days ago', otitis({ recorded: daysAgo(180) }), 'chronic-infection'],
    ['181 days ago', otitis({ recorded: daysAgo(181) }), 'none'],
    [
      'begun long ago, recorded of late',
      otitis({ onset: '2015', recorded: daysAgo(9) }),
      'chronic-infection',
    ],
    ['gone since', otitis({ recorded: daysAgo(9), status: 'resolved' }), 'chronic-infection'],
    ['undated', otitis({}), null],
    ['none', aPatient(), 'none'],
    ['conditions not to be read', aPatient().without('conditions'), null],
    ['a Dutch name', named('Chronische otitis media rechts'), 'chronic-infection'],
    ['cholesteatoma', coded('icd-10', 'H71'), 'chronic-infection'],
    ['an ear infection that may be acute', coded('icd-10', 'H60.9'), 'none'],
    ['earache', coded('icd-10', 'H92.0'), 'none'],
    ['other disorders of the external ear', coded('icd-10', 'H61.8'), 'none'],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).earFinding).toBe(expected);
  });
});

describe('osteonecrosis', () => {
  it.each([
    ['named in English', named('Osteonecrosis of the external auditory canal'), 'osteonecrosis'],
    ['named in Dutch', named('Osteonecrose van de gehoorgang'), 'osteonecrosis'],
    ['by medicines, another place', coded('icd-10-cm', 'M87.188'), 'possible-osteonecrosis'],
    ['by medicines: as well the jaw', coded('icd-10', 'M87.1'), 'none'],
    ['of the jaw', coded('icd-10-cm', 'M87.180'), 'none'],
    [
      'beside a chronic infection',
      named('Osteonecrose gehoorgang').withCondition('chronic otitis externa', { recorded: daysAgo(2) }),
      'osteonecrosis',
    ],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).earFinding).toBe(expected);
  });
});

it('names the gravest, however old', () => {
  const patient = named('Osteonecrose van de gehoorgang').withCondition('chronic otitis externa', {
    recorded: daysAgo(2),
  });
  const { facts, evidence } = readEarCanal(chartOf(patient));
  expect(facts).toMatchObject({
    earFindingName: 'Osteonecrose van de gehoorgang',
    earFindingDay: daysAgo(20),
  });
  expect(evidence.ear?.map(({ value, byName }) => [value, byName])).toEqual([
    ['Osteonecrose van de gehoorgang', true],
  ]);
});

it('names the newest of those alike, and shows them as they are recorded', () => {
  const patient = otitis({ recorded: daysAgo(90) }).withCondition('chronic otitis externa', {
    code: { text: 'Chronische otitis media' },
    recorded: daysAgo(10),
  });
  const { facts, evidence } = readEarCanal(chartOf(patient));
  expect(facts.earFindingName).toBe('Chronische otitis media');
  expect(evidence.ear?.map(({ value }) => value)).toEqual([
    'Chronic otitis externa',
    'Chronische otitis media',
  ]);
});

it('names nothing where there is none', () => {
  expect(factsOf(aPatient())).toEqual({ earFinding: 'none', earFindingName: null, earFindingDay: null });
});

import { describe, expect, it } from '@jest/globals';
import { readMenopause } from '../../../services/facts/person/read-menopause.js';
import { readPregnancy } from '../../../services/facts/pregnancy/read-pregnancy.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const woman = aPatient().aged(34);
const statusOf = (patient: ReturnType<typeof aPatient>) => {
  const chart = chartOf(patient);
  return readPregnancy(chart, readMenopause(chart).facts.postmenopausal).facts.pregnancyStatus;
};

describe('a diagnosis', () => {
  it.each([
    ['active', woman.withCondition('pregnancy'), 'recorded'],
    ['resolved', woman.withCondition('pregnancy', { status: 'resolved' }), 'none'],
    ['refuted', woman.withCondition('pregnancy', { verification: 'refuted' }), 'none'],
    ['possible', woman.withCondition('possible pregnancy'), 'possible'],
    ['in words', woman.withCondition('pregnancy', { code: { text: 'Zwangerschap' } }), 'by-name'],
    [
      'of long ago in words',
      woman.withCondition('pregnancy', { code: { text: 'Zwangerschap in voorgeschiedenis' } }),
      'none',
    ],
    [
      'of its end in words',
      woman.withCondition('pregnancy', { code: { text: 'Termination of pregnancy' } }),
      'none',
    ],
    ['obstetric history', woman.withCondition('pregnancy', { code: { text: 'Gravida 2 para 2' } }), 'none'],
    ...[
      'Tubal pregnancy',
      'Molar pregnancy',
      'Blighted ovum in pregnancy',
      'Extra-uterine pregnancy',
      'Pregnancy, tubal',
      'Buitenbaarmoederlijke zwangerschap',
      'Extra-uteriene zwangerschap',
      'Zwangerschap in de eileider',
      'Mola-zwangerschap',
    ].map((text) => [text, woman.withCondition('pregnancy', { code: { text } }), 'none'] as const),
    ...['Pregnancy after tubal ligation', 'Pregnancy, impacted molar'].map(
      (text) => [text, woman.withCondition('pregnancy', { code: { text } }), 'by-name'] as const,
    ),
    ['the surer of two', woman.withCondition('possible pregnancy').withCondition('pregnancy'), 'recorded'],
  ])('%s', (_, patient, expected) => {
    expect(statusOf(patient)).toBe(expected);
  });
});

describe('a diagnosis that nobody closed', () => {
  const since = (dates: { onset?: string; recorded?: string }) => woman.withCondition('pregnancy', dates);

  it.each([
    ['begun 280 days ago', since({ onset: daysAgo(280) }), 'recorded'],
    ['begun 281 days ago', since({ onset: daysAgo(281) }), 'none'],
    ['begun 281 days ago, recorded lately', since({ onset: daysAgo(281), recorded: daysAgo(3) }), 'none'],
    ['recorded 280 days ago', since({ recorded: daysAgo(280) }), 'recorded'],
    ['recorded 281 days ago', since({ recorded: daysAgo(281) }), 'none'],
    ['of a year that ended within it', since({ onset: '2026' }), 'recorded'],
    ['of 1972', since({ onset: '1972' }), 'none'],
    ['without a date', since({}), 'recorded'],
  ])('%s', (_, patient, expected) => {
    expect(statusOf(patient)).toBe(expected);
  });
});

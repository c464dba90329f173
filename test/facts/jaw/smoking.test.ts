import { describe, expect, it } from '@jest/globals';
import { smoking } from '../../../services/facts/jaw/smoking.js';
import type { Observation } from '../../../services/facts/fhir/observation.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

type Patient = ReturnType<typeof aPatient>;

const SNOMED = 'http://snomed.info/sct';
const smokes = (patient: Patient) => smoking(chartOf(patient)).holds;
const coded = (system: string, code: string) =>
  aPatient().withCondition('smoker', { code: { coding: [{ system, code }] } });
const smokerWhoStopped = {
  coding: [{ system: SNOMED, code: '77176002', display: 'Smoker' }],
  text: 'Gestopt met roken',
};

describe('a diagnosis', () => {
  it.each([
    ['smoker', aPatient().withCondition('smoker'), true],
    ['over', aPatient().withCondition('smoker', { status: 'resolved' }), false],
    ['a code whose words name no smoker', coded('http://hl7.org/fhir/sid/icd-10', 'F17'), true],
    ['history, by its code alone', coded('http://hl7.org/fhir/sid/icd-10-cm', 'Z87.891'), false],
    [
      'coded a smoker, though the words say stopped',
      aPatient().withCondition('smoker', { code: smokerWhoStopped }),
      true,
    ],
    ['not to be read', aPatient().without('conditions'), null],
  ])('%s: %s', (_, patient, expected) => expect(smokes(patient)).toBe(expected));
});

describe('the newest answer to whether the patient smokes', () => {
  const asked = (answer: string | null, on: string | null, differing: Partial<Observation> = {}) => ({
    resourceType: 'Observation' as const,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '72166-2' }] },
    ...(on === null ? {} : { effectiveDateTime: on }),
    ...(answer === null ? {} : { valueCodeableConcept: { coding: [{ system: SNOMED, code: answer }] } }),
    ...differing,
  });
  const [SMOKER, EX_SMOKER, NEVER, OCCASIONAL] = ['77176002', '8517006', '266919005', '428041000124106'];
  const yes = asked(SMOKER, '2026-05-01');

  it.each<[string, Observation[], boolean]>([
    ['yes', [yes], true],
    ['no longer', [asked(EX_SMOKER, '2026-05-01')], false],
    ['never', [asked(NEVER, '2026-05-01')], false],
    // its code stands among the answers only: its words say that it is smoking
    ['now and then', [asked(OCCASIONAL, '2026-05-01')], true],
    ['stopped since', [yes, asked(EX_SMOKER, '2026-06-01')], false],
    ['begun again', [asked(EX_SMOKER, '2026-04-01'), yes], true],
    ['stopped, nobody knows when', [yes, asked(EX_SMOKER, null)], true],
    ['of no status since', [yes, asked(EX_SMOKER, '2026-06-01', { status: 'unknown' })], true],
    ['not answered since', [yes, asked(null, '2026-06-01')], true],
    ['asked of something else since', [yes, asked(NEVER, '2026-06-01', { code: { text: 'Alcohol' } })], true],
  ])('%s', (_, observations, expected) => {
    for (const inAnyOrder of [observations, observations.toReversed()]) {
      const patient = inAnyOrder.reduce((so, one) => so.with('otherObservations', one), aPatient());
      expect(smokes(patient)).toBe(expected);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { readSkinInfection } from '../../../services/facts/ear-and-skin/read-skin-infection.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const read = (patient: ReturnType<typeof aPatient>) => readSkinInfection(chartOf(patient));

const erysipelas = (details: {
  onset?: string;
  recorded?: string;
  status?: string;
  code?: { text: string };
}) => aPatient().withCondition('erysipelas', details);

describe('an active skin infection of the last 30 days', () => {
  it.each([
    ['30 days ago', erysipelas({ onset: daysAgo(30) }), true],
    ['31 days ago', erysipelas({ onset: daysAgo(31) }), false],
    ['begun before, recorded of late', erysipelas({ onset: daysAgo(40), recorded: daysAgo(5) }), true],
    ['healed', erysipelas({ onset: daysAgo(10), status: 'resolved' }), false],
    ['undated', erysipelas({}), null],
    ['in Dutch', erysipelas({ onset: daysAgo(3), code: { text: 'Wondroos onderbeen' } }), true],
    ['of the orbit', erysipelas({ onset: daysAgo(3), code: { text: 'Orbital cellulitis' } }), false],
    ['none', aPatient(), false],
    ['conditions not to be read', aPatient().without('conditions'), null],
  ])('%s', (_, patient, expected) => {
    expect(read(patient).facts.skinInfection).toBe(expected);
  });

  it('is neither named nor shown when it is older', () => {
    const { facts, evidence } = read(erysipelas({ onset: daysAgo(31) }));
    expect(facts).toMatchObject({ skinInfectionName: null, skinInfectionDay: null });
    expect(evidence.skin).toEqual([]);
  });

  it('is named by the newest, and shown', () => {
    const patient = erysipelas({ onset: daysAgo(20) }).withCondition('erysipelas', {
      code: { text: 'Cellulitis' },
      onset: daysAgo(4),
    });
    const { facts, evidence } = read(patient);
    expect(facts).toMatchObject({ skinInfectionName: 'Cellulitis', skinInfectionDay: daysAgo(4) });
    expect(evidence.skin?.map(({ value }) => value)).toEqual(['Cellulitis', 'Erysipelas']);
  });
});

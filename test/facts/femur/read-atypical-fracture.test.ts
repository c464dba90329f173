import { describe, expect, it } from '@jest/globals';
import { readAtypicalFracture } from '../../../services/facts/femur/read-atypical-fracture.js';
import { aPatient } from '../../builders/a-patient.js';
import { anImage, anImageRequest } from '../../builders/an-image.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const read = (patient: ReturnType<typeof aPatient>) => readAtypicalFracture(chartOf(patient));
const factsOf = (patient: ReturnType<typeof aPatient>) => read(patient).facts;

const diagnosed = (text: string, onset: string = daysAgo(30)) =>
  aPatient().withCondition('atypical femoral fracture', { code: { text }, onset });
const icd = (system: string, code: string) =>
  aPatient().withCondition('atypical femoral fracture', { code: { coding: [{ system, code }] } });
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';

describe('how sure an atypical fracture is', () => {
  it.each([
    ['by its code', aPatient().withCondition('atypical femoral fracture'), 'coded'],
    [
      'healed long since',
      aPatient().withCondition('atypical femoral fracture', { status: 'resolved' }),
      'coded',
    ],
    ['by a code below M84.75', icd(ICD_10_CM, 'M84.752D'), 'coded'],
    ['a pathological fracture beside it, M84.65', icd(ICD_10_CM, 'M84.652A'), 'none'],
    ['by its English name', diagnosed('Atypical femoral fracture, left'), 'named'],
    ['by its Dutch name', diagnosed('Atypische femurfractuur links'), 'named'],
    ['a stress fracture of the shaft', aPatient().withCondition('femoral stress fracture'), 'possible'],
    ['a stress fracture by name', diagnosed('Stressfractuur van het femur'), 'possible'],
    ['a stress fracture of the neck', diagnosed('Stress fracture of neck of femur'), 'none'],
    [
      'a code beside a name',
      diagnosed('Atypische femurfractuur').withCondition('atypical femoral fracture'),
      'coded',
    ],
    [
      'a name beside a stress fracture',
      diagnosed('Atypische femurfractuur').withCondition('femoral stress fracture'),
      'named',
    ],
    ['refuted', aPatient().withCondition('atypical femoral fracture', { verification: 'refuted' }), 'none'],
    ['none', aPatient(), 'none'],
    ['conditions not to be read', aPatient().without('conditions'), null],
    ['none on the pages that could be read', aPatient().withGap('conditions'), null],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).atypicalFracture).toBe(expected);
  });
});

// as of 22 November 2026; twelve months before is 22 November 2025
describe('an atypical fracture of late', () => {
  const broken = (details: { onset?: string; recorded?: string }) =>
    aPatient().withCondition('atypical femoral fracture', details);

  it.each([
    ['twelve months ago', broken({ onset: '2025-11-22' }), true],
    ['a day more', broken({ onset: '2025-11-21' }), false],
    ['recorded of late, broken before', broken({ onset: '2020-05-01', recorded: '2026-10-01' }), false],
    ['recorded of late, nobody knows when it broke', broken({ recorded: '2026-10-01' }), true],
    ['some day of last year', broken({ onset: '2025' }), null],
    ['undated', broken({}), null],
    [
      'a stress fracture last month',
      aPatient().withCondition('femoral stress fracture', { onset: '2026-10-22' }),
      false,
    ],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).atypicalFractureRecent).toBe(expected);
  });
});

describe('whether the other femur was imaged since', () => {
  const codedRight = aPatient().withCondition('atypical femoral fracture', {
    code: {
      coding: [
        {
          system: ICD_10_CM,
          code: 'M84.751A',
          display: 'Incomplete atypical femoral fracture, right leg, initial encounter',
        },
      ],
    },
    onset: daysAgo(30),
  });
  const left = diagnosed('Atypische femurfractuur links', daysAgo(30));

  it.each([
    ['both, on the day', left.with('procedures', anImage('Röntgenfoto beide femora', 30)), true],
    ['both, the day before', left.with('procedures', anImage('Röntgenfoto beide femora', 31)), false],
    ['the other side', left.with('procedures', anImage('MRI right femur', 20)), true],
    ['the broken side', left.with('procedures', anImage('X-femur links', 20)), false],
    ['a side nobody told', left.with('procedures', anImage('X-ray femur', 20)), false],
    [
      'the side told as a body site',
      left.with('procedures', anImage('CT', 20, { bodySite: [{ text: 'Structure of right femur' }] })),
      true,
    ],
    [
      'a request carried out',
      left.with('serviceRequests', anImageRequest('MRI contralateral femur', 20)),
      true,
    ],
    [
      'a request not yet carried out',
      left.with('serviceRequests', anImageRequest('MRI right femur', 20, { status: 'active' })),
      false,
    ],
    [
      'planned, not made',
      left.with('procedures', anImage('MRI right femur', 20, { status: 'preparation' })),
      false,
    ],
    ['bone density of both', left.with('procedures', anImage('DXA both femurs, no X-ray', 20)), false],
    [
      'the fracture on a side nobody told',
      diagnosed('Atypische femurfractuur').with('procedures', anImage('X-ray right femur', 20)),
      false,
    ],
    ['procedures not to be read', left.without('procedures'), false],
    [
      'the right broken, the left imaged',
      diagnosed('Atypical femoral fracture, right', daysAgo(30)).with(
        'procedures',
        anImage('X-femur links', 20),
      ),
      true,
    ],
    [
      'the right broken, and imaged',
      diagnosed('Atypical femoral fracture, right', daysAgo(30)).with(
        'procedures',
        anImage('MRI right femur', 20),
      ),
      false,
    ],
    [
      'both broken, one imaged',
      diagnosed('Bilateral atypical femoral fracture', daysAgo(30)).with(
        'procedures',
        anImage('X-femur links', 20),
      ),
      true,
    ],
    [
      'both broken, an image of a side nobody told',
      diagnosed('Bilateral atypical femoral fracture', daysAgo(30)).with(
        'procedures',
        anImage('X-ray femur', 20),
      ),
      true,
    ],
    [
      'the side told by the display of its code alone',
      codedRight.with('procedures', anImage('X-femur links', 20)),
      true,
    ],
    ['the same side told by it', codedRight.with('procedures', anImage('X-femur rechts', 20)), false],
    [
      'left and right broken, one imaged',
      diagnosed('Atypical femoral fracture left and right', daysAgo(30)).with(
        'procedures',
        anImage('X-femur links', 20),
      ),
      true,
    ],
    [
      'a fracture on a side nobody told, both imaged',
      diagnosed('Atypische femurfractuur', daysAgo(30)).with(
        'procedures',
        anImage('Röntgenfoto beide femora', 20),
      ),
      true,
    ],
    [
      'a fracture on a side nobody told, and an image neither',
      diagnosed('Atypische femurfractuur', daysAgo(30)).with('procedures', anImage('X-ray femur', 20)),
      false,
    ],
  ])('%s', (_, patient, expected) => {
    expect(factsOf(patient).otherFemurImaged).toBe(expected);
  });
});

it('names the newest, shows all, and says how they were recognised', () => {
  const { facts, evidence } = read(
    diagnosed('Atypische femurfractuur links', '2021-02-03').withCondition('atypical femoral fracture', {
      onset: '2026-03-04',
    }),
  );
  expect(facts).toMatchObject({
    atypicalFractureName: 'Atypical fracture of femur',
    atypicalFractureDay: '2026-03-04',
  });
  expect(evidence['atypical-fracture']?.map(({ value, byName }) => [value, byName])).toEqual([
    ['Atypical fracture of femur', undefined],
    ['Atypische femurfractuur links', true],
  ]);
});

it('shows an image of the other leg as recognised by its name', () => {
  const { evidence } = read(
    diagnosed('Atypische femurfractuur links').with('procedures', anImage('MRI right femur', 20)),
  );
  expect(evidence['atypical-fracture']?.at(-1)).toMatchObject({ value: 'MRI right femur', byName: true });
});

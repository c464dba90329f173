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
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';

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

import { it } from '@jest/globals';
import fc from 'fast-check';
import type { ItemName } from '../../services/facts/record.js';
import { readFacts } from '../../services/facts/read-facts.js';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { factsInputOf } from '../builders/facts-input-of.js';
import { HISTORIES } from './histories.js';

const ITEMS = Object.keys(aPatient().record().items) as ItemName[];

/** Facts that say danger when true: to read less must not make them say there is none. */
const RISKS = [
  'hypocalcaemiaFound',
  'previousHypocalcaemia',
  'hypocalcaemiaSymptoms',
  'hypocalcaemiaSymptomsUrgent',
  'lastCalciumLow',
  'severeRenal',
  'dialysis',
  'glucocorticoidActive',
  'predisposed',
  'hypoparathyroidism',
  'jawSymptoms',
  'shaftFracture',
  'thighPain',
  'skinInfection',
  'breastfeeding',
  'otherAntiresorptiveActive',
  'reviewDue',
] as const;

const MAY_REST_ON_A_VALUE: ReadonlySet<ItemName> = new Set(['procedures', 'bodyWeights']);

/** Facts that say all is well when true: to read less must not make them say so. */
const COMFORTS = [
  'wellMonitored',
  'calciumSupplement',
  'vitaminDSupplement',
  'calciumFound',
  'essentialComplete',
  'otherFemurImaged',
] as const;

const read = (patient: ReturnType<typeof aPatient>) => {
  const [reading] = readFacts(factsInputOf(patient, [anOrder('denosumab 60 mg')])).readings;
  if (!reading) throw new Error('the order concerns us');
  return reading.facts;
};

it('to know less never makes a danger, known or possible, say no', () => {
  fc.assert(
    fc.property(fc.subarray([...HISTORIES]), fc.constantFrom(...ITEMS), (history, item) => {
      const patient = history.reduce((before, step) => step(before), aPatient());
      const [all, less] = [read(patient), read(patient.without(item))];
      const hushed = RISKS.filter((name) => all[name] !== false && less[name] === false).filter(
        // a value speaks where optional data are missing: procedures, or the weight that would make an eGFR a clearance
        (name) => name !== 'severeRenal' || !MAY_REST_ON_A_VALUE.has(item),
      );
      const invented = COMFORTS.filter((name) => all[name] !== true && less[name] === true);
      const grownUp = all.ageGroup !== 'adult' && less.ageGroup === 'adult';
      const normal = all.calciumStatus !== 'normal' && less.calciumStatus === 'normal';
      return hushed.length === 0 && invented.length === 0 && !grownUp && !normal;
    }),
    { numRuns: 500 },
  );
});

it('what could not be read is named, essential or optional', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ITEMS), (item) => {
      const { essentialMissing, optionalMissing } = read(aPatient().without(item));
      return [...essentialMissing, optionalMissing].filter(Boolean).join() === item;
    }),
  );
});

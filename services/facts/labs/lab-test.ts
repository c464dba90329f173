import type { ResultsByTest } from '../chart.js';
import type { EvidenceWord } from '../evidence.js';
import type { ItemName } from '../record.js';
import type { AnalyteName } from '../settings.js';

export type TestName = keyof ResultsByTest;

/** A kind of test, and the value set that its codes and names stand in. */
export interface LabTest {
  test: TestName;
  set: string;
  analyte: AnalyteName;
  what: EvidenceWord;
}

export const MEASURED_CLEARANCE = 'lab-creatinine-clearance-measured';

const clearance = { test: 'clearance', analyte: 'clearance', what: 'creatinine-clearance' } as const;

const CALCIUM_TOTAL = {
  test: 'calciumTotal',
  set: 'lab-calcium-total',
  analyte: 'calcium-total',
  what: 'calcium-total',
} as const;

const CREATININE = {
  test: 'creatinine',
  set: 'lab-creatinine',
  analyte: 'creatinine',
  what: 'creatinine',
} as const;

const VITAMIN_D = {
  test: 'vitaminD',
  set: 'lab-25oh-vitamin-d',
  analyte: 'vitamin-d',
  what: 'vitamin-d',
} as const;

const WEIGHT = { test: 'weight', set: 'obs-body-weight', analyte: 'weight', what: 'weight' } as const;

/**
 * The narrower before the wider, because names overlap: "calcium, ionised" is no total calcium,
 * "calcium corrected for albumin" no albumin and "creatinine clearance" no creatinine.
 */
export const LAB_TESTS: readonly LabTest[] = [
  { test: 'calciumIonised', set: 'lab-calcium-ionized', analyte: 'calcium-ionised', what: 'calcium-ionised' },
  {
    test: 'calciumCorrected',
    set: 'lab-calcium-corrected',
    analyte: 'calcium-total',
    what: 'calcium-corrected',
  },
  CALCIUM_TOTAL,
  { test: 'albumin', set: 'lab-albumin', analyte: 'albumin', what: 'albumin' },
  { ...clearance, set: MEASURED_CLEARANCE },
  { ...clearance, set: 'lab-creatinine-clearance-cockcroft-gault' },
  { ...clearance, set: 'lab-creatinine-clearance' },
  { test: 'egfr', set: 'lab-egfr', analyte: 'clearance', what: 'egfr' },
  CREATININE,
  VITAMIN_D,
  WEIGHT,
];

/** The items that hold results; any of them may hold any test, because an EHR may answer more than was asked. */
export const RESULT_ITEMS = [
  'calciumResults',
  'renalResults',
  'vitaminDResults',
  'bodyWeights',
] as const satisfies readonly ItemName[];

export type ResultItem = (typeof RESULT_ITEMS)[number];

/** Where each test is asked for: only when that could be read completely does "none" mean none. */
export const ITEM_OF_TEST: Readonly<Record<TestName, ResultItem>> = {
  calciumIonised: 'calciumResults',
  calciumCorrected: 'calciumResults',
  calciumTotal: 'calciumResults',
  albumin: 'calciumResults',
  creatinine: 'renalResults',
  clearance: 'renalResults',
  egfr: 'renalResults',
  vitaminD: 'vitaminDResults',
  weight: 'bodyWeights',
};

/** Under which test a result that does not say what it is gets reported. */
export const TEST_WITHOUT_CODE: Readonly<Record<ResultItem, LabTest>> = {
  calciumResults: CALCIUM_TOTAL,
  renalResults: CREATININE,
  vitaminDResults: VITAMIN_D,
  bodyWeights: WEIGHT,
};

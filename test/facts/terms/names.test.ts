import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wholeWords } from '../../../services/facts/terminology/whole-words.js';
import { settings, terms } from './real-terms.js';

function setsOf(text: string): string[] {
  return terms.matches({ text }).map(({ set }) => set);
}

describe('names match as whole words, any case, accents folded', () => {
  it.each([
    ['Prolia 60 mg/ml', 'denosumab-brands'],
    ['PROLIA® injectievloeistof', 'denosumab-brands'],
    ['Denosumab Intas', 'denosumab-brands'],
    ['denosumab 60 mg', 'denosumab-ingredient'],
    ['prednison 5 mg tablet', 'systemic-glucocorticoids'],
    ['Prednisolone', 'systemic-glucocorticoids'],
    ['Hypocalciëmie', 'cond-hypocalcaemia'],
    ['hypocalciemie', 'cond-hypocalcaemia'],
    ['Postoperative hypoparathyroidism', 'cond-hypoparathyroidism'],
    ['Vitamine D₃ 800 IE', 'vitamin-d'],
    ['calciumcarbonaat/colecalciferol 500mg/800IE', 'calcium-supplements'],
    ['calciumcarbonaat/colecalciferol 500mg/800IE', 'vitamin-d'],
    ['calcium en vitamine D', 'calcium-supplements'],
    ['calcium en vitamine D', 'vitamin-d'],
    ['CKD stage 4', 'cond-ckd-stage4'],
    ['25(OH)-vitamine D', 'lab-25oh-vitamin-d'],
    ['eGFR (CKD-EPI)', 'lab-egfr'],
    ['s.c.', 'route-subcutaneous'],
    ['Intraveneus', 'route-intravenous'],
  ])('"%s" is in %s', (text, set) => expect(setsOf(text)).toContain(set));

  it.each([
    ['Proliant', 'denosumab-brands'],
    ['Pseudohypoparathyroidism', 'cond-hypoparathyroidism'],
    ['Secondary hyperparathyroidism', 'cond-hypoparathyroidism'],
    ['Hypercalcaemia', 'cond-hypocalcaemia'],
    ['Atorvastatine calcium 20 mg', 'calcium-supplements'],
    ['calcium channel blocker', 'calcium-supplements'],
    ['CKD stage 3a', 'cond-ckd-stage4'],
    ['CA 125', 'lab-calcium-total'],
    ['eGFR (creatinine)', 'lab-creatinine'],
    ['Albumin/creatinine ratio', 'lab-albumin'],
    ['Albumin/creatinine ratio', 'lab-creatinine'],
    ['Birth weight', 'obs-body-weight'],
    ['1,25-dihydroxyvitamin D', 'lab-25oh-vitamin-d'],
    ['1,25-(OH)2 vitamine D', 'lab-25oh-vitamin-d'],
    ['Agranulocytosis', 'denosumab-brands'],
    ['', 'denosumab-brands'],
  ])('"%s" is not in %s', (text, set) => expect(setsOf(text)).not.toContain(set));
});

describe('of names within one another the longest counts', () => {
  it.each([
    ['Ionised calcium', ['lab-calcium-ionized']],
    ['Calcium, geïoniseerd (bloed)', ['lab-calcium-ionized']],
    ['Calcium (gecorrigeerd voor albumine)', ['lab-calcium-corrected']],
    ['Calcium', ['lab-calcium-total']],
    ['Creatinine clearance', ['lab-creatinine-clearance']],
    [
      'Creatinineklaring (Cockcroft-Gault)',
      ['lab-creatinine-clearance', 'lab-creatinine-clearance-cockcroft-gault'],
    ],
    ['Vitamin D deficiency', ['cond-vitamin-d-deficiency']],
    ['Methylprednisolon', ['systemic-glucocorticoids']],
  ])('"%s" is %j', (text, sets) => expect(new Set(setsOf(text))).toEqual(new Set(sets)));

  it('and names that stand side by side all count', () => {
    expect(setsOf('alendroninezuur, calciumcarbonaat')).toEqual(['bisphosphonates', 'calcium-supplements']);
  });
});

it('says that a name is from urine beside what it names', () => {
  expect(setsOf('Calcium, urine')).toEqual(['lab-calcium-total', 'lab-other-specimen']);
});

it('looks at every display and the text', () => {
  const concept = { coding: [{ display: 'Solution' }, { display: 'Xgeva' }], text: 'Prolia' };
  expect(terms.matches(concept).map(({ text, strengthMg }) => [text, strengthMg])).toEqual([
    ['Xgeva', 120],
    ['Prolia', 60],
  ]);
});

it('does not repeat by name what a code has settled', () => {
  const coding = [{ system: 'http://www.whocc.no/atc', code: 'H02AB07', display: 'prednison' }];
  expect(terms.matches({ coding, text: 'prednison 5 mg' })).toEqual([
    { set: 'systemic-glucocorticoids-by-class', by: 'code', code: 'H02AB07', text: 'prednison' },
    { set: 'systemic-glucocorticoids', by: 'code', code: 'H02AB07', text: 'prednison' },
  ]);
});

it('gives the brand by its code and the name by its words', () => {
  expect(terms.matches({ text: 'Conexxence 60 mg' })).toEqual([
    { set: 'denosumab-brands', by: 'name', code: 'conexxence', text: 'Conexxence 60 mg', strengthMg: 60 },
  ]);
  expect(terms.matches({ text: 'Dexamethason 0,5 mg' })).toMatchObject([{ code: 'dexamethason' }]);
});

it('knows the prednisone equivalent of every glucocorticoid name that has one', () => {
  const without = settings.names['systemic-glucocorticoids']?.words.filter(
    (name) => settings.glucocorticoid.prednisoneEquivalents[name] === undefined,
  );
  expect(without).toEqual(['vamorolone', 'vamorolon', 'fluocortolone']);
});

const PARTS = [
  ['lab-creatinine-clearance-measured', 'lab-creatinine-clearance'],
  ['lab-creatinine-clearance-cockcroft-gault', 'lab-creatinine-clearance'],
  ['sympt-hypocalcaemia-urgent', 'sympt-hypocalcaemia'],
  ['route-subcutaneous', 'routes-systemic'],
  ['route-intravenous', 'routes-systemic'],
  ['zoledronic-acid', 'bisphosphonates'],
  ['ibandronic-acid', 'bisphosphonates'],
  ['calcimimetics', 'calcium-lowering-medicines'],
];

it.each(PARTS)('every name of %s also means %s', (part = '', whole = '') => {
  const names = settings.names[part]?.words ?? [];
  expect(names.filter((name) => !setsOf(name).includes(whole))).toEqual([]);
  expect(names).not.toEqual([]);
});

/** Where one name hides another that stands within it, on purpose. */
const HIDES: Record<string, string[]> = {
  'lab-25oh-vitamin-d': ['vitamin-d'],
  'lab-calcium-corrected': ['lab-calcium-total', 'lab-albumin'],
  'lab-calcium-ionized': ['lab-calcium-total'],
  'lab-creatinine-clearance': ['lab-creatinine'],
  'lab-creatinine-clearance-measured': ['lab-creatinine'],
  'cond-vitamin-d-deficiency': ['vitamin-d', 'lab-25oh-vitamin-d'],
  'cond-hypomagnesaemia': ['lab-magnesium'],
  'other-polysorbates': ['allergy-polysorbate'],
  'allergy-acetate': ['allergy-acetate-alone'],
  'not-liver-cirrhosis': ['severe-liver-disease'],
  'bilateral-oophorectomy': ['side-both'],
  'obs-pregnancy-status': ['cond-pregnancy'],
  'answer-possibly-pregnant': ['obs-pregnancy-status', 'answer-pregnant', 'cond-pregnancy'],
  'answer-not-pregnant': ['obs-pregnancy-status', 'answer-pregnant', 'cond-pregnancy'],
  sterilisation: ['side-both'],
  'obs-bone-density-t-score': ['imaging'],
  'antiresorptive-review': ['cond-osteoporosis', 'denosumab-ingredient'],
  'no-allergy': ['answer-no'],
  'cond-atypical-femoral-fracture': ['cond-femoral-shaft-fracture', 'femur-region'],
  'cond-femoral-stress-fracture': ['cond-femoral-shaft-fracture', 'femur-region'],
  'cond-femoral-shaft-fracture': ['femur-region', 'side-left', 'side-right'],
  'sympt-thigh-hip-groin-pain': ['femur-region', 'side-left', 'side-right'],
  'cond-chronic-ear-infection': ['cond-infection'],
  'cond-dental-infection': ['cond-infection', 'routes-systemic'],
  'cond-oral-open-lesion': ['routes-systemic'],
  'dental-examination': ['dental-referral', 'routes-systemic'],
  'dental-referral': ['routes-systemic'],
  'former-smoker': ['smoking-tobacco-conditions'],
  'cond-ckd-stage4': ['routes-systemic', 'route-intravenous'],
  'calcium-supplements': ['lab-calcium-total', 'lab-25oh-vitamin-d', 'dose-forms-systemic'],
  'vitamin-d': ['lab-calcium-total', 'lab-25oh-vitamin-d'],
};

it('hides a name within a longer one only where that is meant', () => {
  const all = Object.entries(settings.names).flatMap(([set, { words }]) =>
    words.map((name) => ({ set, name })),
  );
  const within = (short: string, long: string) =>
    ` ${wholeWords(long).join(' ')} `.includes(` ${wholeWords(short).join(' ')} `);
  const hidden = all.flatMap((long) =>
    all
      .filter((short) => short.name !== long.name && within(short.name, long.name))
      .filter((short) => !setsOf(long.name).includes(short.set) && !HIDES[long.set]?.includes(short.set))
      .map((short) => `${long.set} "${long.name}" hides ${short.set} "${short.name}"`),
  );
  expect(hidden).toEqual([]);
});

describe('a name is found', () => {
  const names = Object.entries(settings.names)
    .filter(([set]) => !set.startsWith('lab-') && !set.startsWith('obs-'))
    .flatMap(([set, { words }]) => words.map((name) => [set, name] as const));
  const anyName = fc.constantFrom(...names);
  const stranger = fc.constantFrom('xyzzy', 'qwe 5 mg', '(zz)', '-');

  it('in any case and company', () => {
    fc.assert(
      fc.property(anyName, stranger, stranger, ([set, name], before, after) => {
        expect(setsOf(`${before} ${name.toUpperCase()} ${after}`)).toContain(set);
      }),
    );
  });

  it('never as a part of a longer word', () => {
    fc.assert(
      fc.property(anyName, ([set, name]) => {
        const words = wholeWords(name);
        const grown = [...words.slice(0, -1), `${words.at(-1) ?? ''}zq`].join(' ');
        const direct = terms
          .matches({ text: grown })
          .filter((match) => match.set === set && match.code === name);
        expect(direct).toEqual([]);
      }),
    );
  });
});

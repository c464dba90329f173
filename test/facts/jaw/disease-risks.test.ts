import { describe, expect, it } from '@jest/globals';
import { diseaseRisks } from '../../../services/facts/jaw/disease-risks.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const BLANK = chartOf(aPatient());

/** A diagnosis that means this value set, and nothing else. */
function diagnosed(set: string, active: boolean) {
  const [diagnosis] = chartOf(aPatient().withCondition('osteoporosis')).diagnoses.entries;
  if (!diagnosis) throw new Error('a diagnosis is recorded');
  const entries = [{ ...diagnosis, active, matches: [{ set, by: 'code', text: set } as const] }];
  return { ...BLANK, diagnoses: { entries, complete: true } };
}

function done(set: string) {
  const [procedure] = chartOf(aPatient().withProcedure('tooth extraction')).procedures.entries;
  if (!procedure) throw new Error('a procedure is recorded');
  const entries = [{ ...procedure, matches: [{ set, by: 'code', text: set } as const] }];
  return { ...BLANK, procedures: { entries, complete: true } };
}

const found = (chart: typeof BLANK) =>
  diseaseRisks(chart)
    .filter(({ holds }) => holds)
    .map(({ group, because }) => `${group}: ${because}`);

describe('which diseases and procedures add to the risk', () => {
  it.each<[string, string, readonly ('active' | 'over' | 'done')[]]>([
    ['cond-dental-infection', 'strong: dental-disease', ['active', 'over']],
    ['cond-onj', 'strong: dental-disease', ['over']],
    ['dentures', 'strong: dentures', ['active', 'over']],
    ['dental-invasive-procedure', 'strong: invasive-dental-procedure', ['done']],
    ['head-neck-radiotherapy', 'strong: head-neck-radiotherapy', ['active', 'over', 'done']],
    ['cond-cancer', 'weaker: cancer', ['active']],
    ['cond-bone-metastases', 'weaker: cancer', ['active']],
    ['cond-breast-cancer', 'weaker: cancer', ['active']],
    ['cond-prostate-cancer', 'weaker: cancer', ['active']],
    ['cond-oncology-denosumab', 'weaker: cancer', ['active']],
    ['cond-anaemia', 'weaker: anaemia', ['active']],
    ['cond-coagulopathy', 'weaker: coagulopathy', ['active']],
    ['cond-infection', 'weaker: infection', ['active']],
    ['cond-cellulitis', 'weaker: infection', ['active']],
    ['cond-tetany', '', []],
  ])('%s is %s when it is %j', (set, risk, when) => {
    expect(found(diagnosed(set, true))).toEqual(when.includes('active') ? [risk] : []);
    expect(found(diagnosed(set, false))).toEqual(when.includes('over') ? [risk] : []);
    expect(found(done(set))).toEqual(when.includes('done') ? [risk] : []);
  });

  it.each([
    ['diagnoses', ['invasive-dental-procedure']],
    // of radiotherapy either could tell
    [
      'procedures',
      ['dental-disease', 'dental-disease', 'dentures', 'cancer', 'anaemia', 'coagulopathy', 'infection'],
    ],
  ] as const)('where %s could not be read only %j are known not to be there', (which, expected) => {
    const chart = { ...BLANK, [which]: { entries: [], complete: false } };
    expect(diseaseRisks(chart).flatMap(({ holds, because }) => (holds === false ? because : []))).toEqual(
      expected,
    );
  });
});

import { afterAll, describe, expect, it } from '@jest/globals';
import { checkKnowledge } from '../../../services/knowledge/check-knowledge.js';
import { loadKnowledge } from '../../../services/knowledge/load-knowledge.js';
import { SIGNED, SiteFile } from '../../builders/a-site.js';
import { ROOT } from '../broken-copy.js';

const site = new SiteFile();
afterAll(() => site.discard());

/** What is wrong with the site's file, as code, place and what was expected. */
function problemsOf(asked: string | object): string[][] {
  const check = checkKnowledge(ROOT, site.write(asked));
  const problems = check.ok ? [] : check.problems;
  return problems
    .filter(({ file }) => file === site.path)
    .map(({ code, path, expected }) => [code, path, expected]);
}

const number = (name: string, value: unknown) => ({ settings: { [name]: { value, ...SIGNED } } });
const rule = (id: string, asked: object) => ({ rules: { [id]: { ...asked, ...SIGNED } } });
const codes = (set: string, ...added: object[]) => ({ valueSets: { [set]: { codes: added } } });

describe('a site’s number is refused', () => {
  it.each([
    [
      'that is not there',
      'calcium.maxAge',
      14,
      ['unknown-setting', '', 'expected the path of a number in rules/settings.json, got calcium.maxAge'],
    ],
    [
      'that is no number but a list of names',
      'names.dialysis',
      1,
      ['unknown-setting', '', 'expected the path of a number in rules/settings.json, got names.dialysis'],
    ],
    [
      'that is the label’s',
      'age.adultYears',
      16,
      [
        'fixed-setting',
        '',
        "expected it to be left as published (18 a): it is the label's or a constant, not a site's to change",
      ],
    ],
    [
      'of no days',
      'calcium.maxAgeDays',
      0,
      ['out-of-range', '.value', 'expected a whole number from 1 to 365 d (published: 28), got 0'],
    ],
    [
      'below zero',
      'calcium.maxAgeDays',
      -28,
      ['out-of-range', '.value', 'expected a whole number from 1 to 365 d (published: 28), got -28'],
    ],
    [
      'of more than a year',
      'calcium.maxAgeDays',
      366,
      ['out-of-range', '.value', 'expected a whole number from 1 to 365 d (published: 28), got 366'],
    ],
    [
      'of half days',
      'calcium.maxAgeDays',
      14.5,
      ['out-of-range', '.value', 'expected a whole number from 1 to 365 d (published: 28), got 14.5'],
    ],
    [
      'that reads like another unit',
      'calcium.lowTotalMmolPerL',
      8.5,
      ['out-of-range', '.value', 'expected a number from 1.06 to 4.24 mmol/L (published: 2.12), got 8.5'],
    ],
    ['as a text', 'calcium.maxAgeDays', '14', ['wrong-shape', '.value', 'expected number, got "14"']],
    [
      'as a list where one is meant',
      'calcium.maxAgeDays',
      [14, 28],
      ['wrong-value', '.value', 'expected one number, got [14,28]'],
    ],
    [
      'alone where a range is meant',
      'dosage.intervalDays',
      [168],
      ['wrong-value', '.value', 'expected a list of 2 numbers, got [168]'],
    ],
    [
      'of a range that falls',
      'dosage.intervalDays',
      [196, 168],
      ['wrong-value', '.value', 'expected rising numbers, got [196,168]'],
    ],
    [
      'that passes another',
      'calcium.severeTotalMmolPerL',
      2.2,
      [
        'out-of-range',
        '.value',
        'expected calcium.severeTotalMmolPerL (2.2) not above calcium.lowTotalMmolPerL (2.12)',
      ],
    ],
  ])('%s', (_, name, value, [code, place, expected]) => {
    expect(problemsOf(number(name, value))).toEqual([[code, `settings.${name}${place}`, expected]]);
  });

  it.each([
    ['calcium.maxAgeDays', 365],
    ['calcium.lowTotalMmolPerL', 2.0],
    ['schedule.recentlyOnTherapyMonths', 18],
    ['dosage.intervalDays', [170, 190]],
  ])('but not %s = %s', (name, value) => {
    expect(problemsOf(number(name, value))).toEqual([]);
  });
});

describe('a change of a rule is refused', () => {
  it.each([
    [
      'below its floor',
      'hypocalcaemia',
      { atMost: 'info' },
      ['below-floor', '.atMost', 'expected warning or critical: the rule\'s floor is warning, got "info"'],
    ],
    [
      'that is not there',
      'hypocalcemia',
      { status: 'shadow' },
      ['unknown-rule', '', 'expected the id of a rule (a folder of rules/), got hypocalcemia'],
    ],
    [
      'that changes nothing',
      'overdue',
      {},
      ['wrong-shape', '', 'expected a status, atMost or atLeast: else nothing changes'],
    ],
    [
      'that contradicts itself',
      'overdue',
      { atMost: 'info', atLeast: 'warning' },
      ['wrong-shape', '.atLeast', 'expected an indicator not above atMost'],
    ],
    [
      'to a warning without reasons to override it',
      'renal-function-unknown',
      { atLeast: 'warning' },
      [
        'too-few-reasons',
        '.atLeast',
        'expected "info": the rule has no reasons to override a warning, got "warning"',
      ],
    ],
  ])('%s', (_, id, asked, [code, place, expected]) => {
    expect(problemsOf(rule(id, asked))).toEqual([[code, `rules.${id}${place}`, expected]]);
  });

  it('with every word that is none', () => {
    expect(problemsOf(rule('overdue', { status: 'silent', atMost: 'low' }))).toEqual([
      ['wrong-shape', 'rules.overdue.status', 'expected one of "active"|"shadow"|"off", got "silent"'],
      ['wrong-shape', 'rules.overdue.atMost', 'expected one of "info"|"warning"|"critical", got "low"'],
    ]);
  });
});

describe('nobody’s change is refused', () => {
  it.each(['why', 'signedBy', 'signedOn'])('without %s', (member) => {
    const signed = { ...SIGNED, [member]: undefined };
    const asked = {
      settings: { 'calcium.maxAgeDays': { value: 14, ...signed } },
      beyondLabelRules: { status: 'off', ...signed },
      rules: { overdue: { status: 'off', ...signed } },
    };
    expect(problemsOf(asked).map(([code, path]) => [code, path])).toEqual([
      ['wrong-shape', `settings.calcium.maxAgeDays.${member}`],
      ['wrong-shape', `beyondLabelRules.${member}`],
      ['wrong-shape', `rules.overdue.${member}`],
    ]);
  });
});

describe('an addition is refused', () => {
  const own = { system: 'https://laboratory.example.org', code: 'ALB' };

  it.each([
    [
      'to a set that is not there',
      codes('lab-albumine', own),
      [
        'unknown-set',
        'valueSets.lab-albumine',
        'expected the id of a value set (fhir-resources/ValueSet) or of a set of names (rules/settings.json), got lab-albumine',
      ],
    ],
    [
      'that is there already',
      codes('lab-albumin', { system: 'http://loinc.org', code: '1751-7' }),
      [
        'already-there',
        'valueSets.lab-albumin.codes[0]',
        'expected a code that is not in the set yet, got http://loinc.org|1751-7',
      ],
    ],
    [
      'made twice',
      codes('lab-albumin', own, own),
      [
        'already-there',
        'valueSets.lab-albumin.codes[1]',
        'expected a code that is not in the set yet, got https://laboratory.example.org|ALB',
      ],
    ],
    [
      'with a strength where none counts',
      codes('lab-albumin', { ...own, strengthMg: 60 }),
      [
        'wrong-value',
        'valueSets.lab-albumin.codes[0].strengthMg',
        'expected no strength: it counts in denosumab-60mg-products, denosumab-120mg-products, denosumab-brands, denosumab-ingredient, denosumab-hcpcs-optional only',
      ],
    ],
    [
      'whose system is no address',
      codes('lab-albumin', { ...own, system: 'lab' }),
      ['wrong-shape', 'valueSets.lab-albumin.codes[0].system', 'expected an absolute URI, got "lab"'],
    ],
    [
      'with spaces around the code',
      codes('lab-albumin', { ...own, code: 'ALB ' }),
      [
        'wrong-shape',
        'valueSets.lab-albumin.codes[0].code',
        'expected a code without spaces around it, got "ALB "',
      ],
    ],
    [
      'of a name without letters',
      { valueSets: { dialysis: { names: ['--'] } } },
      ['wrong-shape', 'valueSets.dialysis.names[0]', 'expected letters or digits, two at least, got "--"'],
    ],
  ])('%s', (_, asked, problem) => {
    expect(problemsOf(asked)).toEqual([problem]);
  });
});

describe('the file is refused', () => {
  it.each([
    ['with an unknown member', { setings: {} }, ['wrong-shape', '', 'expected no such member: setings']],
    [
      'with an unknown time zone',
      { timeZone: 'Europe/Amsterdm' },
      ['wrong-shape', 'timeZone', 'expected an IANA time zone (Europe/Amsterdam), got "Europe/Amsterdm"'],
    ],
    [
      'with a shift in place of a time zone',
      { timeZone: '+01:00' },
      ['wrong-shape', 'timeZone', 'expected an IANA time zone (Europe/Amsterdam), got "+01:00"'],
    ],
    ['without a name', '{}', ['wrong-shape', 'site', 'expected string']],
    [
      'with an unsigned order-select',
      { orderSelect: { show: 'critical-only', why: SIGNED.why, signedBy: SIGNED.signedBy } },
      ['wrong-shape', 'orderSelect.signedOn', 'expected string'],
    ],
    [
      'with another wish for order-select',
      { orderSelect: { show: 'nothing', ...SIGNED } },
      ['wrong-shape', 'orderSelect.show', 'expected "critical-only", got "nothing"'],
    ],
  ])('%s', (_, asked, problem) => {
    expect(problemsOf(asked)).toEqual([problem]);
  });

  it('with an unknown item', () => {
    const [problem, ...others] = problemsOf({ neverOffered: ['procedure'] });
    expect(problem?.slice(0, 2)).toEqual(['wrong-shape', 'neverOffered[0]']);
    expect(problem?.[2]).toMatch(/^expected one of "patient"\|.*"procedures".*, got "procedure"$/);
    expect(others).toEqual([]);
  });

  it('that is no JSON', () => {
    expect(problemsOf('{').map(([code]) => code)).toEqual(['not-json']);
  });

  it('that is not there', () => {
    expect(() => loadKnowledge(ROOT, '/no/such/site.json')).toThrow(
      '/no/such/site.json: expected the file to be there',
    );
  });

  it('with all that is wrong with it, the first of which stops the start', () => {
    const asked = {
      ...number('calcium.maxAgeDays', 0),
      ...rule('hypocalcaemia', { atMost: 'info' }),
      ...codes('lab-albumine', {}),
    };
    delete (asked.valueSets['lab-albumine'] as { codes?: unknown }).codes;
    expect(problemsOf(asked).map(([code]) => code)).toEqual(['out-of-range', 'below-floor', 'unknown-set']);
    expect(() => loadKnowledge(ROOT, site.path)).toThrow(
      `${site.path}: settings.calcium.maxAgeDays.value: expected a whole number from 1 to 365 d`,
    );
  });
});

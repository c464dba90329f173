import { describe, expect, it } from '@jest/globals';
import { appendFileSync, existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../../../services/quality/run/disk.js';
import { aCalcium, aDose, anExport, aPatient } from './a-population.js';
import { aFolder, asHandedOver, audit, DAY } from './an-audit.js';

const IDS = Array.from({ length: 40 }, (_, at) => `p${at}`);

const POPULATION = {
  'Patient.ndjson': IDS.map((id) => aPatient(id)),
  'Doses.ndjson': IDS.map((id) => aDose(`d-${id}`, id)),
  'Observation.ndjson': IDS.map((id) => aCalcium(`o-${id}`, id)),
};

/** Fails as a killed run would stop: at the patient given, in the middle of a bucket's work. */
const stopsAt = (nth: number) => {
  let count = 0;
  return (path: string, text: string) => {
    count += 1;
    if (count > nth) throw new Error('stopped');
    DISK.replace(path, text);
  };
};

describe('a run that was stopped', () => {
  it.each([0, 1, 2, 3, 7, 12, 17])('after %i writes goes on, and ends as if it never was', async (writes) => {
    const input = anExport(POPULATION);
    const whole = await audit(input);
    const out = aFolder();
    const stopping = { disk: { ...DISK, replace: stopsAt(writes) } };
    await expect(audit(input, { out }, stopping)).rejects.toThrow('stopped');
    const resumed = await audit(input, { out, resume: true });
    expect(resumed).toEqual(whole);
    expect(resumed.results).toHaveLength(IDS.length);
  });

  it('does not judge again what it has judged', async () => {
    const input = anExport(POPULATION);
    const out = aFolder();
    await audit(input, { out });
    const judged: string[] = [];
    const evaluate: typeof asHandedOver = (patient) => {
      judged.push(patient.patientId);
      return asHandedOver(patient);
    };
    await audit(input, { out, resume: true }, { evaluate });
    expect(judged).toEqual([]);
  });

  it('judges again when patients are to be told of otherwise', async () => {
    const input = anExport(POPULATION);
    const out = aFolder();
    const report = { reporter: 'Clinic East', withPatients: false };
    await audit(input, { out, report });
    const judgedFor = async (other: typeof report) => {
      const judged: string[] = [];
      const evaluate: typeof asHandedOver = (patient) => {
        judged.push(patient.patientId);
        return asHandedOver(patient);
      };
      await audit(input, { out, resume: true, report: other }, { evaluate });
      return judged.length;
    };
    expect(await judgedFor({ ...report })).toBe(0);
    expect(await judgedFor({ ...report, withPatients: true })).toBe(IDS.length);
    expect(await judgedFor({ ...report, reporter: 'Clinic West' })).toBe(IDS.length);
  });

  it('judges again where the journal and its results differ', async () => {
    const input = anExport(POPULATION);
    const out = aFolder();
    const whole = await audit(input, { out });
    const results = join(out, '.audit-work/results');
    const [full] = readdirSync(results).filter((name) => name.endsWith('.ndjson'));
    truncateSync(join(results, full ?? ''), 10);
    expect(await audit(input, { out, resume: true })).toEqual(whole);
  });

  it('without --resume it starts again', async () => {
    const input = anExport(POPULATION);
    const out = aFolder();
    await audit(input, { out });
    appendFileSync(join(input, 'Patient.ndjson'), '');
    expect((await audit(input, { out, measures: ['lot-recorded'] })).results).toHaveLength(IDS.length);
  });
});

describe('a run that would be another is refused, and says what changed', () => {
  const changed = (what: string) => `since it was stopped these changed: ${what}`;
  it.each([
    ['the period (--from)', { period: { from: DAY('2024-01-01'), to: DAY('2025-12-31') } }, {}],
    ['the measures (--measures)', { measures: ['lot-recorded' as const] }, {}],
    ['what may be missing (--allow-missing)', { allowMissing: ['Observation'] }, {}],
    ['the settings, rules or value sets', {}, { settings: 'other' }],
    ['the version of this program', {}, { program: '2.0.0' }],
  ])('%s', async (what, request, parts) => {
    const input = anExport(POPULATION);
    const out = aFolder();
    await audit(input, { out });
    await expect(audit(input, { out, resume: true, ...request }, parts)).rejects.toThrow(changed(what));
  });

  it('a file that grew, one that is new, one of the same size with other content', async () => {
    const input = anExport(POPULATION);
    const out = aFolder();
    await audit(input, { out });
    const again = (contents: object) =>
      audit(anExport({ ...POPULATION, ...contents }), { out, resume: true });
    const more = [...POPULATION['Patient.ndjson'], aPatient('p99')];
    await expect(again({ 'Patient.ndjson': more })).rejects.toThrow(changed('the input file Patient.ndjson'));
    await expect(again({ 'more.ndjson': [aPatient('p99')] })).rejects.toThrow(changed('the input file more'));
    const other = POPULATION['Patient.ndjson'].map((one) => ({ ...one, birthDate: '1951-01-01' }));
    await expect(again({ 'Patient.ndjson': other })).rejects.toThrow(
      changed('the input file Patient.ndjson'),
    );
    expect(existsSync(join(out, '.audit-work'))).toBe(true);
  });
});

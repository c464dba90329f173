import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aLargeExport } from './a-large-export.js';
import { describeWithSpark, killExecutorAt, onSpark } from './a-spark.js';

const PERIOD = ['--from', '2024-01-01', '--to', '2024-12-31'];
const RESULTS = ['measure-reports.json', 'individual.ndjson', 'doses.csv'];

/** Of all that a run tells, what may differ: how long it took, and the hashes of files that were read in parts. */
interface Run {
  engine?: { executors: number; executorsLost: number; tasksFailed: number };
  timings?: object;
  inputs: readonly { name: string; bytes: number; sha256?: string }[];
  rejected: readonly { file: string; line: number; reason: string }[];
}

describeWithSpark('the audit on Apache Spark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-on-spark-'));
  const input = join(folder, 'export');
  const out = (name: string) => join(folder, name);
  const text = (name: string, file: string) => readFileSync(join(out(name), file), 'utf8');

  beforeAll(async () => {
    aLargeExport(input);
    const command = ['dist/services/cli.js', 'audit', '--input', input, ...PERIOD, '--out', out('alone')];
    const code = await new Promise((resolve) => {
      execFile(process.execPath, command, (error) => resolve(error?.code ?? 0));
    });
    expect(code).toBe(2);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function runOf(name: string): Run {
    return JSON.parse(text(name, 'run.json')) as Run;
  }

  function withoutChance({ inputs, ...run }: Run) {
    return {
      ...{ ...run, engine: undefined, timings: undefined },
      inputs: inputs.map((input) => ({ ...input, sha256: undefined })),
    };
  }

  function expectTheSame(name: string): void {
    for (const file of RESULTS)
      expect([file, text(name, file) === text('alone', file)]).toEqual([file, true]);
    expect(withoutChance(runOf(name))).toEqual(withoutChance(runOf('alone')));
  }

  it('writes what one machine writes, and tells of the bad line by file and line', async () => {
    const { code, said } = await onSpark(['--input', input, ...PERIOD, '--out', out('spark')]);
    expect([code, said]).toEqual([2, said]);
    expectTheSame('spark');
    expect(runOf('spark').rejected).toEqual([
      { file: 'Observation.ndjson', line: 2501, reason: 'invalid-json' },
    ]);
    expect(runOf('spark').engine).toMatchObject({ executors: 2, executorsLost: 0 });
  });

  it.each(['sort', 'judge'])(
    'writes the same when an executor is killed at %s, and tells of it',
    async (step) => {
      const name = `killed-at-${step}`;
      const phase = step === 'sort' ? 'sorting' : 'judging';
      const { code, said } = await onSpark(
        ['--input', input, ...PERIOD, '--out', out(name)],
        async (begun, pid) => {
          if (begun === phase) await killExecutorAt(step, pid);
        },
      );
      expect([code, said]).toEqual([2, said]);
      expectTheSame(name);
      expect(runOf(name).engine?.executorsLost).toBe(1);
    },
  );

  it('goes on without a patient of whom there is too much, and tells who', async () => {
    const name = 'too-large';
    const options = ['--input', input, ...PERIOD, '--out', out(name), '--largest-patient', '1'];
    const { code } = await onSpark(options);
    expect(code).toBe(2);
    const { rejected } = runOf(name);
    expect(rejected.map(({ reason }) => reason).sort()).toEqual(['invalid-json', 'patient-too-large']);
    const others = text('alone', 'doses.csv')
      .split('\n')
      .filter((row) => !row.includes('many-lines'));
    expect(text(name, 'doses.csv').split('\n')).toEqual(others);
  });
});

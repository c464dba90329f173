import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { DISK } from '../../../services/quality/run/disk.js';
import { aCalcium, aDose, anExport, aPatient, TWO_PATIENTS, type Contents } from './a-population.js';
import { asHandedOver, audit, handedOver } from './an-audit.js';

const line = (resource: object) => JSON.stringify(resource);
const MANIFEST = line({ transactionTime: '2026-01-01T00:00:00Z', output: [] });

/** Beside a patient of whom all is well, p1; nothing that is wrong may cost p1 the audit. */
async function withBad(contents: Contents) {
  const ran = await audit(anExport({ ...TWO_PATIENTS, 'm.json': MANIFEST, ...contents }));
  expect(ran.results.map(({ patientId }) => patientId)).toContain('p1');
  return ran;
}

describe('what is wrong with the input is told by file and line, and costs no other patient the audit', () => {
  it.each<[string, Contents, object]>([
    [
      'a last line that was cut off',
      { 'x.ndjson': `${line(aCalcium('o8', 'p1'))}\n${line(aCalcium('o9', 'p1')).slice(0, 90)}` },
      { file: 'x.ndjson', line: 2, reason: 'cut-off' },
    ],
    [
      'a line cut off after a brace, about a patient of ours',
      { 'x.ndjson': [line(aCalcium('o9', 'p1')).slice(0, -1), aCalcium('o8', 'p1')] },
      { file: 'x.ndjson', line: 1, reason: 'invalid-json' },
    ],
    [
      'a line that is no JSON and names denosumab, about someone not known otherwise',
      { 'x.ndjson': [line(aDose('d9', 'p9')).replace('"completed"', '"completed')] },
      { file: 'x.ndjson', line: 1, reason: 'invalid-json' },
    ],
    [
      'a line that is no JSON',
      { 'x.ndjson': ['not JSON'] },
      { file: 'x.ndjson', line: 1, reason: 'invalid-json' },
    ],
    [
      'a line of 20 MB',
      { 'x.ndjson': [aCalcium('o8', 'p1'), line(aCalcium('o9', 'p1', { note: 'x'.repeat(20_000_000) }))] },
      { file: 'x.ndjson', line: 2, reason: 'too-long' },
    ],
    [
      'no resource',
      { 'x.ndjson': ['{"id":"1"}'] },
      { file: 'x.ndjson', line: 1, reason: 'no-resource-type' },
    ],
    [
      'a resource of another type than the file is called after',
      { '2.Patient.ndjson': [aPatient('p3'), aCalcium('o8', 'p1')] },
      { file: '2.Patient.ndjson', line: 2, reason: 'other-type-than-file' },
    ],
    ['a Patient without an id', { 'x.ndjson': [{ ...aPatient(''), id: '' }] }, { line: 1, reason: 'no-id' }],
    [
      'a result that says of nobody',
      { 'x.ndjson': [aCalcium('o9', '', { subject: { display: 'J. Jansen' } })] },
      { file: 'x.ndjson', line: 1, reason: 'names-no-patient' },
    ],
    [
      'a dose of someone of whom there is no Patient',
      { 'x.ndjson': [aDose('d9', 'p9')] },
      { file: 'x.ndjson', line: 1, reason: 'no-patient-resource' },
    ],
    [
      'a dose without a date',
      { 'x.ndjson': [aDose('d9', 'p1', { effectiveDateTime: undefined })] },
      { file: 'x.ndjson', line: 1, reason: 'no-date' },
    ],
    [
      'a calcium without a date',
      { 'x.ndjson': [aCalcium('o9', 'p1', { effectiveDateTime: undefined })] },
      { file: 'x.ndjson', line: 1, reason: 'no-date' },
    ],
    [
      'a calcium dated after the export was made',
      { 'x.ndjson': [aCalcium('o9', 'p1', { effectiveDateTime: '2026-01-03' })] },
      { file: 'x.ndjson', line: 1, reason: 'date-in-future' },
    ],
    [
      'the same id with other content, and nothing that tells which is newer',
      { 'x.ndjson': [aCalcium('o8', 'p1'), aCalcium('o8', 'p1', { status: 'preliminary' })] },
      { file: 'x.ndjson', reason: 'same-id-other-content' },
    ],
  ])('%s', async (_what, contents, rejected) => {
    const { run } = await withBad(contents);
    expect(run.rejected).toEqual([expect.objectContaining(rejected)]);
    expect(Object.values(run.counts.rejected)).toEqual([1]);
  });

  it('two patients with one id: neither is evaluated, both are told of', async () => {
    const { results, run } = await withBad({
      'x.ndjson': [aPatient('p3'), aDose('d3', 'p3'), aPatient('p3', { birthDate: '1961-01-01' })],
    });
    expect(results.map(({ patientId }) => patientId)).toEqual(['p1']);
    expect(run.rejected).toEqual([
      { file: 'x.ndjson', line: 1, reason: 'two-patients-one-id' },
      { file: 'x.ndjson', line: 3, reason: 'two-patients-one-id' },
    ]);
  });

  it('a patient whose record was corrected is not two', async () => {
    const versions = ['1', '2'].map((versionId) =>
      aPatient('p3', { meta: { versionId }, birthDate: `195${versionId}-01-01` }),
    );
    const { run, results } = await withBad({ 'x.ndjson': [...versions, aDose('d3', 'p3')] });
    expect(run.rejected).toEqual([]);
    expect(results).toHaveLength(2);
  });

  it('a gzip that breaks off: what came before it is used', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `${line(aCalcium(`o${at + 10}`, 'p1'))}\n`).join(
      '',
    );
    const zipped = gzipSync(lines);
    const ran = await withBad({ 'x.ndjson.gz': zipped.subarray(0, zipped.length - 200) });
    expect(ran.run.rejected).toEqual([
      { file: 'x.ndjson.gz', line: expect.any(Number), reason: 'unreadable-gzip' },
    ]);
    expect(handedOver(ran, 'p1').length).toBeGreaterThan(1000);
  });

  it('a gzip that is none after its first bytes', async () => {
    const { run } = await withBad({ 'x.ndjson.gz': Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]) });
    expect(run.rejected).toEqual([{ file: 'x.ndjson.gz', line: 1, reason: 'unreadable-gzip' }]);
  });

  it('a fault of ours with one patient', async () => {
    const evaluate: typeof asHandedOver = (patient) => {
      if (patient.patientId === 'p3') throw new Error('a fault');
      return asHandedOver(patient);
    };
    const input = anExport({ ...TWO_PATIENTS, 'x.ndjson': [aPatient('p3'), aDose('d3', 'p3')] });
    const { results, run } = await audit(input, {}, { evaluate });
    expect(results.map(({ patientId }) => patientId)).toEqual(['p1']);
    expect(run.rejected).toEqual([{ file: 'x.ndjson', line: 1, reason: 'could-not-be-judged' }]);
  });
});

describe('what is odd and costs nothing is noticed, and all is used', () => {
  it('a byte order mark, CR LF, empty lines', async () => {
    const ran = await withBad({
      'x.ndjson': `\uFEFF${line(aCalcium('o8', 'p1'))}\r\n\r\n${line(aCalcium('o9', 'p1'))}\r\n`,
    });
    expect(handedOver(ran, 'p1')).toHaveLength(5);
    expect(ran.run.rejected).toEqual([]);
    expect(ran.run.notices).toEqual([
      { file: 'x.ndjson', line: 1, what: 'byte-order-mark' },
      { file: 'x.ndjson', line: 1, what: 'cr-lf' },
      { file: 'x.ndjson', line: 2, what: 'empty-line' },
    ]);
  });

  it('a letter at the border of two chunks stays whole', async () => {
    const chunk = 1024 * 1024;
    const filler = line(aCalcium('o8', 'p2', { note: [{ text: '' }] }));
    const start = line(aCalcium('o9', 'p1', { note: [{ text: 'ö' }] }));
    const upTo = Buffer.from(start.slice(0, start.indexOf('ö'))).length;
    // the first byte of "ö" is the last of the first chunk
    const padding = 'x'.repeat(chunk - 1 - upTo - filler.length - 1);
    const ran = await withBad({
      'x.ndjson': `${line(aCalcium('o8', 'p2', { note: [{ text: padding }] }))}\n${start}\n`,
    });
    expect(handedOver(ran, 'p1').join()).toContain('"text":"ö"');
  });
});

it('a disk that fills up ends the run in a plain sentence', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const disk = {
    ...DISK,
    append: () => {
      throw full;
    },
  };
  await expect(audit(anExport(TWO_PATIENTS), {}, { disk })).rejects.toThrow(
    'the disk is full (ENOSPC). Make room, then run the same again with --resume.',
  );
});

it('of a thousand and more only the first are listed; all are counted', async () => {
  const { run } = await withBad({ 'x.ndjson': 'no JSON\n'.repeat(2500) });
  expect(run.counts.rejected).toEqual({ 'invalid-json': 2500 });
  expect(run.rejected).toHaveLength(1000);
  expect(run.rejected.at(-1)).toEqual({ file: 'x.ndjson', line: 1000, reason: 'invalid-json' });
});

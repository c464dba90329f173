import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ALL_TYPES } from '../builders/an-audit.js';
import { describeWithHapi, HAPI, load, validate, type Resource } from './hapi.js';
import { resourcesOf, storiesOfTheirOwn } from './stories-of-their-own.js';

interface Report extends Resource {
  measure: string;
  group: unknown;
  date: string;
}

/** Of the doses that the example patients have had. */
const PERIOD = ['--from', '2024-01-01', '--to', '2026-11-22'];

/** DEQM 5 asks for these extensions, which R5 defines for R4; HAPI has no definitions of R5 beside its R4. */
const UNKNOWN_TO_HAPI =
  /extension-MeasureReport\.group[\w.]*\.?linkId' is not valid \(invalid Version '5\.0'\)/;

describeWithHapi('the audit of a real FHIR server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-of-hapi-'));
  const resources = storiesOfTheirOwn().flatMap(resourcesOf);

  beforeAll(() => load(resources));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function audit(input: string, out: string): Promise<{ reports: Report[]; said: string }> {
    const options = ['--input', input, ...PERIOD, '--out', join(folder, out), '--language', 'en'];
    const program = ['dist/services/cli.js', 'audit', ...options];
    const { stderr } = await promisify(execFile)(process.execPath, program, { timeout: 150_000 });
    const text = readFileSync(join(folder, out, 'measure-reports.json'), 'utf8');
    const { entry } = JSON.parse(text) as { entry: { resource: Report }[] };
    return { reports: entry.map(({ resource }) => resource), said: stderr };
  }

  /** The same resources as a folder of NDJSON, a file for each type, from an export that was asked for all types. */
  function bulkFolder(): string {
    const bulk = join(folder, 'bulk');
    mkdirSync(bulk);
    const types = [...new Set(resources.map(({ resourceType }) => resourceType))];
    for (const type of types) {
      const lines = resources.filter(({ resourceType }) => resourceType === type);
      writeFileSync(join(bulk, `${type}.ndjson`), lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    }
    const manifest = {
      transactionTime: '2026-11-22T12:00:00Z',
      request: `${HAPI}/$export?_type=${ALL_TYPES.join(',')}`,
      output: types.map((type) => ({ type, url: `${HAPI}/${type}.ndjson` })),
    };
    writeFileSync(join(bulk, 'manifest.json'), JSON.stringify(manifest));
    return bulk;
  }

  it('counts what the same resources give as a folder, and its reports are valid', async () => {
    const ofServer = await audit(HAPI, 'of-server');
    const ofFolder = await audit(bulkFolder(), 'of-folder');
    const counts = ({ reports }: { reports: Report[] }) =>
      reports.map(({ measure, group }) => ({ measure, group }));
    expect(counts(ofServer)).toEqual(counts(ofFolder));
    expect(ofServer.reports.length).toBeGreaterThanOrEqual(14);
    for (const report of ofServer.reports) {
      const faults = (await validate(report)).filter((fault) => !UNKNOWN_TO_HAPI.test(fault));
      expect({ of: report.measure, faults }).toEqual({ of: report.measure, faults: [] });
    }
  });
});

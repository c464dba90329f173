import { afterAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder } from '../builders/a-data-folder.js';
import { runProgram } from '../builders/the-program.js';
import { faultsIn } from '../builders/valid-fhir.js';

const folders: DataFolder[] = [];
afterAll(() => folders.forEach((folder) => folder.discard()));

async function packaged(): Promise<string> {
  const folder = new DataFolder();
  folders.push(folder);
  expect(await runProgram(['rules', 'package', '-o', folder.path])).toMatchObject({ code: 0, err: '' });
  return folder.path;
}

interface Index {
  files: { filename: string; resourceType: string; id: string; url: string; version: string }[];
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as unknown;

describe('denosumab-cds rules package', () => {
  it('writes a FHIR package whose index names each file, and one Bundle of all; the same the next time', async () => {
    const out = await packaged();
    expect(json(out, 'package', 'package.json')).toMatchObject({
      name: 'org.denosumab-cds.rules',
      canonical: 'https://denosumab-cds.org/fhir',
      fhirVersions: ['4.0.1'],
      dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
    });
    const { files } = json(out, 'package', '.index.json') as Index;
    const written = readdirSync(join(out, 'package')).filter(
      (name) => !/^(package|\.index)\.json$/.test(name),
    );
    expect(files.map(({ filename }) => filename).sort()).toEqual(written.sort());
    for (const { filename, resourceType, id, url, version } of files)
      expect(json(out, 'package', filename)).toMatchObject({ resourceType, id, url, version });

    const bundle = json(out, 'bundle.json') as {
      type: string;
      entry: { fullUrl: string; resource: object }[];
    };
    expect(bundle.type).toBe('collection');
    expect(faultsIn({ ...bundle })).toEqual([]);
    expect(bundle.entry.map(({ fullUrl }) => fullUrl)).toEqual(files.map(({ url }) => url));
    const rules = readdirSync('rules', { withFileTypes: true }).filter((one) => one.isDirectory());
    for (const { name } of rules) expect(written).toContain(`PlanDefinition-${name}.json`);

    const again = await packaged();
    for (const name of ['bundle.json', join('package', '.index.json'), join('package', 'package.json')])
      expect(readFileSync(join(again, name))).toEqual(readFileSync(join(out, name)));
  });
});

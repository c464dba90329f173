import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../services/knowledge/knowledge-error.js';
import { loadLogic } from '../../services/knowledge/load-logic.js';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

function loaded(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'logic-'));
  roots.push(root);
  mkdirSync(join(root, 'fhir-resources', 'Library'), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(root, 'fhir-resources', 'Library', name), text);
  const problems: Problem[] = [];
  const logic = loadLogic({ root, report: (problem) => problems.push(problem) });
  return { logic, problems };
}

const CQL = "library CalciumBeforeDose version '1.0.0'\n\nusing FHIR version '4.0.1'\n";
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('logic for others to run', () => {
  it('is a library of CQL, with its ELM when that is there', () => {
    const { logic, problems } = loaded({
      'calcium-before-dose.cql': CQL,
      'calcium-before-dose.elm': '{"library":{}}',
      'late.cql': "// a comment first\nlibrary Late version '2.1.0'\n",
    });
    expect(problems).toEqual([]);
    expect(logic).toEqual([
      {
        id: 'calcium-before-dose',
        version: '1.0.0',
        content: [
          { contentType: 'text/cql', base64: base64(CQL) },
          { contentType: 'application/elm+json', base64: base64('{"library":{}}') },
        ],
      },
      { id: 'late', version: '2.1.0', content: [expect.objectContaining({ contentType: 'text/cql' })] },
    ]);
  });

  it.each([
    ['without a version', { 'late.cql': 'library Late\n' }],
    ['called as nothing can be called in FHIR', { 'Late_Dose.cql': "library Late version '1.0.0'\n" }],
  ])('%s is named', (_what, files) => {
    expect(loaded(files)).toMatchObject({ logic: [], problems: [{ code: 'wrong-name', path: 'library' }] });
  });

  it('is none where there is no folder', () => {
    expect(loadLogic({ root: tmpdir(), report: () => undefined })).toEqual([]);
  });
});

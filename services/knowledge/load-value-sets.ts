import { ValueSet } from '../facts/fhir/value-set.js';
import { filesIn, loadJson, type Source } from './load-json.js';

const FOLDER = 'fhir-resources/ValueSet';

/** Every value set of the folder; each is called as its file. */
export function loadValueSets(source: Source): readonly ValueSet[] {
  const files = filesIn(source, FOLDER);
  if (files.length === 0)
    source.report({ code: 'missing-file', file: FOLDER, path: '', expected: 'expected value sets in it' });
  return files.flatMap((name) => {
    const file = `${FOLDER}/${name}`;
    const valueSet = loadJson(source, file, ValueSet);
    if (!valueSet) return [];
    checkName(source, file, valueSet);
    return [valueSet];
  });
}

function checkName({ report }: Source, file: string, { id, url }: ValueSet): void {
  if (file !== `${FOLDER}/${id}.json`)
    report({ code: 'wrong-name', file, path: 'id', expected: `expected the name of the file, got "${id}"` });
  if (!url.endsWith(`/ValueSet/${id}`))
    report({
      code: 'wrong-name',
      file,
      path: 'url',
      expected: `expected it to end in /ValueSet/${id}, got "${url}"`,
    });
}

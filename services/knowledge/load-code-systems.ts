import { CodeSystem } from '../facts/fhir/code-system.js';
import { filesIn, loadJson, type Source } from './load-json.js';

const FOLDER = 'fhir-resources/CodeSystem';

/** Every code system of the folder; each is called as its file. */
export function loadCodeSystems(source: Source): readonly CodeSystem[] {
  return filesIn(source, FOLDER).flatMap((name) => {
    const file = `${FOLDER}/${name}`;
    const codeSystem = loadJson(source, file, CodeSystem);
    if (!codeSystem) return [];
    if (name !== `${codeSystem.id}.json`) {
      const expected = `expected the name of the file, got "${codeSystem.id}"`;
      source.report({ code: 'wrong-name', file, path: 'id', expected });
    }
    return [codeSystem];
  });
}

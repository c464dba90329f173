import { Measure } from '../facts/fhir/measure.js';
import { filesIn, loadJson, type Source } from './load-json.js';

const FOLDER = 'fhir-resources/Measure';

/** Every measure of the audit; each is called as its file. */
export function loadMeasures(source: Source): readonly Measure[] {
  return filesIn(source, FOLDER).flatMap((name) => {
    const file = `${FOLDER}/${name}`;
    const measure = loadJson(source, file, Measure);
    if (!measure) return [];
    if (name !== `${measure.id}.json`) {
      const expected = `expected the name of the file, got "${measure.id}"`;
      source.report({ code: 'wrong-name', file, path: 'id', expected });
    }
    return [measure];
  });
}

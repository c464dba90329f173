import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, type Source } from './load-json.js';

const FOLDER = 'fhir-resources/Library';

/**
 * A library of CQL, `fhir-resources/Library/<id>.cql`, and its ELM as JSON, `<id>.elm`, when that is there: what ends
 * with .json in these folders is a FHIR resource.
 */
export interface LogicFile {
  id: string;
  version: string;
  content: readonly { contentType: string; base64: string }[];
}

/** CQL 1.5, "Library": `library CalciumBeforeDose version '1.0.0'` */
const VERSION = /^\s*library\s+\S+\s+version\s+'([^']+)'/m;

/** Every library of the folder, sorted; none when there is no folder. */
export function loadLogic(source: Source): readonly LogicFile[] {
  const names = filesIn(source, FOLDER);
  return names
    .filter((name) => name.endsWith('.cql'))
    .flatMap((name) => {
      const id = name.replace(/\.cql$/, '');
      const cql = bytesOf(source, name);
      const version = VERSION.exec(cql.toString('utf8'))?.[1];
      if (version === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        const expected = "expected a name such as calcium-before-dose.cql, and library … version '…' in it";
        source.report({ code: 'wrong-name', file: `${FOLDER}/${name}`, path: 'library', expected });
        return [];
      }
      const elm = names.includes(`${id}.elm`) ? [bytesOf(source, `${id}.elm`)] : [];
      return [
        {
          id,
          version,
          content: [attached('text/cql', cql), ...elm.map((json) => attached('application/elm+json', json))],
        },
      ];
    });
}

function bytesOf({ root }: Source, name: string): Buffer {
  return readFileSync(join(root, FOLDER, name));
}

function attached(contentType: string, bytes: Buffer) {
  return { contentType, base64: bytes.toString('base64') };
}

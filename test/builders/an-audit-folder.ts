import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Named {
  /** null: of a version that did not say */
  withPatients: boolean | null;
}

export interface AnAuditFolder {
  done(name: string, how?: Named): void;
  unfinished(name: string): void;
  empty(name: string): void;
  broken(name: string): void;
  /** its run.json is a link to a file elsewhere */
  withLinkedFile(name: string): void;
}

const POPULATIONS = 'http://terminology.hl7.org/CodeSystem/measure-population';

/** Four doses, two with a calcium before; the interval is made up, to see that it is the file's own. */
const REPORT = {
  resourceType: 'MeasureReport',
  id: 'calcium-before-dose-2026-01-01-2026-12-31',
  status: 'complete',
  type: 'summary',
  measure: 'https://denosumab-cds.org/fhir/Measure/calcium-before-dose|1.0.0',
  date: '2027-01-02T10:00:00Z',
  reporter: { display: 'St Example <b>Hospital' },
  period: { start: '2026-01-01', end: '2026-12-31' },
  group: [
    {
      id: 'measure',
      population: ['initial-population', 'denominator', 'numerator'].map((code) => ({
        code: { coding: [{ system: POPULATIONS, code }] },
        count: code === 'numerator' ? 2 : 4,
      })),
      measureScore: {
        value: 0.5,
        extension: [
          {
            url: 'https://denosumab-cds.org/fhir/StructureDefinition/wilson-interval',
            valueRange: { low: { value: 0.095 }, high: { value: 0.905 } },
          },
        ],
      },
    },
  ],
};

const runOf = ({ withPatients }: Named) => ({
  program: '0.1.0',
  period: { from: '2026-01-01', to: '2026-12-31' },
  counts: { lines: 9, rejected: { 'no-id': 2, 'not-json': 1 } },
  patients: { found: 3, evaluated: 3, treated: 2 },
  timings: { finishedAt: '2027-01-02T10:00:00.000Z' },
  ...(withPatients === null ? {} : { report: { language: 'en', withPatients } }),
});

/** Folders of audits as the command leaves them; one is there: `2026-all`. Beside them what must never be given out. */
export function anAuditFolder(folder: string): AnAuditFolder {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'run.json'), '{"secret":true}');
  const made = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    return (file: string) => join(folder, name, file);
  };
  const done: AnAuditFolder['done'] = (name, how = { withPatients: false }) => {
    const file = made(name);
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: REPORT }] };
    writeFileSync(file('measure-reports.json'), JSON.stringify(bundle));
    writeFileSync(file('run.json'), JSON.stringify(runOf(how)));
    writeFileSync(file('report.html'), '<!doctype html><html><head><style>p{}</style></head></html>');
    writeFileSync(file('doses.csv'), 'dose\n');
    writeFileSync(file('individual.ndjson'), '{}\n');
  };
  done('2026-all');
  writeFileSync(join(folder, '2026-all', 'secret.txt'), 'secret');
  done('.hidden');
  symlinkSync(join(folder, '.hidden'), join(folder, 'linked'));
  symlinkSync(join(folder, 'run.json'), join(folder, '2026-all', 'linked.json'));
  return {
    done,
    unfinished: (name) => {
      done(name);
      mkdirSync(made(name)('.audit-work'));
    },
    empty: (name) => void made(name),
    broken: (name) => {
      done(name);
      writeFileSync(made(name)('measure-reports.json'), '{"resourceType":');
    },
    withLinkedFile: (name) => {
      done(name);
      unlinkSync(made(name)('run.json'));
      symlinkSync(join(folder, '2026-all', 'run.json'), made(name)('run.json'));
    },
  };
}

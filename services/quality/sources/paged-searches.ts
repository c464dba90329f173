import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditStop } from '../audit-stop.js';
import { DENOSUMAB_SETS } from '../../facts/medicines/denosumab-product.js';
import { fillTemplate } from '../../gather/fill-template.js';
import { prefetchTemplates, type CodesOf } from '../../gather/prefetch-templates.js';
import { medicationsOf, patientsOf } from '../population/references.js';
import type { RawResource } from '../population/raw-resource.js';
import type { Progress } from '../run/progress.js';
import type { FhirAccess } from './fhir-access.js';
import { readOne, searchAll } from './search-pages.js';

const PAGE = '_count=200';
const USES = ['MedicationAdministration', 'MedicationDispense', 'MedicationRequest', 'MedicationStatement'];
/** An address should stay below 2,000 characters. */
const CODES_AT_ONCE = 12;

export interface Fetching {
  folder: string;
  codesOf: CodesOf;
  progress: Progress;
  /** as of when the server is asked, ISO 8601: nothing in its answers can be later */
  transactionTime?: string;
}

/**
 * For a server without `$export`: first who has a medicine with a denosumab code, then what the alerts would read of each,
 * as files of an export. Who is treated under a name alone, without a code, can't be searched for.
 */
export async function pagedSearches(access: FhirAccess, fetching: Fetching): Promise<void> {
  const patients = await patientsWithDenosumab(access, fetching.codesOf);
  await fetchRecords(access, [...patients].sort(), fetching);
}

/** What the alerts would read of these patients, as files of an export; the manifest is written last. */
export async function fetchRecords(
  access: FhirAccess,
  patients: readonly string[],
  { folder, codesOf, progress, transactionTime }: Fetching,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const templates = Object.values(prefetchTemplates(codesOf));
  const shelf = new Shelf(folder, access);
  progress.start('downloading', patients.length, 'patients');
  const refused = new Set<string>();
  for (const patientId of patients) {
    for (const template of templates) {
      const link = fillTemplate(template, { patientId });
      if (link === null || refused.has(template)) continue;
      const offered = await searchAll(access, link, (resource) => shelf.put(resource));
      // of a read it says only that this patient is not there
      if (!offered && isSearch(template)) refused.add(template);
    }
    await shelf.fetchMedications();
    progress.advance(1);
  }
  progress.end();
  const asked = [...new Set(templates.filter((one) => !refused.has(one)).map(typeOf))];
  const manifest = { request: `${access.base.href}?_type=${asked.join(',')}`, output: [], transactionTime };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/**
 * Ids of who has a medicine with a denosumab code.
 * @throws AuditStop when the server searches no use of medicines by code: nobody found would look like nobody treated
 */
export async function patientsWithDenosumab(
  access: FhirAccess,
  codesOf: CodesOf,
): Promise<ReadonlySet<string>> {
  const patients = new Set<string>();
  const add = (resource: RawResource) => patientsOf(resource).forEach((id) => patients.add(id));
  const medications: string[] = [];
  let isOffered = false;
  for (const codes of tokens(codesOf)) {
    await searchAll(
      access,
      `Medication?code=${codes}&${PAGE}`,
      ({ id }) => void medications.push(String(id)),
    );
    for (const use of USES)
      isOffered = (await searchAll(access, `${use}?code=${codes}&${PAGE}`, add)) || isOffered;
  }
  if (!isOffered) throw new AuditStop('The FHIR server searches no medicines by their code.');
  for (const ids of inParts([...new Set(medications)])) {
    for (const use of USES) await searchAll(access, `${use}?medication=${ids.join(',')}&${PAGE}`, add);
  }
  return patients;
}

function tokens(codesOf: CodesOf): readonly string[] {
  const codes = DENOSUMAB_SETS.flatMap((set) => codesOf(set)).map(({ system, code }) =>
    encodeURIComponent(`${system}|${code}`),
  );
  return inParts([...new Set(codes)]).map((part) => part.join(','));
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / CODES_AT_ONCE);
  return Array.from({ length: count }, (_, part) =>
    items.slice(part * CODES_AT_ONCE, (part + 1) * CODES_AT_ONCE),
  );
}

function isSearch(template: string): boolean {
  return template.includes('?');
}

function typeOf(template: string): string {
  return template.split(/[/?]/)[0] ?? template;
}

/** Resources to files by their type; the Medications they refer to, each once. */
class Shelf {
  private readonly seen = new Set<string>();
  private wanted: string[] = [];

  constructor(
    private readonly folder: string,
    private readonly access: FhirAccess,
  ) {}

  put(resource: RawResource): void {
    const { resourceType } = resource;
    if (!/^[A-Za-z]+$/.test(resourceType) || resourceType === 'OperationOutcome') return;
    appendFileSync(join(this.folder, `${resourceType}.ndjson`), `${JSON.stringify(resource)}\n`);
    this.wanted.push(...medicationsOf(resource).map(({ id }) => id));
  }

  async fetchMedications(): Promise<void> {
    const { wanted } = this;
    this.wanted = [];
    for (const id of wanted.filter((one) => !this.seen.has(one))) {
      this.seen.add(id);
      const medication = await readOne(this.access, `Medication/${encodeURIComponent(id)}`);
      if (medication?.resourceType === 'Medication') this.put(medication);
    }
  }
}

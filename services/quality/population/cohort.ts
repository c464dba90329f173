import type { InputFile } from '../sources/input-file.js';
import type { Line } from '../sources/split-lines.js';
import { hidesNothing, isClosed, medicationsNamed, typeFirst } from './line-hints.js';
import { MEDICINE_USES } from './fhir-types.js';
import { mayNameDenosumab, namesDenosumab, type DenosumabWords } from './names-denosumab.js';
import { OrganisationNames } from './organisation-names.js';
import { idOf, parseLine, type RawResource } from './raw-resource.js';
import { medicationsOf, patientsOf } from './references.js';

/** Who ever had denosumab, and what else the first pass saw. */
export interface Cohort {
  patients: ReadonlySet<string>;
  /** lines by resource type */
  types: ReadonlyMap<string, number>;
  /** names of files with Medications: only these are read for them */
  withMedications: ReadonlySet<string>;
  /** closed lines that may name denosumab and are no JSON: the second pass must not skip them */
  broken: ReadonlySet<string>;
  /** names by `Organization/id`, of those that the input holds */
  organisations: Readonly<Record<string, string>>;
}

/**
 * The first pass: keeps the ids of patients and of denosumab's Medications, and the names of organisations. Uses that only refer to a
 * Medication are settled once all Medications were seen: `askAgain` names the files to read once more for that.
 */
export class CohortFinder {
  private readonly patients = new Set<string>();
  private readonly types = new Map<string, number>();
  private readonly withMedications = new Set<string>();
  private readonly withReferences = new Set<string>();
  private readonly denosumab: Set<string>;
  private readonly broken = new Set<string>();
  private readonly organisations = new OrganisationNames();
  private readonly mayName: (line: string) => boolean;

  /** @param denosumab ids of its Medications, as far as they are known already */
  constructor(
    private readonly words: DenosumabWords,
    denosumab: Iterable<string> = [],
  ) {
    this.denosumab = new Set(denosumab);
    this.mayName = mayNameDenosumab(words);
  }

  see({ name }: InputFile, { number, bytes, text: line, tooLong }: Line): void {
    if (tooLong) return;
    const first = typeFirst(line);
    if (first !== null) this.count(first);
    if (first === 'Organization') this.organisations.seeLine(bytes);
    if (first !== null && !isOfMedicine(first)) return;
    if (first === 'Medication') this.withMedications.add(name);
    else if (line.includes('Medication/') || line.includes('urn:uuid:')) this.withReferences.add(name);
    if (first !== null && !this.mayName(line)) return;
    const parsed = parseLine(bytes);
    if ('resource' in parsed) this.judge(parsed.resource, name, first === null);
    else if (isClosed(line) && this.mayName(line)) this.broken.add(placeKey(name, number));
  }

  /** Names of the files that may refer to one of denosumab's Medications. */
  get askAgain(): ReadonlySet<string> {
    return this.denosumab.size > 0 ? this.withReferences : new Set();
  }

  /** The second look at such a file: uses that refer to denosumab. */
  seeAgain({ bytes, text: line, tooLong }: Line): void {
    if (tooLong) return;
    const first = typeFirst(line);
    if (first !== null && !MEDICINE_USES.has(first)) return;
    const named = medicationsNamed(line);
    if (!named.some((id) => this.denosumab.has(id)) && hidesNothing(line)) return;
    const parsed = parseLine(bytes);
    if ('fault' in parsed || !MEDICINE_USES.has(parsed.resource.resourceType)) return;
    const refersToIt = medicationsOf(parsed.resource).some(({ id }) => this.denosumab.has(id));
    if (refersToIt) this.addPatients(parsed.resource);
  }

  /** What another finder, of another part of the same input, must know for its second look. */
  get forOthers(): { denosumab: ReadonlySet<string>; refersToMedications: boolean } {
    return { denosumab: this.denosumab, refersToMedications: this.withReferences.size > 0 };
  }

  get cohort(): Cohort {
    const { patients, types, withMedications, broken, organisations } = this;
    return { patients, types, withMedications, broken, organisations: organisations.all };
  }

  private judge(resource: RawResource, file: string, counting: boolean): void {
    const { resourceType } = resource;
    if (counting) this.count(resourceType);
    if (resourceType === 'Medication') this.withMedications.add(file);
    if (resourceType === 'Organization') this.organisations.see(resource);
    if (!isOfMedicine(resourceType) || !namesDenosumab(resource, this.words.terms)) return;
    if (resourceType !== 'Medication') this.addPatients(resource);
    else this.denosumab.add(idOf(resource) ?? '');
  }

  private addPatients(resource: RawResource): void {
    for (const id of patientsOf(resource)) this.patients.add(id);
  }

  private count(type: string): void {
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
  }
}

function isOfMedicine(type: string): boolean {
  return type === 'Medication' || MEDICINE_USES.has(type);
}

export function placeKey(file: string, line: number): string {
  return `${file}:${line}`;
}

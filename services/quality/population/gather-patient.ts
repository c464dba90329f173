import { namesDenosumab } from './names-denosumab.js';
import { areTwo, eachOnce } from './each-once.js';
import { dateFault } from './event-dates.js';
import { MEDICINE_USES } from './fhir-types.js';
import type { Placed } from './newest.js';
import { parseLine, type RawResource } from './raw-resource.js';
import type { SpooledLine } from './read-bucket.js';
import { medicationsOf, patientsOf } from './references.js';
import type { RejectionReason } from './rejections.js';
import type { Place } from './buckets.js';
import type { PatientResources } from '../evaluate/patient-resources.js';
import { CodeableConcept } from '../../facts/fhir/codeable-concept.js';
import type { Terms } from '../../facts/terms.js';

export interface GatherParts {
  terms: Terms;
  /** when the export was made: nothing can have happened later */
  latestMs: number;
  reject: (place: Place, reason: RejectionReason) => void;
  /** by id */
  medications: ReadonlyMap<string, RawResource>;
}

export interface GatheredPatient {
  patient: PatientResources;
  /** resources that were replaced, repeated or about another */
  dropped: number;
}

/** One patient from the lines of a bucket; null when it can't be told whose they are. */
export function gatherPatient(
  patientId: string,
  lines: readonly SpooledLine[],
  parts: GatherParts,
): GatheredPatient | null {
  const { reject } = parts;
  const parsed = lines.flatMap((line) => parsedLine(line, reject));
  const own = parsed.filter(({ resource }) => patientsOf(resource).includes(patientId));
  const persons = own.filter(isPatient);
  if (areTwo(persons)) {
    for (const placed of persons) reject(placed, 'two-patients-one-id');
    return null;
  }
  const [first] = own;
  if (first && persons.length === 0) reject(firstPlace(own, first), 'no-patient-resource');
  const { resources, rejected, dropped } = eachOnce(own);
  for (const { placed, reason } of rejected) reject(placed, reason);
  const used = resources.filter((placed) => isInTime(placed, parts)).map(({ resource }) => resource);
  const patient = { patientId, resources: used, medications: medicationsFor(used, parts.medications) };
  return { patient, dropped: dropped + parsed.length - own.length };
}

function parsedLine(line: SpooledLine, reject: GatherParts['reject']): Placed[] {
  const parsed = parseLine(line.bytes);
  if ('resource' in parsed) return [{ resource: parsed.resource, ...line }];
  reject(line, parsed.fault);
  return [];
}

function isPatient({ resource }: Placed): boolean {
  return resource.resourceType === 'Patient';
}

function firstPlace(all: readonly Placed[], first: Placed): Placed {
  return all.reduce((least, one) => (before(one, least) ? one : least), first);
}

function before(one: Place, other: Place): boolean {
  return one.file < other.file || (one.file === other.file && one.line < other.line);
}

/** What is dated after the export can't have happened. What has no date stays: the facts say what it leaves unknown. */
function isInTime(placed: Placed, { latestMs, reject, terms }: GatherParts): boolean {
  const fault = dateFault(placed.resource, latestMs);
  if (fault !== null && concernsUs(placed.resource, terms)) reject(placed, fault);
  return fault !== 'date-in-future';
}

function concernsUs(resource: RawResource, terms: Terms): boolean {
  if (MEDICINE_USES.has(resource.resourceType)) return namesDenosumab(resource, terms);
  const code = CodeableConcept.safeParse(resource.code).data;
  return terms.matches(code).length > 0;
}

/** By `Medication/id`, and by each reference as it is written. */
function medicationsFor(
  resources: readonly RawResource[],
  medications: ReadonlyMap<string, RawResource>,
): PatientResources['medications'] {
  const uses = resources.filter(({ resourceType }) => MEDICINE_USES.has(resourceType));
  return Object.fromEntries(
    uses.flatMap(medicationsOf).flatMap(({ reference, id }) => {
      const medication = medications.get(id);
      return medication ? [`Medication/${id}`, reference].map((key) => [key, medication] as const) : [];
    }),
  );
}

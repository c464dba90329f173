import { wordsOf } from '../as-recorded.js';
import type { CodeableConcept, Reference } from '../fhir/codeable-concept.js';
import { Medication } from '../fhir/medication.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import type { PatientRecord } from '../record.js';
import type { Match, Terms } from '../terms.js';

/** Which medicine a resource is about: everything that names it, and the Medication when there is one. */
export interface NamedMedication {
  /** the product's own first, then its ingredients' */
  concepts: readonly CodeableConcept[];
  medication: Medication | undefined;
  /** false: it refers to a medicine that could not be read, and nothing else names it */
  identified: boolean;
}

export type NamesMedication = Pick<
  MedicationUse,
  'medicationCodeableConcept' | 'medicationReference' | 'medication' | 'contained'
>;

/** FHIR R4 `medication[x]` and R5 `medication`: the concept, the contained or the referenced Medication. */
export function medicationOf(use: NamesMedication, record: PatientRecord): NamedMedication {
  const concepts = [use.medicationCodeableConcept, use.medication?.concept].filter(saysSomething);
  const references = referencesIn(use);
  if (references.length === 0) return { concepts, medication: undefined, identified: true };
  const medication = references.map((reference) => readable(reference, use, record)).find(Boolean);
  concepts.push(
    ...(medication ? conceptsOf(medication) : []).filter(saysSomething),
    ...references.flatMap(({ display }) => (display ? [{ text: display }] : [])),
  );
  return { concepts, medication, identified: concepts.length > 0 };
}

/** Every set that the medicine, or the form it comes in, belongs to. */
export function matchesOf({ concepts, medication }: NamedMedication, terms: Terms): readonly Match[] {
  const ofNames = concepts.flatMap((concept) => terms.matches(concept));
  if (!medication) return ofNames;
  const { form, doseForm } = medication;
  return [...ofNames, ...terms.matches(form), ...terms.matches(doseForm)];
}

function referencesIn({ medicationReference, medication }: NamesMedication): readonly Reference[] {
  return [medicationReference, medication?.reference].filter((reference) => reference !== undefined);
}

/** As recorded; empty when nothing names it. */
export function nameOf(concepts: readonly CodeableConcept[]): string {
  return concepts.map(wordsOf).find(Boolean) ?? '';
}

/** Every text and display: where brands and strengths are written. */
export function wordsIn(concepts: readonly CodeableConcept[]): string[] {
  return concepts
    .flatMap(({ text, coding }) => [text, ...(coding ?? []).map(({ display }) => display)])
    .filter((words) => words !== undefined);
}

function readable({ reference }: Reference, use: NamesMedication, record: PatientRecord) {
  if (reference === undefined) return undefined;
  if (reference.startsWith('#')) return containedMedication(reference.slice(1), use);
  return Object.hasOwn(record.medications, reference) ? record.medications[reference] : undefined;
}

function containedMedication(id: string, { contained = [] }: NamesMedication): Medication | undefined {
  const found = contained.find((resource) => resource.id === id && resource.resourceType === 'Medication');
  return Medication.safeParse(found).data;
}

function conceptsOf({ code, ingredient = [] }: Medication): (CodeableConcept | undefined)[] {
  return [
    code,
    ...ingredient.flatMap(({ itemCodeableConcept, item }) => [itemCodeableConcept, item?.concept]),
  ];
}

function saysSomething(concept: CodeableConcept | undefined): concept is CodeableConcept {
  return Boolean(concept?.text) || (concept?.coding ?? []).some(({ code, display }) => code ?? display);
}

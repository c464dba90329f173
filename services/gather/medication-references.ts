import type { CodeableConcept, Reference } from '../facts/fhir/codeable-concept.js';
import type { MedicationUse } from '../facts/fhir/medication-use.js';
import type { ItemName, RecordItems } from '../facts/record.js';
import { KINDS, MEDICINE_ITEMS } from './items.js';

/** A Medication that an order or an entry of the record refers to. */
export interface MedicationReference {
  /** as written */
  reference: string;
  /** said in words or codes beside it too: then it need not be read */
  named: boolean;
}

type AnyEntry = RecordItems[ItemName];

const USES: readonly string[] = MEDICINE_ITEMS.flatMap((name) => KINDS[name].types);

/** Contained ones (`#…`) are part of the resource itself. */
export function medicationReferences(entries: readonly AnyEntry[]): readonly MedicationReference[] {
  return entries.filter(isMedicationUse).flatMap((use) => {
    const { medicationReference, medicationCodeableConcept, medication } = use;
    const references = [medicationReference, medication?.reference].filter((one) => one !== undefined);
    const named =
      [medicationCodeableConcept, medication?.concept].some(isNamed) ||
      references.some(({ display }) => Boolean(display));
    return references.flatMap(external).map((reference) => ({ reference, named }));
  });
}

function isMedicationUse(entry: AnyEntry): entry is MedicationUse {
  return USES.includes(entry.resourceType);
}

function external({ reference }: Reference): string[] {
  return reference && !reference.startsWith('#') ? [reference] : [];
}

function isNamed(concept: CodeableConcept | undefined): boolean {
  const codings = concept?.coding ?? [];
  return Boolean(concept?.text) || codings.some(({ code, display }) => Boolean(code) || Boolean(display));
}

import type { CodeableConcept, Reference } from '../facts/fhir/codeable-concept.js';
import type { MedicationUse } from '../facts/fhir/medication-use.js';
import type { Order } from '../facts/order.js';
import type { ItemName, RecordItems } from '../facts/record.js';
import { KINDS, MEDICINE_ITEMS } from './items.js';

/** A Medication that an order or an entry of the record refers to. */
export interface MedicationReference {
  /** as written */
  reference: string;
  /** a concept beside it says what it is */
  byConcept: boolean;
  /** that, or a display: then it need not be read */
  named: boolean;
}

type AnyEntry = RecordItems[ItemName];

const USES: readonly string[] = MEDICINE_ITEMS.flatMap((name) => KINDS[name].types);

/** An order's own Medication is always worth reading: a display such as "prefilled syringe" hides what is ordered. */
export function orderedMedications(orders: readonly Order[]): readonly MedicationReference[] {
  const references = medicationReferences(orders.map(({ resource }) => resource));
  return references.map(({ reference, byConcept }) => ({ reference, byConcept, named: byConcept }));
}

/** Contained ones (`#…`) are part of the resource itself. */
export function medicationReferences(entries: readonly AnyEntry[]): readonly MedicationReference[] {
  return entries.filter(isMedicationUse).flatMap((use) => {
    const { medicationReference, medicationCodeableConcept, medication } = use;
    const references = [medicationReference, medication?.reference].filter((one) => one !== undefined);
    const byConcept = [medicationCodeableConcept, medication?.concept].some(isNamed);
    const named = byConcept || references.some(({ display }) => Boolean(display));
    return references.flatMap(external).map((reference) => ({ reference, byConcept, named }));
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

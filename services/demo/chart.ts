import { z } from 'zod';
import { CodeableConcept, Quantity } from '../facts/fhir/codeable-concept.js';
import { Dosage } from '../facts/fhir/dosage.js';
import { resourcesOf, type Story } from './stories.js';

/** The tables of a chart, and the prefetch keys that fill them. */
const TABLES = {
  results: ['calciumResults', 'renalResults', 'vitaminDResults', 'bodyWeights', 'otherObservations'],
  doses: ['medicationAdministrations', 'medicationDispenses'],
  medicines: ['medicationRequests', 'medicationStatements'],
  conditions: ['conditions'],
  allergies: ['allergies'],
  procedures: ['procedures'],
  plans: ['serviceRequests', 'appointments'],
} as const;

export type ChartTable = keyof typeof TABLES;
export const CHART_TABLES = Object.keys(TABLES) as ChartTable[];

/** A line of the record, in the EHR's own words. */
export interface ChartLine {
  name: string;
  /** what was measured or prescribed; null: only that it is there */
  value: Quantity | string | null;
  /** FHIR date or dateTime; empty when there is none */
  when: string;
  /** a prescription that is not active any more */
  ended: boolean;
}

const Entry = z.object({
  status: z.string().optional(),
  code: CodeableConcept.optional(),
  medicationCodeableConcept: CodeableConcept.optional(),
  valueQuantity: Quantity.optional(),
  valueString: z.string().optional(),
  valueDateTime: z.string().optional(),
  valueCodeableConcept: CodeableConcept.optional(),
  dosageInstruction: z.array(Dosage).optional(),
  effectiveDateTime: z.string().optional(),
  whenHandedOver: z.string().optional(),
  onsetDateTime: z.string().optional(),
  performedDateTime: z.string().optional(),
  occurrenceDateTime: z.string().optional(),
  authoredOn: z.string().optional(),
  recordedDate: z.string().optional(),
  start: z.string().optional(),
});

type Entry = z.infer<typeof Entry>;

/** What the record of a story holds, the newest first, and what has ended last. */
export function chartLines(story: Story, table: ChartTable): ChartLine[] {
  const resources = TABLES[table].flatMap((key) => resourcesOf(story.request.prefetch[key]));
  const lines = resources.map((resource) => asLine(Entry.parse(resource), table));
  return lines.sort(
    (one, other) => Number(one.ended) - Number(other.ended) || other.when.localeCompare(one.when),
  );
}

function asLine(entry: Entry, table: ChartTable): ChartLine {
  return {
    name: nameOf(entry),
    value: valueOf(entry),
    when: whenOf(entry),
    ended: table === 'medicines' && entry.status !== 'active',
  };
}

/** A name of LOINC tells in brackets how it was measured: more than a chart shows. */
function nameOf({ code, medicationCodeableConcept }: Entry): string {
  const concept = medicationCodeableConcept ?? code;
  const display = concept?.coding?.find((coding) => coding.display !== undefined)?.display;
  return concept?.text ?? display?.replace(/ \[.*/, '') ?? '';
}

function valueOf(entry: Entry): ChartLine['value'] {
  const dosage = entry.dosageInstruction?.flatMap(({ text }) => text ?? []).join('; ');
  const { valueQuantity, valueString, valueDateTime, valueCodeableConcept } = entry;
  return valueQuantity ?? valueString ?? valueDateTime ?? valueCodeableConcept?.text ?? dosage ?? null;
}

function whenOf(entry: Entry): string {
  const { effectiveDateTime, whenHandedOver, onsetDateTime, performedDateTime } = entry;
  const { occurrenceDateTime, authoredOn, start, recordedDate } = entry;
  const happened = effectiveDateTime ?? whenHandedOver ?? onsetDateTime ?? performedDateTime;
  return happened ?? occurrenceDateTime ?? authoredOn ?? start ?? recordedDate ?? '';
}

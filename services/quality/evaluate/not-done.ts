import type { CodeableConcept } from '../../facts/fhir/codeable-concept.js';
import { isIn, type Days } from '../../facts/labs/in-look-back.js';
import { LAB_TESTS } from '../../facts/labs/lab-test.js';
import { resourcesOf } from '../../facts/record.js';
import { matchIn } from '../../facts/terms.js';
import { readWhen } from '../../facts/when.js';
import type { PatientHistory } from './patient-history.js';

/** http://terminology.hl7.org/CodeSystem/data-absent-reason */
const NOT_PERFORMED = 'not-performed';

const CALCIUM = LAB_TESTS.filter(({ analyte }) => analyte.startsWith('calcium')).map(({ set }) => set);

/** Whether the record says of these days that a calcium was cancelled or not performed: not the same as nothing said. */
export function calciumNotDone(days: Days, { record, audit }: PatientHistory): boolean {
  const { timeZone } = audit.knowledge.settings;
  return resourcesOf(record.items.calciumResults).some(
    ({ status, code, effectiveDateTime, dataAbsentReason }) => {
      if (status !== 'cancelled' && !isNotPerformed(dataAbsentReason)) return false;
      const when = readWhen(effectiveDateTime, timeZone);
      return when !== null && isIn(days, when.from) && matchIn(audit.terms.matches(code), CALCIUM) !== null;
    },
  );
}

function isNotPerformed(reason: CodeableConcept | undefined): boolean {
  return (reason?.coding ?? []).some(({ code }) => code === NOT_PERFORMED);
}

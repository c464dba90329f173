/** What an audit leaves in its folder, as it is offered: `patients` is true where each line or row is about one. */
export const AUDIT_FILES = [
  { name: 'report.html', type: 'text/html', patients: false },
  { name: 'measure-reports.json', type: 'application/fhir+json', patients: false },
  { name: 'doses.csv', type: 'text/csv', patients: true },
  { name: 'individual.ndjson', type: 'application/fhir+ndjson', patients: true },
  { name: 'run.json', type: 'application/json', patients: false },
] as const;

export type AuditFile = (typeof AUDIT_FILES)[number];

/**
 * What a folder of results must be called to be shown: letters, digits, dots and hyphens, so that it stands in an
 * address, and with a measure's id after it in a FHIR id (64 characters).
 */
const NAME = /^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/;

export function isAuditName(name: string): boolean {
  return NAME.test(name);
}

import { isObject, parseLine } from './raw-resource.js';
import { idReferred } from './references.js';

/**
 * The patient whose lines follow a header line, in an export with `organizeOutputBy=Patient` (Bulk Data Access,
 * "Bulk Data Output File Organization"); null for other Parameters.
 */
export function blockOf(bytes: Buffer): string | null {
  const parsed = parseLine(bytes);
  if ('fault' in parsed || !Array.isArray(parsed.resource.parameter)) return null;
  const parameters: unknown[] = parsed.resource.parameter;
  const header = parameters.find((one) => isObject(one) && one.name === 'header');
  return isObject(header) ? idReferred(header.valueReference, 'Patient') : null;
}

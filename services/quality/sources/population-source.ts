import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CodesOf } from '../../gather/prefetch-templates.js';
import { PATIENT_TYPES } from '../population/fhir-types.js';
import type { Progress } from '../run/progress.js';
import { bulkExport } from './bulk-export.js';
import { bulkFolder } from './bulk-folder.js';
import { openAccess } from './fhir-access.js';
import type { Inputs } from './input-file.js';
import { pagedSearches } from './paged-searches.js';

export interface SourceParts {
  token: string | null;
  codesOf: CodesOf;
  progress: Progress;
  signal: AbortSignal;
}

/** R4's: servers refuse a kick-off that asks for a type they do not know. */
const EXPORTED = [...PATIENT_TYPES, 'Medication'].filter((type) => type !== 'MedicationUsage').sort();

/** `--input`: the files of a folder, or of what a FHIR server gave, which is fetched once and kept while the run lasts. */
export function populationSource(
  input: string,
  { token, codesOf, progress, signal }: SourceParts,
): (downloads: string) => Promise<Inputs> {
  if (!/^https?:/i.test(input)) return () => Promise.resolve(bulkFolder(input));
  return async (folder) => {
    if (!existsSync(join(folder, 'manifest.json'))) {
      rmSync(folder, { recursive: true, force: true });
      const access = openAccess(input, token, signal);
      const exported = await bulkExport(access, EXPORTED, { folder, progress });
      if (!exported) await pagedSearches(access, { folder, codesOf, progress });
    }
    return bulkFolder(folder);
  };
}

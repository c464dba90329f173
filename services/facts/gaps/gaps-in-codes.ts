import type { PatientRecord } from '../record.js';
import { gapsByItem } from './gaps-by-item.js';

/** What could not be read and why, each once: `calciumResults: too-late`. Never which resource: its id is the patient's. */
export function gapsInCodes(record: PatientRecord): readonly string[] {
  const items = Object.entries(gapsByItem(record)).flatMap(([name, gaps]) =>
    gaps.length > 0 ? gaps.map(({ why }) => `${name}: ${why}`) : [`${name}: no reason given`],
  );
  const medications = Object.values(record.missingMedications).map(({ why }) => `medications: ${why}`);
  return [...new Set([...items, ...medications])];
}

import { readdirSync, readFileSync } from 'node:fs';
import { ValueSet } from '../../../services/facts/fhir/value-set.js';
import { Settings } from '../../../services/facts/settings.js';
import { buildTerms } from '../../../services/facts/value-sets.js';

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export const settings = Settings.parse(json('rules/settings.json'));

export const valueSets = readdirSync('fhir-resources/ValueSet').map((file) =>
  ValueSet.parse(json(`fhir-resources/ValueSet/${file}`)),
);

/** The vocabulary as it is published. */
export const terms = buildTerms(valueSets, settings.names);

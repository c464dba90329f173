import { readdirSync, readFileSync } from 'node:fs';
import { ValueSet } from '../../services/facts/fhir/value-set.js';
import { Settings } from '../../services/facts/settings.js';
import { buildTerms } from '../../services/facts/value-sets.js';

const VALUE_SETS = 'fhir-resources/ValueSet';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The settings and the vocabulary as shipped: tests of facts judge by what patients are judged by. */
export const SETTINGS = Settings.parse(json('rules/settings.json'));

export const TERMS = buildTerms(
  readdirSync(VALUE_SETS).map((file) => ValueSet.parse(json(`${VALUE_SETS}/${file}`))),
  SETTINGS.names,
);

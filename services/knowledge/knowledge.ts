import type { CardKnowledge } from '../cards/card-knowledge.js';
import type { Rule } from '../decide/rule.js';
import type { AtOrderSelect } from '../decide/why-not-shown.js';
import type { CodeSystem } from '../facts/fhir/code-system.js';
import type { Measure } from '../facts/fhir/measure.js';
import type { ValueSet } from '../facts/fhir/value-set.js';
import type { ItemName } from '../facts/record.js';
import type { Terms } from '../facts/terms.js';
import type { Label } from './load-label.js';
import type { LogicFile } from './load-logic.js';
import type { SiteChange } from './site/site-change.js';

/** All that the service knows, read and checked once at the start; frozen. */
export interface Knowledge extends CardKnowledge {
  label: Label;
  terms: Terms;
  /** sorted by id; numbers in their conditions, no settings' paths */
  rules: readonly Rule[];
  valueSets: readonly ValueSet[];
  codeSystems: readonly CodeSystem[];
  /** what others can run of it, in CQL */
  logic: readonly LogicFile[];
  /** of the audit */
  measures: readonly Measure[];
  /** the codes to ask a FHIR server for, the site's own with them; throws on a value set that is not there */
  codesOf: (set: string) => readonly CodeOfSet[];
  /** the names that texts are searched for, the site's own with them; none where a set has only codes */
  namesOf: (set: string) => readonly string[];
  /** what the site's EHR never gives when asked */
  neverOffered: readonly ItemName[];
  /** what shows while an order is still being written */
  atOrderSelect: AtOrderSelect;
  /** what the site does otherwise than published; all of it is in force above */
  siteChanges: readonly SiteChange[];
}

export interface CodeOfSet {
  system: string;
  code: string;
}

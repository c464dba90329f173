/** FHIR R4 MeasureReport, as far as the audit writes it. https://hl7.org/fhir/R4/measurereport.html */
export interface MeasureReport {
  resourceType: 'MeasureReport';
  id?: string;
  extension: readonly Extension[];
  status: 'complete';
  type: 'individual' | 'summary';
  /** canonical with |version */
  measure: string;
  subject?: Reference;
  date: string;
  reporter: Reference;
  /** calendar days, both included */
  period: { start: string; end: string };
  improvementNotation: Concept;
  group: readonly Group[];
  evaluatedResource?: readonly Reference[];
}

export interface Group extends Identified {
  code: Concept;
  population: readonly PopulationCount[];
  /** left out where nothing is in the denominator */
  measureScore?: Score;
  stratifier?: readonly StratifierOfGroup[];
}

export interface PopulationCount extends Partial<Identified> {
  code: Concept;
  count?: number;
  /** why there is no count */
  _count?: { extension: readonly Extension[] };
}

export interface StratifierOfGroup extends Identified {
  code: readonly Concept[];
  stratum: readonly Stratum[];
}

export interface Stratum {
  value: Concept;
  population: readonly PopulationCount[];
  measureScore?: Score;
}

/** 0…1, of a proportion */
export interface Score {
  extension: readonly Extension[];
  value: number;
}

export interface Extension {
  url: string;
  valueString?: string;
  valueCode?: string;
  valueCodeableConcept?: Concept;
  valueRange?: { low: { value: number }; high: { value: number } };
}

export interface Reference {
  extension?: readonly Extension[];
  reference?: string;
  display?: string;
}

interface Identified {
  /** the linkId again, unique within the report */
  id: string;
  extension: readonly Extension[];
}

interface Concept {
  coding?: readonly { system: string; code: string }[];
  text?: string;
}

/** A FHIR resource as it is written. */
export interface Resource {
  resourceType: string;
  id: string;
  [member: string]: unknown;
}

/** A resource before it is somebody's: without type, id and subject. */
export type Part = Readonly<Record<string, unknown>>;

export interface Coding {
  system: string;
  code: string;
  display?: string;
}

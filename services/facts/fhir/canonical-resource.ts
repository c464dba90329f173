/** FHIR R4: a resource of definitions, which others name by its canonical url and version. */
export interface CanonicalResource {
  resourceType: string;
  id: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: 'active' | 'draft' | 'retired';
  [member: string]: unknown;
}

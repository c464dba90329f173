import type { KnowledgeResource, KnowledgeResources } from '../../facts/fhir/knowledge-resource.js';
import { CANONICAL, PUBLISHER } from './canonical.js';

/** A file of the package, its path below the folder it is written to. */
export interface PackageFile {
  path: string;
  text: string;
}

/**
 * The resources as a FHIR package (NPM Package Specification, FHIR R4) not yet rolled up, and beside it as one Bundle.
 * No clock: the same resources give the same files.
 */
export function fhirPackage(resources: KnowledgeResources, version: string): readonly PackageFile[] {
  const all = Object.values(resources).flat();
  return [
    { path: 'package/package.json', text: json(manifest(version)) },
    { path: 'package/.index.json', text: json({ 'index-version': 2, files: all.map(indexed) }) },
    ...all.map((resource) => ({ path: `package/${fileOf(resource)}`, text: json(resource) })),
    { path: 'bundle.json', text: json(collection(all)) },
  ];
}

function manifest(version: string) {
  return {
    name: 'org.denosumab-cds.rules',
    version,
    canonical: CANONICAL,
    title: 'Rule base of denosumab-cds',
    description: 'What is checked for a patient on denosumab 60 mg: rules, suggestions, codes and measures.',
    author: PUBLISHER,
    license: 'Apache-2.0',
    type: 'Conformance',
    fhirVersions: ['4.0.1'],
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  };
}

function indexed(resource: KnowledgeResource) {
  const { resourceType, id, url, version } = resource;
  const kind = 'kind' in resource && typeof resource.kind === 'string' ? { kind: resource.kind } : {};
  return { filename: fileOf(resource), resourceType, id, url, version, ...kind };
}

function fileOf({ resourceType, id }: KnowledgeResource): string {
  return `${resourceType}-${id}.json`;
}

function collection(all: readonly KnowledgeResource[]) {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: all.map((resource) => ({ fullUrl: resource.url, resource })),
  };
}

function json(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

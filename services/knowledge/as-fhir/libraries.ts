import type { CanonicalResource } from '../../facts/fhir/canonical-resource.js';
import type { LogicFile } from '../load-logic.js';
import { computerName, PUBLISHER, urlOf } from './canonical.js';

const libraryType = (code: string, display: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/library-type', code, display }],
});

const common = (id: string) => ({
  ...{ resourceType: 'Library', id, language: 'en', url: urlOf({ resourceType: 'Library', id }) },
  ...{ name: computerName(id), status: 'active' as const, experimental: false, publisher: PUBLISHER },
});

type Part = Pick<CanonicalResource, 'url' | 'version'> & { title?: string | undefined };

/** The rule base as one FHIR R4 Library: what it is made of, each in its version. */
export function ruleBaseLibrary(parts: readonly Part[], version: string): CanonicalResource {
  return {
    ...common('rule-base'),
    version,
    title: 'The rule base of denosumab-cds',
    type: libraryType('asset-collection', 'Asset Collection'),
    description:
      'What is checked for a patient on denosumab 60 mg, with the codes and measures that go with it.',
    relatedArtifact: parts.map(({ url, version, title }) => ({
      type: 'composed-of',
      ...(title === undefined ? {} : { display: title }),
      resource: `${url}|${version}`,
    })),
  };
}

/** Logic as it was written (CQL) and as programs run it (ELM), as a FHIR R4 Library. */
export function logicLibrary({ id, version, content }: LogicFile): CanonicalResource {
  return {
    ...common(id),
    version,
    title: id.replaceAll('-', ' '),
    type: libraryType('logic-library', 'Logic Library'),
    content: content.map(({ contentType, base64 }) => ({ contentType, data: base64 })),
  };
}

import { RULES_SYSTEM } from '../../cards/build-cards.js';
import type { CodeSystem } from '../../facts/fhir/code-system.js';
import type { Rule } from '../../decide/rule.js';
import type { Knowledge } from '../knowledge.js';

const properties = [
  { code: 'version', description: 'version of the rule', type: 'string' },
  { code: 'status', description: 'active, shadow (judged, not shown) or off at this site', type: 'code' },
  { code: 'basis', description: 'label, or beyond-label', type: 'code' },
  { code: 'label-section', description: 'section of the label it comes from', type: 'string' },
];

/** The rules' ids as codes: the topics of cards, and what trail, audit and checklist call them. FHIR R4. */
export function rulesCodeSystem(
  { rules, texts }: Pick<Knowledge, 'rules' | 'texts'>,
  version: string,
): CodeSystem {
  return {
    resourceType: 'CodeSystem',
    id: 'rules',
    url: RULES_SYSTEM,
    version,
    name: 'Rules',
    title: 'Rules of denosumab-cds',
    status: 'active',
    experimental: false,
    publisher: 'denosumab-cds',
    description: 'What is checked for a patient on denosumab 60 mg. Ids are never renamed.',
    caseSensitive: true,
    content: 'complete',
    count: rules.length,
    property: properties,
    concept: rules.map((rule) => concept(rule, texts)),
  };
}

function concept(rule: Rule, { en, nl }: Knowledge['texts']) {
  const { firesWhen, title = rule.id } = en.rules[rule.id] ?? {};
  const dutch = nl.rules[rule.id]?.title ?? title;
  return {
    code: rule.id,
    display: title,
    ...(firesWhen ? { definition: firesWhen } : {}),
    designation: [{ language: 'nl', value: dutch }],
    property: [
      { code: 'version', valueString: rule.version },
      { code: 'status', valueCode: rule.status },
      { code: 'basis', valueCode: rule.basis },
      ...rule.labelSections.map((section) => ({ code: 'label-section', valueString: section })),
    ],
  };
}

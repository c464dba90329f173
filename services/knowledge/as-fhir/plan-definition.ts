import type { Words } from '../../cards/texts.js';
import type { Rule } from '../../decide/rule.js';
import type { CanonicalResource } from '../../facts/fhir/canonical-resource.js';
import type { Knowledge } from '../knowledge.js';
import { computerName, PUBLISHER, urlOf } from './canonical.js';
import { conditionWords } from './condition-words.js';
import { labelCitations } from './label-citations.js';
import { planAction } from './plan-action.js';
import { indicatorWords } from './indicator-words.js';

/** A site that has switched a rule off does not use it any more: R4 has no other word for it. */
const STATUS = { active: 'active', shadow: 'draft', off: 'retired' } as const;

const ECA_RULE = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type',
      code: 'eca-rule',
      display: 'ECA Rule',
    },
  ],
};

const PATIENT = {
  coding: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Patient', display: 'Patient' }],
};

/** A rule as FHIR R4 PlanDefinition: event, condition, action. `version` is the program's, of what has none itself. */
export function planDefinition(rule: Rule, knowledge: Knowledge, version: string): CanonicalResource {
  const { id } = rule;
  const { title = id, firesWhen = '' } = knowledge.texts.en.rules[id] ?? {};
  const resourceType = 'PlanDefinition';
  return {
    ...{ resourceType, id, language: 'en', url: urlOf({ resourceType, id }), version: rule.version },
    ...{ name: computerName(id), title, type: ECA_RULE, status: STATUS[rule.status], experimental: false },
    subjectCodeableConcept: PATIENT,
    publisher: PUBLISHER,
    description: firesWhen,
    usage: usageOf(rule, knowledge),
    topic: [{ text: rule.concern }],
    relatedArtifact: labelCitations(rule, knowledge.label),
    action: [planAction(rule, knowledge, version)],
  };
}

function usageOf(rule: Rule, { texts }: Knowledge): string {
  const { checklist, cannotTell, floor, basis } = rule;
  const { words } = texts.en;
  return [
    basis === 'label' ? 'From the label.' : 'Beyond the label.',
    `Indicator: ${indicatorWords(rule, words)}; a site may not make it milder than ${floor}.`,
    ...alertsOf(rule, words),
    ...(checklist ? ['On the pharmacist’s checklist.'] : []),
    `Where the record does not tell: ${cannotTell}.`,
  ].join(' ');
}

/** Where and when the EHR is told. */
function alertsOf({ hooks, alertsWhen, saidBy }: Rule, words: Words): string[] {
  if (hooks.length === 0) return ['No alert in the EHR.'];
  const others = [...new Set(saidBy.map(({ rule }) => rule))];
  return [
    `CDS Hooks: ${hooks.join(', ')}.`,
    ...(alertsWhen
      ? [`No alert while this is known not to hold: ${conditionWords(alertsWhen, words)}.`]
      : []),
    ...(others.length > 0
      ? [`Silent where ${others.join(' or ')} says the same, as gravely, of the same order.`]
      : []),
  ];
}

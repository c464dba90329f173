import { describe, expect, it } from '@jest/globals';
import type { CanonicalResource } from '../../services/facts/fhir/canonical-resource.js';
import { knowledgeResources } from '../../services/knowledge/as-fhir/knowledge-resources.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { faultsIn } from '../builders/valid-fhir.js';

const knowledge = loadKnowledge(process.cwd());
const resources = knowledgeResources(knowledge, '1.2.3');
const all = Object.values(resources).flat() as CanonicalResource[];
const plans = resources.PlanDefinition as readonly Plan[];
const plan = (id: string) => plans.find((one) => one.id === id);

interface Plan extends CanonicalResource {
  relatedArtifact: { type: string; display: string; url: string }[];
  action: [
    {
      trigger?: { type: string; name: string }[];
      condition: { expression: { description: string; language: string; expression: string } }[];
      action?: { title: string; definitionCanonical: string }[];
    },
  ];
}

/** Every canonical with a version, wherever it stands. */
const canonicalsIn = (resource: object) =>
  JSON.stringify(resource).match(/https:\/\/denosumab-cds\.org\/fhir\/[A-Za-z]+\/[^"|]+\|[^"]+/g) ?? [];

describe.each(knowledge.rules)('PlanDefinition/$id', ({ id, version, hooks, labelSections, offers }) => {
  const made = plan(id);

  it('stands for the rule, in its version, on its hooks', () => {
    expect(made).toMatchObject({ version, url: `https://denosumab-cds.org/fhir/PlanDefinition/${id}` });
    expect((made?.action[0].trigger ?? []).map(({ type, name }) => [type, name])).toEqual(
      hooks.map((hook) => ['named-event', hook]),
    );
    expect(made?.action[0].action ?? []).toHaveLength(offers.length);
  });

  it('cites each section of the label', () => {
    expect(made?.relatedArtifact).toHaveLength(labelSections.length);
    for (const [at, section] of labelSections.entries()) {
      expect(made?.relatedArtifact[at]).toMatchObject({
        type: 'citation',
        url: 'https://www.ema.europa.eu/en/medicines/human/EPAR/conexxence',
      });
      expect(made?.relatedArtifact[at]?.display).toMatch(
        new RegExp(`^Product information of Conexxence 60 mg, section ${section}: \\S`),
      );
    }
  });

  it('says its conditions in words, not by the names of programs', () => {
    for (const { expression } of made?.action[0].condition ?? []) {
      expect(expression.language).toBe('text/plain');
      expect(`${expression.description} ${expression.expression}`).not.toMatch(
        /[a-z]{3}[A-Z]|[{}]|undefined/,
      );
    }
  });
});

describe('the rule base as FHIR', () => {
  it('reads as the clinic speaks', () => {
    const [whom, known, fires] = plan('too-early')?.action[0].condition ?? [];
    expect(whom?.expression.expression).toBe(
      '“the order is denosumab 60 mg, or denosumab of unknown strength”; and “a dose of any denosumab product is known”',
    );
    expect(known?.expression.description).toBe('What must be known, or it cannot tell');
    expect(fires?.expression.description).toMatch(
      /^The ordered dose comes more than the allowed days before/,
    );
    expect(fires?.expression.expression).toMatch(/is more than 14 days; and not “a 120 mg product/);
  });

  it('tells when the EHR is not told', () => {
    const usages = knowledge.rules.map((rule) => ({ rule, usage: plan(rule.id)?.usage as string }));
    for (const { rule, usage } of usages) {
      expect(usage.includes('No alert in the EHR.')).toBe(rule.hooks.length === 0);
      expect(usage.includes('No alert while')).toBe(rule.alertsWhen !== undefined && rule.hooks.length > 0);
      for (const other of rule.saidBy)
        expect(usage).toMatch(new RegExp(`Silent where .*\\b${other.rule}\\b`));
    }
    expect(usages.filter(({ usage }) => usage.includes('Silent where')).length).toBeGreaterThan(0);
  });

  it('is valid FHIR R4, without empty members, with ids R4 allows', () => {
    for (const resource of all.filter(
      ({ resourceType }) => !['ValueSet', 'CodeSystem'].includes(resourceType),
    )) {
      expect(faultsIn(resource)).toEqual([]);
      expect(JSON.stringify(resource)).not.toMatch(/\[\]|\{\}|""|undefined/);
      expect(resource.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
      expect(resource.name).toMatch(/^[A-Z][A-Za-z0-9_]{0,254}$/);
    }
  });

  it('names nothing that is not there', () => {
    const there = all.map(({ url, version }) => `${url}|${version}`);
    const named = all.flatMap(canonicalsIn);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((one) => !there.includes(one))).toEqual([]);
  });

  it('has an activity for each suggestion, with the code of what is asked for when it is one thing', () => {
    const ids = resources.ActivityDefinition.map(({ id }) => id);
    expect(ids).toEqual(Object.keys(knowledge.offers.offers).sort());
    const activity = (id: string) => resources.ActivityDefinition.find((one) => one.id === id);
    expect(activity('order-creatinine')).toMatchObject({
      kind: 'ServiceRequest',
      intent: 'order',
      code: { coding: [{ system: 'http://loinc.org' }] },
    });
    expect(activity('order-calcium')).toMatchObject({
      kind: 'ServiceRequest',
      code: { text: expect.any(String) },
    });
    expect(activity('order-calcium')).not.toHaveProperty('code.coding');
    expect(activity('order-calcium-same-day-set')).toHaveProperty('priority', 'urgent');
    expect(activity('correct-dosage')).toMatchObject({
      kind: 'MedicationRequest',
      dosage: [
        {
          timing: { repeat: { period: 6, periodUnit: 'mo' } },
          doseAndRate: [{ doseQuantity: { value: 60, code: 'mg' } }],
        },
      ],
    });
    expect(activity('delete-draft')).not.toHaveProperty('kind');
  });

  it('is the same to the letter, made again', () => {
    expect(JSON.stringify(knowledgeResources(loadKnowledge(process.cwd()), '1.2.3'))).toBe(
      JSON.stringify(resources),
    );
  });

  it.each([
    ['active', 'active'],
    ['shadow', 'draft'],
    ['off', 'retired'],
  ] as const)('a rule that is %s is %s', (status, expected) => {
    const rules = knowledge.rules.map((rule) => ({ ...rule, status }));
    const [first] = knowledgeResources({ ...knowledge, rules }, '1.2.3').PlanDefinition;
    expect(first?.status).toBe(expected);
  });

  it('has the measure that is written in CQL too, its library named by the measure', () => {
    const library = resources.Library.find(({ id }) => id === 'calcium-before-dose');
    const measure = resources.Measure.find(({ id }) => id === 'calcium-before-dose');
    expect(library).toMatchObject({
      name: 'CalciumBeforeDose',
      content: [{ contentType: 'text/cql' }, { contentType: 'application/elm+json' }],
    });
    expect(measure).toHaveProperty('library', [`${library?.url}|${library?.version}`]);
  });

  it('gives out logic as CQL with its ELM', () => {
    const logic = [
      {
        id: 'calcium-before-dose',
        version: '1.0.0',
        content: [{ contentType: 'text/cql', base64: 'bGlicmFyeQ==' }],
      },
    ];
    const { Library } = knowledgeResources({ ...knowledge, logic }, '1.2.3');
    expect(Library).toHaveLength(2);
    expect(Library[1]).toMatchObject({ name: 'CalciumBeforeDose', content: [{ contentType: 'text/cql' }] });
    expect(faultsIn({ ...Library[1] })).toEqual([]);
    expect(canonicalsIn({ ...Library[0] })).toContain(
      'https://denosumab-cds.org/fhir/Library/calcium-before-dose|1.0.0',
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CodeableConcept } from '../../services/facts/fhir/codeable-concept.js';
import { aFhirServer } from '../builders/a-fhir-server.js';
import { anExample, type AnyRequest, type ExampleName } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { rulesOn } from '../builders/cards-said.js';
import { MEDICINES } from '../builders/codes.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

const ALENDRONATE: CodeableConcept = {
  coding: [{ system: 'http://www.whocc.no/atc', code: 'M05BA04', display: 'alendronic acid' }],
};
const EXTRACTION: CodeableConcept = {
  coding: [{ system: 'http://snomed.info/sct', code: '55162003', display: 'Tooth extraction' }],
};

const prescriptionOf = (medicationCodeableConcept: CodeableConcept) => ({
  resourceType: 'MedicationRequest',
  medicationCodeableConcept,
});

/** What is ordered for a patient who is on denosumab 60 mg, and the rule that speaks of it. */
const REVERSE: [string, object, string][] = [
  ['a 120 mg product', prescriptionOf(MEDICINES['denosumab 120 mg']), 'duplicate-denosumab'],
  ['a glucocorticoid', prescriptionOf(MEDICINES.prednisolone), 'on-therapy-new-glucocorticoid'],
  ['a bisphosphonate', prescriptionOf(ALENDRONATE), 'antiresorptive-combination'],
  ['a tooth extraction', { resourceType: 'ServiceRequest', code: EXTRACTION }, 'invasive-dental-procedure'],
];

/** Three months after the dose of 20 May 2026 in the example all-in-order: the next is not due yet. */
const BETWEEN_DOSES = '2026-08-20T09:00:00+02:00';

/** The draft alone, for the patient of an example: selected, or about to be signed. */
function ordering(draft: object, hook: string, name: ExampleName): AnyRequest {
  const { context, ...request } = anExample(name);
  const { userId, patientId } = context;
  const subject = { reference: `Patient/${String(patientId)}` };
  const resource = { id: 'd', status: 'draft', intent: 'order', subject, ...draft };
  const draftOrders = { resourceType: 'Bundle', entry: [{ resource }] };
  const selections = ['MedicationRequest/d', 'ServiceRequest/d'];
  return {
    ...request,
    hook,
    context: { userId, patientId, draftOrders, selections },
    extension: { 'org.denosumab-cds': { asOf: BETWEEN_DOSES } },
  };
}

describe.each(['order-select', 'order-sign'])('at %s', (hook) => {
  it.each(REVERSE)('%s for a patient on denosumab', async (_what, draft, rule) => {
    const { status, body } = await service.ask(ordering(draft, hook, 'all-in-order'));
    expect(status).toBe(200);
    expect(rulesOn(body.cards)).toContain(rule);
    expect(body.cards?.[0]?.indicator).not.toBe('info');
  });

  it.each(REVERSE)('%s for a patient who never had it: silent', async (_what, draft) => {
    const { status, body } = await service.ask(ordering(draft, hook, 'low-calcium'));
    expect([status, body.cards]).toEqual([200, []]);
  });

  it.each(REVERSE)('%s: the medicines are read, and no more when they show none', async (_what, draft) => {
    const ehr = await aFhirServer();
    const request = { ...ordering(draft, hook, 'low-calcium'), prefetch: {}, fhirServer: ehr.url };
    const { status, body } = await service.ask(request);
    expect([status, body.cards]).toEqual([200, []]);
    expect(ehr.asked.toSorted()).toEqual([
      'MedicationAdministration',
      'MedicationDispense',
      'MedicationRequest',
      'MedicationStatement',
    ]);
    await ehr.stop();
  });
});

describe('a bisphosphonate when the next dose is due and nobody ordered it', () => {
  it('follows on denosumab, as it should: silent', async () => {
    const request = ordering(prescriptionOf(ALENDRONATE), 'order-sign', 'all-in-order');
    const { extension } = anExample('all-in-order');
    expect((await service.ask({ ...request, extension })).body.cards).toEqual([]);
  });
});

describe('beside each other among the drafts', () => {
  it('a 120 mg product is selected, a 60 mg product is not: one too many', async () => {
    const [, draft] = REVERSE[0] ?? [];
    const request = ordering(draft ?? {}, 'order-select', 'low-calcium');
    const [sixty] = anExample('low-calcium').context.draftOrders.entry;
    request.context.draftOrders.entry.push({ resource: { ...sixty?.resource } });
    const { cards } = (await service.ask(request)).body;
    expect(rulesOn(cards)).toContain('duplicate-denosumab');
  });
});

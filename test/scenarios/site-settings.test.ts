import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Card } from '../../services/cards/card.js';
import { aPatientView, anExample, aSelection, type AnyRequest } from '../builders/a-hook-request.js';
import { aService, type Answer, type Service } from '../builders/a-service.js';

const EXAMPLE = 'docs/site-settings.example.json';

/** The service as published, and as docs/site-settings.md shows it at a site. */
let published: Service;
let atSite: Service;
beforeAll(async () => {
  published = await aService();
  atSite = await aService({}, { CDS_SITE_SETTINGS: EXAMPLE });
});
afterAll(() => Promise.all([published.stop(), atSite.stop()]));

type Resource = Record<string, unknown>;

/** Which rules speak, with their indicators. */
function spoken({ body }: Answer): Record<string, string> {
  const rules = (body.cards ?? []).flatMap(({ extension }: Card) => extension?.['org.denosumab-cds'].rules);
  return Object.fromEntries(rules.flatMap((rule) => (rule ? [[rule.id, rule.indicator]] : [])));
}

function resourceIn(request: AnyRequest, item: string, id: string): Resource {
  const bundle = request.prefetch[item] as { entry: { resource: Resource }[] };
  const found = bundle.entry.find(({ resource }) => resource.id === id);
  if (!found) throw new Error(`the example has no ${id}`);
  return found.resource;
}

function allInOrder(change: (request: AnyRequest) => void): AnyRequest {
  const request = anExample('all-in-order');
  change(request);
  return request;
}

async function outcomesCounted(service: Service, rule: string): Promise<number> {
  const lines = (await service.get('/metrics')).text.split('\n');
  const counted = lines.filter((line) => line.startsWith(`cds_rule_outcomes_total{rule="${rule}"`));
  return counted.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

describe(`with ${EXAMPLE}`, () => {
  it('another number counts: a calcium of 17 days old is no longer new enough', async () => {
    const request = allInOrder((signed) => {
      for (const id of ['ok-calcium', 'ok-albumin']) {
        const result = resourceIn(signed, 'calciumResults', id);
        Object.assign(result, { effectiveDateTime: '2026-11-05T08:15:00+01:00' });
      }
    });
    expect(spoken(await published.sign(request))).not.toHaveProperty('calcium-before-dose');
    const answer = await atSite.sign(request);
    expect(spoken(answer)).toHaveProperty('calcium-before-dose');
    expect(answer.text).toContain('No calcium in the 14 days before denosumab');
  });

  it('a local laboratory code is recognised, and asked for', async () => {
    const coding = { system: 'https://laboratory.example-hospital.org/tests', code: 'CA-T' };
    const request = allInOrder((signed) => {
      Object.assign(resourceIn(signed, 'calciumResults', 'ok-calcium'), { code: { coding: [coding] } });
    });
    expect(spoken(await published.sign(request))).toHaveProperty('calcium-before-dose');
    expect(spoken(await atSite.sign(request))).not.toHaveProperty('calcium-before-dose');
    expect(published.parts.prefetchTemplates.calciumResults).not.toContain('CA-T');
    const [service] = (await atSite.get('/cds-services')).body.services ?? [];
    expect((service?.prefetch as Record<string, string>).calciumResults).toContain(
      'https://laboratory.example-hospital.org/tests|CA-T',
    );
  });

  it('a product of the site’s formulary is denosumab, of the strength that the site says', async () => {
    const coding = { system: 'https://formulary.example-hospital.org/products', code: 'OSTEO-60' };
    const request = anExample('low-calcium');
    for (const { resource } of request.context.draftOrders.entry) {
      Object.assign(resource, { medicationCodeableConcept: { coding: [coding] } });
      Reflect.deleteProperty(resource, 'dosageInstruction');
    }
    expect((await published.sign(request)).body.cards).toEqual([]);
    const said = spoken(await atSite.sign(request));
    expect(said).toMatchObject({ hypocalcaemia: 'critical' });
    expect(said).not.toHaveProperty('duplicate-denosumab');
  });

  it('a name of the site means what its set means', () => {
    const concept = { text: 'Low parathyroid function since surgery' };
    expect(published.parts.knowledge.terms.matches(concept)).toEqual([]);
    expect(atSite.parts.knowledge.terms.matches(concept)).toMatchObject([
      { set: 'cond-hypoparathyroidism', by: 'name' },
    ]);
  });

  it('a rule in shadow is judged and counted, and not shown', async () => {
    const rule = 'calcium-vitamin-d-supplement';
    const request = allInOrder((signed) => {
      signed.prefetch.medicationStatements = { resourceType: 'Bundle', type: 'searchset', entry: [] };
      signed.prefetch.medicationRequests = withoutSupplements(signed.prefetch.medicationRequests);
    });
    expect(spoken(await published.sign(request))).toHaveProperty(rule);
    const before = await outcomesCounted(atSite, rule);
    expect(spoken(await atSite.sign(request))).not.toHaveProperty(rule);
    expect(await outcomesCounted(atSite, rule)).toBe(before + 1);
  });

  it('rules beyond the label are off: neither shown nor judged', async () => {
    const rule = 'calcium-follow-up-advanced-ckd';
    const request = anExample('dialysis-without-calcium');
    expect(spoken(await published.sign(request))).toHaveProperty(rule);
    expect(spoken(await atSite.sign(request))).not.toHaveProperty(rule);
    expect(await outcomesCounted(atSite, rule)).toBe(0);
  });

  it('while an order is written only what is critical shows', async () => {
    const request = aSelection('glucocorticoid');
    expect(spoken(await published.ask(request))).toEqual({ 'glucocorticoid-risk': 'warning' });
    expect(spoken(await atSite.ask(request))).toEqual({});
    expect(spoken(await atSite.ask(aSelection()))).toMatchObject({ hypocalcaemia: 'critical' });
  });

  it('an indicator is lowered', async () => {
    const request = aPatientView('all-in-order');
    // the last dose was on 20 May: due on 20 November, overdue from 19 December on
    request.extension = { 'org.denosumab-cds': { asOf: '2026-12-19T09:00:00+01:00' } };
    expect(spoken(await published.view(request))).toMatchObject({ overdue: 'warning' });
    expect(spoken(await atSite.view(request))).toMatchObject({ overdue: 'info' });
  });

  it.each([
    ['left out', undefined],
    ['an error', { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-supported' }] }],
  ])('what the EHR never gives is not complained of when it is %s', async (_, appointments) => {
    const request = allInOrder((signed) => {
      signed.extension = { 'org.denosumab-cds': { asOf: '2026-12-19T09:00:00+01:00' } };
      signed.prefetch.appointments = appointments;
    });
    expect((await published.sign(request)).text).toMatch(/appointments/i);
    const answer = await atSite.sign(request);
    expect(spoken(answer)).toMatchObject({ overdue: 'info' });
    expect(answer.text).not.toMatch(/appointments/i);
  });

  it('what the EHR never gives is not known, even when it sends null for it', async () => {
    const request = { patientId: 'p1', context: {}, prefetch: { appointments: null }, orders: [] };
    const itemsAt = async ({ parts }: Service) => (await parts.gather(request).whole()).items;
    expect((await itemsAt(published)).appointments).toEqual({ state: 'none' });
    expect((await itemsAt(atSite)).appointments).toEqual({ state: 'failed', gaps: [{ why: 'not-offered' }] });
  });

  it('what the EHR never gives is left out of the prefetch that discovery asks for', async () => {
    const keysAt = async (service: Service) => {
      const { services = [] } = (await service.get('/cds-services')).body;
      return services.map(({ prefetch }) => Object.keys(prefetch as object).includes('appointments'));
    };
    expect(new Set(await keysAt(published))).toEqual(new Set([true]));
    expect(new Set(await keysAt(atSite))).toEqual(new Set([false]));
  });

  it('essential data are complained of all the same', async () => {
    const knowledge = { ...atSite.parts.knowledge, neverOffered: ['allergies' as const] };
    const service = await aService({ knowledge });
    const request = allInOrder((signed) => Reflect.deleteProperty(signed.prefetch, 'allergies'));
    const answer = await service.sign(request);
    await service.stop();
    expect(spoken(answer)).toMatchObject({ 'data-unavailable': 'warning' });
  });

  it('all changes are told: in the log without reasons, as a metric, and to who asks', async () => {
    const line = atSite
      .logged()
      .split('\n')
      .find((one) => one.includes('the site changes'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 40,
      siteChanges: expect.arrayContaining([
        'setting timeZone: Europe/Amsterdam → Europe/Brussels',
        'setting calcium.maxAgeDays: 28 → 14 d',
        'rule calcium-follow-up-advanced-ckd: active → off',
        'rule calcium-vitamin-d-supplement: active → shadow',
        'rule overdue: info, warning → info, info',
        'hook order-select: all → critical-only',
        'value-set lab-calcium-total: codes added: 1, names added: 0',
        'never-offered appointments: not asked for',
      ]) as unknown,
    });
    expect(line).not.toContain('protocol');
    expect(published.logged()).not.toContain('the site changes');
    expect((await atSite.get('/metrics')).text).toContain('cds_site_changes{kind="never-offered"} 1');
    expect(atSite.parts.knowledge.siteChanges).toContainEqual({
      kind: 'setting',
      name: 'calcium.maxAgeDays',
      change: '28 → 14 d',
      why: 'Our protocol asks for a calcium within two weeks before each dose.',
      signedBy: 'A. Example, hospital pharmacist',
      signedOn: '2026-11-20',
    });
  });
});

function withoutSupplements(bundle: unknown): unknown {
  const { entry = [], ...rest } = bundle as { entry?: { resource: Resource }[] };
  return { ...rest, entry: entry.filter(({ resource }) => resource.id !== 'ok-calcium-d') };
}

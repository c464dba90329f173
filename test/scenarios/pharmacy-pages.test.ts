import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTrust } from '../../services/http/trust/create-trust.js';
import { createLog } from '../../services/platform/log.js';
import type { Session } from '../../services/pharmacy/session.js';
import { aChecklistRequest } from '../builders/a-checklist-request.js';
import { DataFolder } from '../builders/a-data-folder.js';
import { sendForm } from '../builders/a-form.js';
import { anExample } from '../builders/a-hook-request.js';
import { fieldsOn, type Fields } from '../builders/a-page.js';
import { askChecklist } from '../builders/a-pharmacy.js';
import { aService, type Answer, type Service } from '../builders/a-service.js';
import { aSession } from '../builders/a-session.js';
import { aStore } from '../builders/a-store.js';
import { FailingStore } from '../builders/failing-store.js';
import { signedIn } from '../builders/signed-in.js';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const folders: DataFolder[] = [];
const services: Service[] = [];
afterAll(async () => {
  for (const service of services) await service.stop();
  for (const folder of folders) folder.discard();
});

async function aPharmacy(other: Parameters<typeof aService>[0] = {}): Promise<Service> {
  const folder = new DataFolder();
  const store = await aStore({ dataDir: folder.path, databaseUrl: null }, { now: () => NOW });
  const service = await aService({ store, now: () => NOW, ...other });
  folders.push(folder);
  services.push(service);
  return service;
}

const html = (language = 'en') => ({ accept: 'text/html', 'accept-language': language });
const LOW_CALCIUM = '/pharmacy/examples/low-calcium';

/** The form of a page as it stands, with what is typed. */
const decide = async (service: Service, path: string, typed: Fields = {}): Promise<Answer> => {
  const page = await service.get(path, { headers: html() });
  return sendForm(service, path, { ...fieldsOn(page.text), do: 'decide', ...typed }, SAME_SITE);
};
const SAME_SITE = { 'sec-fetch-site': 'same-origin', ...html() };
const REASONS = {
  'reason-hypocalcaemia': 'corrected-and-rechecked',
  reason: 'verify:specialist-advice',
  comment: 'Calcium 2.30 this morning',
  by: 'P. Harmacist',
};

describe('the pages of the pharmacy, where nobody signs in', () => {
  let service: Service;
  beforeAll(async () => {
    service = await aPharmacy();
  });

  it.each([
    ['en', ['Alerts (1)', 'Calcium 1.95 mmol/L (12 Nov 2026)', 'Passed (', 'From the record', 'Put on hold']],
    [
      'nl',
      ['Meldingen (1)', 'Calcium 1,95 mmol/l (12 nov 2026)', 'In orde (', 'Uit het dossier', 'Aanhouden'],
    ],
  ])('show the checklist of an example in %s, alerts before what passed', async (language, said) => {
    const { status, text } = await service.get(LOW_CALCIUM, { headers: html(language) });
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
    const places = said.map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([places[0], places[2]]).toEqual([places[0], places[2]].toSorted((a = 0, b = 0) => a - b));
  });

  it('open an example by the link of the demo', async () => {
    const { status, headers } = await service.get('/pharmacy?demo=low-calcium', { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([303, LOW_CALCIUM]);
  });

  it('ask for all that is missing at once, beside its field, and keep what was typed', async () => {
    const { status, text } = await decide(service, LOW_CALCIUM, {
      decision: 'verified',
      comment: 'Seen <b>it</b>',
    });
    expect(status).toBe(400);
    for (const field of ['reason-hypocalcaemia', 'reason', 'by']) {
      expect(text).toContain(`<a href="#${field}">`);
      expect(text).toContain(`id="${field}-problem"`);
    }
    expect(text).not.toContain('id="comment-problem"');
    expect(text).toContain('Seen &lt;b>it&lt;/b>');
    expect(text).toMatch(/<input type="radio" id="decision-verified"[^>]* checked/);
  });

  it('refuse a reason of the other list', async () => {
    const { status, text } = await decide(service, LOW_CALCIUM, {
      ...REASONS,
      decision: 'on-hold',
    });
    expect(status).toBe(400);
    expect(text).toContain('This reason belongs to another decision');
  });

  it('keep a decision, say who and when, and list it under earlier decisions', async () => {
    const held = await decide(service, LOW_CALCIUM, {
      decision: 'on-hold',
      reason: 'hold:question-to-prescriber',
      comment: 'Repeat the calcium? <script>alert(1)</script>',
      by: 'A. <i>Potheker</i>',
    });
    expect(held.status).toBe(200);
    expect(held.text).toContain('A. &lt;i>Potheker&lt;/i>, 22 Nov 2026, 11:00');
    expect(held.text).toContain('No EHR is connected');
    const { text } = await service.get(LOW_CALCIUM, { headers: html() });
    expect(text).toContain('Question to the prescriber');
    expect(text).toContain('Repeat the calcium? &lt;script>alert(1)&lt;/script>');
    expect(text).not.toContain('<script>');
  });

  it('verify with a reason for the critical alert, brand and batch kept with it', async () => {
    const { status, text } = await decide(service, LOW_CALCIUM, {
      ...REASONS,
      decision: 'verified',
      brand: 'Conexxence',
      batch: 'LOT-42',
    });
    expect(status).toBe(200);
    expect(text).toContain('<h2 id="decided">Verified</h2>');
    const { text: again } = await service.get(LOW_CALCIUM, { headers: html() });
    expect(again).toContain('Brand: Conexxence · Batch number: LOT-42');
  });

  it('with brand and batch entered the rule on traceability passes', async () => {
    const path = '/pharmacy/examples/all-in-order';
    const { text } = await sendForm(
      service,
      path,
      { do: 'check', brand: 'Conexxence', batch: 'LOT-42' },
      SAME_SITE,
    );
    expect(text).toContain('✓ Brand and batch number: Checked');
    const { text: half } = await sendForm(service, path, { do: 'check', batch: 'LOT-42' }, SAME_SITE);
    expect(half).toContain('The brand of this dose is not on record');
  });

  it('keep nothing on a list that is no longer true, and keep what was typed', async () => {
    const stale = await decide(service, LOW_CALCIUM, {
      ...REASONS,
      decision: 'verified',
      version: 'another',
    });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('The checklist has changed');
    expect(stale.text).toContain('Calcium 2.30 this morning');
  });

  it('show the decided order under done, and no patient or order in any address', async () => {
    const { text } = await service.get('/pharmacy?state=done', { headers: html() });
    expect(text).toContain('example-low-calcium');
    const addresses = [...text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => /example-|draft-/.test(address))).toEqual([]);
    expect(addresses.some((address) => /^\/pharmacy\/orders\/[\w-]{43}$/.test(address))).toBe(true);
  });

  it('open an order of the list: of an example with its record', async () => {
    const list = await service.get('/pharmacy?state=done', { headers: html() });
    const [address = ''] = /\/pharmacy\/orders\/[\w-]{43}/.exec(list.text) ?? [];
    const { status, text } = await service.get(address, { headers: html() });
    expect([status, text.includes('Calcium 1.95 mmol/L')]).toEqual([200, true]);
  });

  it('ask for the record of an order that cannot be read, and judge what is sent', async () => {
    const asked = aChecklistRequest('low-calcium');
    const renamed = JSON.parse(
      JSON.stringify(asked).replaceAll('example-low-calcium', 'p-7'),
    ) as typeof asked;
    await askChecklist(service, renamed);
    const list = await service.get('/pharmacy', { headers: html() });
    const row = list.text.split('<tr>').find((one) => one.includes('>p-7<')) ?? '';
    const [address = ''] = /\/pharmacy\/orders\/[\w-]{43}/.exec(row) ?? [];
    const page = await service.get(address, { headers: html() });
    expect(page.text).toContain('The record of this patient is needed');
    const wrong = await sendForm(service, address, { do: 'open', bundle: '{"resourceType":' }, SAME_SITE);
    expect([wrong.status, wrong.text.includes('This is not a FHIR Bundle as JSON')]).toEqual([400, true]);
    const order = { resource: { ...renamed.order } };
    const bundle = { resourceType: 'Bundle', entry: [...(renamed.bundle?.entry ?? []), order] };
    const sent = { do: 'open', bundle: JSON.stringify(bundle), whole: 'yes' };
    const opened = await sendForm(service, address, sent, SAME_SITE);
    expect([opened.status, opened.text.includes('Alerts (1)')]).toEqual([200, true]);
    const part = await sendForm(service, address, { ...sent, whole: '' }, SAME_SITE);
    expect(part.text).toContain('Cannot be told');
  });

  it('say beside the rule that the prescriber overrode it, and why', async () => {
    const { body } = await service.sign(anExample('low-calcium'));
    const [card] = body.cards ?? [];
    const reason = card?.overrideReasons?.[0];
    await service.post('/cds-services/denosumab-order-sign/feedback', {
      feedback: [
        {
          card: card?.uuid,
          outcome: 'overridden',
          outcomeTimestamp: '2026-11-22T09:30:00Z',
          overrideReason: { reason: { code: reason?.code, system: reason?.system } },
        },
      ],
    });
    const { text } = await service.get(LOW_CALCIUM, { headers: html() });
    const item = text.split('<article').find((one) => one.includes('item-hypocalcaemia')) ?? '';
    expect(item).toContain('The prescriber overrode this alert (22 Nov 2026, 10:30): ');
  });

  it.each([
    ['/pharmacy/orders/nothing', 404, 'There is no such order'],
    ['/pharmacy?state=lost', 400, 'not understood'],
    ['/pharmacy/examples/thigh-pain', 404, 'no open order'],
    ['/pharmacy/order', 404, 'There is no such order'],
  ])('%s is refused in a plain sentence', async (path, status, said) => {
    const page = await service.get(path, { headers: html() });
    expect([page.status, page.text.includes(said)]).toEqual([status, true]);
    expect(page.text).toContain('<html lang="en">');
    expect((await service.get(path)).body.resourceType).toBe('OperationOutcome');
  });

  it('no form of another site is taken', async () => {
    const { status } = await sendForm(
      service,
      LOW_CALCIUM,
      { do: 'decide' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(status).toBe(403);
  });

  it('nothing of a patient stands in the log', () => {
    expect(service.logged()).not.toMatch(/example-|draft-denosumab|p-7|Harmacist|LOT-42|1\.95|this morning/);
  });

  it('are kept by no browser, and run nothing but our files', async () => {
    const { headers } = await service.get(LOW_CALCIUM, { headers: html() });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
  });
});

describe('the pages of the pharmacy, where pharmacists sign in', () => {
  let service: Service;
  let session: Session | null = null;
  let openOrder: string | null = null;
  const nobody = new Error('nobody is asked');
  const trust = createTrust({
    clients: [],
    production: false,
    publicUrl: '',
    isFirstUse: () => Promise.resolve(true),
    getText: () => Promise.reject(nobody),
    now: () => NOW,
    log: createLog('silent'),
  });
  const asked = aChecklistRequest('low-calcium');
  const patientId = 'example-low-calcium';
  const bundle = JSON.stringify({
    resourceType: 'Bundle',
    entry: [...(asked.bundle?.entry ?? []), { resource: { ...asked.order } }],
  });

  beforeAll(async () => {
    service = await aPharmacy({
      trust,
      smart: { ...signedIn(() => session), openOrderOf: () => Promise.resolve(openOrder) },
      getText: () => Promise.reject(nobody),
    });
    session = aSession({ patientId });
    await askChecklist(service, asked);
  });

  const theOrder = async () => {
    const { text } = await service.get('/pharmacy?state=waiting', { headers: html() });
    return /\/pharmacy\/orders\/[\w-]{43}/.exec(text)?.[0] ?? null;
  };

  it('the list is that of the session: its patient, its hospital', async () => {
    session = aSession({ patientId });
    expect(await theOrder()).not.toBeNull();
    session = aSession({ patientId: 'another' });
    expect(await theOrder()).toBeNull();
    session = aSession({ fhirServer: 'https://other.example.org/fhir' });
    expect(await theOrder()).toBeNull();
  });

  it('an order of another patient is not there, nor can it be decided on', async () => {
    session = aSession();
    const address = (await theOrder()) ?? '';
    session = aSession({ patientId: 'another' });
    const page = await service.get(address, { headers: html() });
    expect([page.status, page.text.includes('There is no such order')]).toEqual([404, true]);
    const sent = await sendForm(service, address, { do: 'decide', patient: patientId }, SAME_SITE);
    expect(sent.status).toBe(404);
  });

  it('a form about the patient of another tab is refused, and nothing kept', async () => {
    session = aSession({ patientId });
    const form = { do: 'decide', patient: 'somebody-else', bundle, decision: 'rejected' };
    const { status, text } = await sendForm(service, '/pharmacy/order', form, SAME_SITE);
    expect([status, text.includes('about another patient or order')]).toEqual([400, true]);
  });

  it('who signed in decides, in the name of the session, and is told what the EHR took', async () => {
    session = aSession({ patientId });
    const form = { bundle, whole: 'yes', patient: patientId, order: String(asked.order?.id) };
    const opened = await sendForm(service, '/pharmacy/order', { ...form, do: 'open' }, SAME_SITE);
    expect(opened.text).not.toContain('name="by"');
    const typed = { decision: 'rejected', reason: 'hold:contraindicated', comment: 'Low calcium' };
    const fields = { ...form, version: String(fieldsOn(opened.text).version), do: 'decide', ...typed };
    const { status, text } = await sendForm(service, '/pharmacy/order', fields, SAME_SITE);
    expect(status).toBe(200);
    expect(text).toContain('P. Harmacist, 22 Nov 2026, 11:00');
    expect(text).toContain('Writing it to the EHR failed');
  });

  it('whom the EHR sent for an order is led to it, and to no other order', async () => {
    session = aSession({ patientId });
    openOrder = `MedicationRequest/${String(asked.order?.id)}`;
    const { status, headers } = await service.get('/pharmacy', { headers: html(), redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([303, '/pharmacy/order']);
    const form = { do: 'open', patient: patientId, order: 'another-order', bundle };
    const other = await sendForm(service, '/pharmacy/order', form, SAME_SITE);
    expect([other.status, other.text.includes('about another patient or order')]).toEqual([400, true]);
    const { text } = await service.get('/pharmacy?state=done', { headers: html() });
    expect(text).toContain('Orders to verify');
    openOrder = null;
  });

  it('without a session there is no page', async () => {
    session = null;
    expect((await service.get('/pharmacy?state=waiting', { headers: html() })).status).toBe(401);
  });

  it('an example is no patient: it is shown to anyone, and nothing of it is kept', async () => {
    session = null;
    const { text } = await decide(service, LOW_CALCIUM, { ...REASONS, decision: 'verified' });
    expect(text).toContain('Of an example nothing is kept here.');
    expect((await service.get(LOW_CALCIUM, { headers: html() })).text).not.toContain('Earlier decisions');
  });
});

describe('a work list of five thousand orders', () => {
  it('opens with the fifty that wait longest, and leads to the next', async () => {
    const service = await aPharmacy();
    const { pharmacy } = service.parts.store;
    const keep = (place: number) =>
      pharmacy.keepChecklist({
        order: { source: '', patientId: `p-${place}`, orderId: `o-${place}` },
        version: 'v1',
        madeAtMs: NOW - 5000_000 + place * 1000,
        items: [],
      });
    await Promise.all(Array.from({ length: 5000 }, (_, place) => keep(place)));
    const ordersOn = (text: string) => [...text.matchAll(/>(o-\d+)<\/a>/g)].map(([, order]) => order);
    const first = await service.get('/pharmacy', { headers: html() });
    expect(ordersOn(first.text)).toEqual(Array.from({ length: 50 }, (_, place) => `o-${place}`));
    const [, next = ''] = /rel="next" href="([^"]*)"/.exec(first.text) ?? [];
    expect(next).toMatch(/^\/pharmacy\?state=waiting&amp;cursor=[\w-]+$/);
    const second = await service.get(next.replace('&amp;', '&'), { headers: html() });
    expect(ordersOn(second.text)[0]).toBe('o-50');
    expect(second.text).toContain('First page');
  });
});

describe('the pages of the pharmacy while nothing can be kept', () => {
  it('show the checklist, keep what was typed, and say that it was not kept', async () => {
    const service = await aService({ store: new FailingStore(), now: () => NOW });
    services.push(service);
    const page = await service.get(LOW_CALCIUM, { headers: html() });
    expect([page.status, page.text.includes('Earlier decisions could not be read')]).toEqual([200, true]);
    const { status, text } = await decide(service, LOW_CALCIUM, { ...REASONS, decision: 'verified' });
    expect(status).toBe(503);
    expect(text).toContain('It cannot be kept or read at present');
    expect(text).toContain('Calcium 2.30 this morning');
    expect((await service.get('/pharmacy', { headers: html() })).status).toBe(503);
  });
});

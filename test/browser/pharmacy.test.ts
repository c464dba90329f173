import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readConfig } from '../../services/config.js';
import { createParts } from '../../services/parts.js';
import {
  aBrowser,
  aVisitor,
  axeViolations,
  describeInABrowser,
  sidewaysScroll,
  type Visitor,
} from '../builders/a-browser.js';
import { DataFolder } from '../builders/a-data-folder.js';
import { aChecklistRequest } from '../builders/a-checklist-request.js';
import type { ExampleName } from '../builders/a-hook-request.js';
import { askChecklist } from '../builders/a-pharmacy.js';
import { aService, type Service } from '../builders/a-service.js';

/** The record of an example as that of a patient whom no demo knows. */
function anotherPatients(name: ExampleName): ReturnType<typeof aChecklistRequest> {
  const asked = JSON.stringify(aChecklistRequest(name)).replaceAll(`example-${name}`, 'p-7');
  return JSON.parse(asked) as ReturnType<typeof aChecklistRequest>;
}

/** The pharmacist's pages as one meets them, on the real store. */
describeInABrowser('the pharmacy in a browser', () => {
  const folder = new DataFolder();
  let service: Service;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    const environment = { DATA_DIR: folder.path };
    const { store } = await createParts('.', readConfig({ LOG_LEVEL: 'silent', ...environment }));
    [service, browser] = [await aService({ store }, environment), await aBrowser()];
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    folder.discard();
  });

  const visits = async (path: string, options?: BrowserContextOptions) => {
    visitor = await aVisitor(browser, options);
    await visitor.page.goto(service.url + path);
    return visitor.page;
  };
  /** a form that was refused is an answer, which the console counts as an error */
  const leaves = async () => {
    expect(visitor.complaints.filter((complaint) => !/status of 40[09]/.test(complaint))).toEqual([]);
    expect(await visitor.page.evaluate<number>('localStorage.length + sessionStorage.length')).toBe(0);
    await visitor.leave();
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Keep the decision' }).click();

  it('an order is signed in spite of an alert, held with a question, and verified with reasons', async () => {
    const page = await visits('/demo/low-calcium');
    await page.getByRole('button', { name: 'Sign the order' }).click();
    const card = page.getByRole('article', { name: /^Calcium 1.95 mmol\/L/ });
    await card.getByText('Override with a reason').click();
    await card.getByLabel('Reason').selectOption({ label: 'Corrected, and rechecked since' });
    await card.getByRole('button', { name: 'Override', exact: true }).click();

    await page.locator('.told a.button').click();
    const alert = page.getByRole('article', { name: /^Calcium 1.95 mmol\/L/ });
    expect(await alert.locator('.overridden').innerText()).toContain('Corrected, and rechecked since');

    await page.getByLabel('Put on hold').check();
    await page.getByLabel('Reason', { exact: true }).selectOption({ label: 'Question to the prescriber' });
    await page.getByLabel('Comment').fill('Where is the repeat calcium?');
    await page.getByLabel('Your name').fill('P. Harmacist');
    await save(page);
    await page.getByRole('status').getByText('Put on hold').waitFor();

    await page.getByRole('link', { name: 'All orders' }).click();
    await page.getByRole('link', { name: 'On hold' }).click();
    await page.getByRole('link', { name: /draft-denosumab, Patient example-low-calcium/ }).click();
    expect(await page.getByText('Where is the repeat calcium?').isVisible()).toBe(true);

    await page.getByLabel('Brand', { exact: true }).selectOption('Conexxence');
    await page.getByLabel('Batch number', { exact: true }).fill('LOT-42');
    await page.getByRole('button', { name: 'Check with these' }).click();
    await page.getByText('✓ Brand and batch number').waitFor();
    await page.getByLabel('Verify', { exact: true }).check();
    await page.getByLabel('Your name').fill('P. Harmacist');
    await save(page);
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await page.evaluate<string>('document.activeElement.getAttribute("role")')).toBe('alert');
    await summary.getByRole('link', { name: 'Choose a reason for this critical alert' }).click();
    const reason = page.getByLabel(/^Why verify all the same: Calcium 1.95/);
    await reason.selectOption({ label: 'Corrected, and rechecked since' });
    await page
      .getByLabel('Reason', { exact: true })
      .selectOption({ value: 'verify:corrected-and-rechecked' });
    await page.getByLabel('Comment').fill('Calcium 2.31 this morning, by telephone');
    await save(page);
    await page.getByRole('status').getByText('Verified').waitFor();
    expect(page.url()).not.toMatch(/low-calcium|draft/);

    await page.getByRole('link', { name: 'All orders' }).click();
    await page.getByRole('link', { name: 'Done today' }).click();
    expect(await page.getByRole('row', { name: /example-low-calcium/ }).count()).toBe(1);

    await page.getByRole('link', { name: 'Alert statistics' }).click();
    await page.getByText('Corrected, and rechecked since').first().waitFor();
    // after the drawing: shown once, not accepted, overridden once
    const row = page.getByRole('row', { name: /^Low calcium/ }).first();
    expect((await row.getByRole('cell').allInnerTexts()).slice(1, 4)).toEqual(['1', '0', '1']);
    await leaves();
  }, 90_000);

  it('works by keyboard alone', async () => {
    const page = await visits('/pharmacy/examples/all-in-order');
    const tabTo = async (id: string) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate<string>('document.activeElement.id || document.activeElement.value')) === id)
          return;
      }
      throw new Error(`never came to "${id}"`);
    };
    await tabTo('decision-verified');
    await page.keyboard.press('Space');
    await tabTo('by');
    await page.keyboard.type('P. Harmacist');
    await tabTo('decide');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('The decision is kept.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await leaves();
  });

  it('works without JavaScript', async () => {
    visitor = await aVisitor(browser, { javaScriptEnabled: false });
    const { page } = visitor;
    await page.goto(`${service.url}/pharmacy/examples/overdue`);
    await page.getByLabel('Reject').check();
    await page.getByLabel('Reason', { exact: true }).selectOption({ label: 'Ordered or supplied already' });
    await page.getByLabel('Comment').fill('Given elsewhere');
    await page.getByLabel('Your name').fill('P. Harmacist');
    await save(page);
    expect(await page.getByRole('status').getByText('Rejected').count()).toBe(1);
    await visitor.leave();
  });

  // colours do not hang on the width
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    '%s, %i pixels wide: nothing for axe to find, nothing to scroll sideways',
    async (colorScheme, width) => {
      await askChecklist(service, anotherPatients('low-calcium'));
      const page = await visits('/pharmacy', { colorScheme, viewport: { width, height: 900 } });
      const found = async () => ({ axe: await axeViolations(page), sideways: await sidewaysScroll(page) });
      const clean = { axe: [], sideways: 0 };
      expect(await found()).toEqual(clean);
      await page.goto(`${service.url}/pharmacy/examples/dialysis-without-calcium`);
      for (const folded of await page.locator('summary').all()) await folded.click();
      expect(await found()).toEqual(clean);
      await save(page);
      await page.getByRole('alert').waitFor();
      expect(await found()).toEqual(clean);
      await page.goto(`${service.url}/pharmacy/examples/six-years-of-treatment?language=nl`);
      expect(await found()).toEqual(clean);
      await page.goto(`${service.url}/pharmacy?state=waiting&language=en`);
      await page.getByRole('link', { name: /Patient p-7/ }).click();
      await page.getByRole('button', { name: 'Open the checklist' }).waitFor();
      expect(await found()).toEqual(clean);
      await page.goto(`${service.url}/pharmacy/orders/nothing`);
      expect(await found()).toEqual(clean);
      visitor.complaints.length = 0;
      await leaves();
    },
    90_000,
  );

  it('on paper nothing is folded, and there is nothing to press', async () => {
    const page = await visits('/pharmacy/examples/low-calcium');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Allergy to the product').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    await leaves();
  });
});

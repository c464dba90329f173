import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { readConfig } from '../../services/config.js';
import { createParts } from '../../services/parts.js';
import type { AlertStatistics } from '../../services/store/alert-statistics.js';
import {
  aBrowser,
  aVisitor,
  axeViolations,
  describeInABrowser,
  sidewaysScroll,
  type Visitor,
} from '../builders/a-browser.js';
import { DataFolder } from '../builders/a-data-folder.js';
import { aService, type Service } from '../builders/a-service.js';

/** The demo as a visitor meets it, on the real store. */
describeInABrowser('the demo in a browser', () => {
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
  const leaves = async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };
  const countOf = async (rule: string) => {
    const { text } = await service.get('/api/quality/alerts');
    const { rules } = JSON.parse(text) as AlertStatistics;
    return rules.find(({ id }) => id === rule);
  };

  it('choose a patient, sign, be warned, accept: the orders change, and the statistics', async () => {
    const page = await visits('/');
    await page.getByRole('link', { name: 'Low calcium', exact: true }).click();
    await page.getByRole('button', { name: 'Sign the order' }).click();
    const card = page.getByRole('article', { name: /^Calcium 1.95 mmol\/L/ });
    expect(await card.getByText('Critical', { exact: true }).isVisible()).toBe(true);
    await card.getByRole('button', { name: 'Accept: Delete the denosumab draft' }).click();
    expect(await page.locator('.order.removed').innerText()).toContain('Conexxence 60 mg');
    expect(await countOf('hypocalcaemia')).toMatchObject({ shown: 1, accepted: 1, overridden: 0 });
    await leaves();
  });

  it('override with a reason: it is said on the card, and counted', async () => {
    const page = await visits('/demo/thigh-pain');
    await page.getByText('Override with a reason').click();
    await page.getByLabel('Reason').selectOption({ label: 'Another cause was found' });
    await page.getByLabel('Comment (optional)').fill('Coxarthrosis');
    await page.getByRole('button', { name: 'Override', exact: true }).click();
    expect(await page.getByText('Overridden: Another cause was found.').isVisible()).toBe(true);
    expect(await countOf('thigh-pain')).toMatchObject({ shown: 1, overridden: 1 });
    await leaves();
  });

  it('the JSON that went and came can be looked at', async () => {
    const page = await visits('/demo/glucocorticoid');
    await page.getByRole('button', { name: 'Sign the order' }).click();
    await page.getByText('The EHR sent: POST /cds-services/denosumab-order-sign').click();
    const json = await page.locator('pre').first().innerText();
    expect(JSON.parse(json)).toMatchObject({
      hook: 'order-sign',
      context: { patientId: 'example-glucocorticoid' },
    });
    await leaves();
  });

  it('works by keyboard alone', async () => {
    const page = await visits('/');
    const press = async (key: string, until: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press(key);
        if ((await page.evaluate<string>('document.activeElement.innerText')) === until) return;
      }
      throw new Error(`never came to "${until}"`);
    };
    await press('Tab', 'Low calcium');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/demo/low-calcium');
    await press('Tab', 'Sign the order');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/demo/low-calcium#answer');
    await press('Tab', 'Override with a reason');
    await page.keyboard.press('Enter');
    await press('Tab', 'Override');
    await page.keyboard.press('Enter');
    await page.getByText('Overridden: Corrected, and rechecked since.').waitFor();
    await leaves();
  });

  it('works without JavaScript', async () => {
    const page = await visits('/demo/low-calcium', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Sign the order' }).click();
    await page.getByRole('button', { name: 'Accept: Order calcium and albumin' }).click();
    expect(await page.locator('.order.new').count()).toBe(2);
    await leaves();
  });

  // colours do not hang on the width
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    '%s, %i pixels wide: nothing for axe to find, nothing to scroll sideways',
    async (colorScheme, width) => {
      const page = await visits('/', { colorScheme, viewport: { width, height: 900 } });
      const found = async () => ({ axe: await axeViolations(page), sideways: await sidewaysScroll(page) });
      const clean = { axe: [], sideways: 0 };
      expect(await found()).toEqual(clean);
      await page.goto(`${service.url}/demo/low-calcium`);
      expect(await found()).toEqual(clean);
      await page.getByRole('button', { name: 'Sign the order' }).click();
      for (const folded of await page.locator('summary').all()) await folded.click();
      expect(await found()).toEqual(clean);
      await page.getByRole('button', { name: 'Accept: Delete the denosumab draft' }).click();
      expect(await found()).toEqual(clean);
      await leaves();
    },
    90_000,
  );
});

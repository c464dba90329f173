import { describe } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

/** Where Debian and its children put it. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** `describe` for tests in a browser; where none is installed they are passed over, and that is said. */
export const describeInABrowser: typeof describe | typeof describe.skip = CHROMIUM
  ? describe
  : toldToBeSkipped();

function toldToBeSkipped(): typeof describe.skip {
  process.stderr.write('Not tested in a browser: Chromium is not installed (apt-get install chromium)\n');
  return describe.skip;
}

/** Chromium keeps no sandbox for root, as whom containers run tests. */
export function aBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
    args: isRoot ? ['--no-sandbox'] : [],
  });
}

export interface Visitor {
  page: Page;
  /** what the page complained of: a script or style that was refused, an error */
  complaints: string[];
  leave(): Promise<void>;
}

/** Somebody with a window of 1280 by 900, who reads English. */
export async function aVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, leave: () => context.close() };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, by rule and place; none is as it should be. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How far a page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

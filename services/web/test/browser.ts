import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the system; undefined where there is none. */
export const browserPath = PLACES.find((place): place is string => place !== undefined && existsSync(place));

/** Tests that need a browser; where there is none they are skipped, and it is said why. */
export const withBrowser: jest.It = browserPath === undefined ? test.skip : test;
if (browserPath === undefined)
  process.stderr.write('Skipped: there is no Chromium (Debian: apt-get install chromium, or name one in CHROMIUM).\n');

/** A person at a browser of their own. `complaints` is what must stay empty: errors on the console, refused scripts, dialogs. */
export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export async function sit(browser: Browser, options: BrowserContextOptions = {}): Promise<Seat> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return { context, page, complaints };
}

/** How far the page reaches beyond the right edge of the window; 0 where nothing does. CSS pixels. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

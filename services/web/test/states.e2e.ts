import type { Browser, Page } from 'playwright-core';
import { barriers } from './accessible';
import { launch, sidewaysOverflow, sit, withBrowser } from './browser';
import { StatesServer } from './states-server';

jest.setTimeout(900_000);

let states: StatesServer;
let browser: Browser;

beforeAll(async () => {
  if (withBrowser === test.skip) return;
  [states, browser] = await Promise.all([StatesServer.open(), launch()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await states?.close();
});

const LOOK = { viewport: { width: 1440, height: 900 } };

/** What a made-up failure writes on the console. */
const ours = (complaints: readonly string[]) => complaints.filter(complaint => !complaint.includes('status of'));

async function names(page: Page): Promise<string[]> {
  await page.goto(states.url);
  await page.getByRole('heading', { name: 'Components' }).waitFor();
  return page.locator('iframe').evaluateAll(frames => frames.map(frame => frame.getAttribute('title') ?? ''));
}

async function openState(page: Page, name: string): Promise<void> {
  await page.goto(`${states.url}/?state=${name}`);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  if (name.endsWith('/offline')) await page.getByText('No connection since').waitFor();
}

withBrowser(
  'every page stands in each of its states, without a barrier, in both themes, and fits a phone',
  async () => {
    // Without motion: a colour on its way from one theme to the other is none that anybody reads.
    const { page, complaints, context } = await sit(browser, { ...LOOK, reducedMotion: 'reduce' });
    const all = await names(page);
    expect(all.length).toBeGreaterThan(40);
    const found: string[] = [];
    for (const name of all) {
      await openState(page, name);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await barriers(page)).map(barrier => `${name} ${colorScheme}: ${barrier}`));
      }
      await page.setViewportSize({ width: 320, height: 700 });
      if ((await sidewaysOverflow(page)) > 0) found.push(`${name}: reaches over the side of a phone`);
      await page.setViewportSize({ width: 1440, height: 900 });
      found.push(...ours(complaints.splice(0)).map(complaint => `${name}: ${complaint}`));
    }
    expect(found).toEqual([]);
    await context.close();
  },
);

withBrowser('every shared component is without a barrier, in both themes and languages', async () => {
  const { page, context } = await sit(browser, LOOK);
  for (const theme of ['light', 'dark'])
    for (const language of ['en', 'de']) {
      await page.goto(`${states.url}/?theme=${theme}&language=${language}`);
      await page.getByRole('heading', { name: 'Components' }).waitFor();
      // Frames are pages of their own, each seen above.
      await page.locator('iframe').evaluateAll(frames => frames.forEach(frame => frame.remove()));
      expect([theme, language, await barriers(page)]).toEqual([theme, language, []]);
    }
  await context.close();
});

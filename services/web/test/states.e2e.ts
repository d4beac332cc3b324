import type { Browser, Page } from 'playwright-core';
import { barriers } from './accessible';
import { launch, sidewaysOverflow, sit, withBrowser } from './browser';
import { moving, outOfReach } from './reach';
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

/** 1280 CSS pixels of a window at 400 %. */
const ZOOMED = { width: 320, height: 256 };

withBrowser(
  'at 400 %, and from right to left, nothing is out of reach; and nothing moves for those who want it so',
  async () => {
    const { page, context } = await sit(browser, { ...LOOK, reducedMotion: 'reduce' });
    const full = (await names(page)).filter(name => name.endsWith('/full'));
    expect(full.length).toBeGreaterThan(15);
    const found: string[] = [];
    const look = async (name: string, how: string) => {
      if ((await sidewaysOverflow(page)) > 0) found.push(`${name} ${how}: reaches over the side`);
      found.push(...(await outOfReach(page)).map(what => `${name} ${how}: out of reach: ${what}`));
    };
    for (const name of full) {
      await page.setViewportSize(ZOOMED);
      await openState(page, name);
      found.push(...(await moving(page)).map(what => `${name}: moves: ${what}`));
      await look(name, 'at 400 %');
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await look(name, 'at 400 % from right to left');
      await page.setViewportSize(LOOK.viewport);
      await look(name, 'from right to left');
    }
    expect(found).toEqual([]);
    await context.close();
  },
);

withBrowser('in the colours of the system the signs still tell apart what they tell', async () => {
  const { page, context } = await sit(browser, { ...LOOK, forcedColors: 'active' });
  await page.goto(states.url);
  await page.getByRole('heading', { name: 'Components' }).waitFor();
  const grounds = (sample: string, selector: string) =>
    page
      .getByRole('region', { name: sample, exact: true })
      .locator(selector)
      .evaluateAll(signs => signs.map(sign => getComputedStyle(sign).backgroundColor));
  const [full, , , empty] = await grounds('Priority', 'span[aria-hidden] i');
  expect(full).not.toBe(empty);
  const slots = await grounds('Slots', 'span[aria-hidden]:first-child i');
  expect(slots[0]).not.toBe(slots[9]);
  await context.close();
});

import type { Browser } from 'playwright-core';
import { launch, sit, withBrowser } from './browser';
import { Desk } from './desk';

jest.setTimeout(180_000);

const TICKETS = 10_000;
const MOST_ROWS = 150;

let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  if (withBrowser === test.skip) return;
  [desk, browser] = await Promise.all([Desk.open(), launch()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

withBrowser(
  'ten thousand tickets are read to the end, and never more than a few of them are in the document',
  async () => {
    const { id } = await desk.admin.ask('POST', '/tickets', { title: 'VPN drops', description: 'Every hour.' });
    const one = await desk.admin.ask<object>('GET', `/tickets/${id}`);
    const { page, complaints } = await sit(browser);
    // As the gateway answers, without storing so many.
    await page.route(/\/api\/v1\/tickets\?.*limit=100/, route => {
      const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
      const items = Array.from({ length: 100 }, (_, n) => ({
        ...one,
        id: `t${from + n}`,
        title: `Ticket ${from + n + 1}`,
      }));
      const next = from + 100;
      return route.fulfill({ json: { items, nextCursor: next < TICKETS ? String(next) : null } });
    });
    await page.goto(`${desk.url}/sign-in?to=${encodeURIComponent('/inbox?view=all')}`);
    await page.getByLabel('E-mail').fill(desk.admin.email);
    await page.getByLabel('Password', { exact: true }).fill(desk.admin.password);
    await page.keyboard.press('Enter');
    await page.getByText('Ticket 1', { exact: true }).waitFor();

    const last = page.getByText(`Ticket ${TICKETS}`, { exact: true });
    let most = 0;
    while (!(await last.isVisible())) {
      const rows = await page.locator('[data-list]').evaluate(list => {
        list.scrollTop = list.scrollHeight;
        return list.querySelectorAll('[data-ticket]').length;
      });
      most = Math.max(most, rows);
      await page.waitForTimeout(20);
    }
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThan(MOST_ROWS);
    expect(complaints).toEqual([]);
  },
);

import { readFileSync } from 'node:fs';
import { eventually } from '@switchboard/testing';
import type { Page } from 'playwright-core';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite } from './seats';

jest.setTimeout(120_000);

let rita: Caller;

const { desk, seats } = deskSuite(async () => {
  rita = await desk.person('Rita Requester', 'user');
  for (const [title, category] of [
    ['=1+1 is what I typed', 'network'],
    ['VPN is slow', 'network'],
    ['A printer, please', 'hardware'],
  ])
    await rita.ask('POST', '/tickets', { title, description: `${title}, since this morning.`, category });
});

async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download/ }).click(),
  ]);
  await page.getByText(`${saved.suggestedFilename()} is saved`).waitFor();
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

withBrowser('the file has what the list shows, and no address has the token', async () => {
  const { page, complaints } = await seats.sit(desk.admin);
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(`${desk.url}/reports`);
  await page.getByRole('heading', { name: '3 tickets are in this report.' }).waitFor();
  await page.getByLabel('Network').check();
  await page.waitForURL(/category=network/);
  await page.getByRole('heading', { name: '2 tickets are in this report.' }).waitFor();
  const csv = await download(page);
  expect(csv.name).toMatch(/^tickets-\d{4}-\d\d-\d\d\.csv$/);
  const lines = csv.bytes.toString('utf8').trim().split('\r\n');
  await page.getByRole('link', { name: 'Look at them first' }).click();
  const rows = page.locator('[data-list] [data-ticket]');
  await rows.first().waitFor();
  expect(lines.length - 1).toBe(await rows.count());
  for (const title of await rows.locator('a bdi').allTextContents())
    expect(lines.filter(line => line.includes(title))).toHaveLength(1);
  await page.goBack();
  await page.getByLabel('XLSX, for Excel and others').check();
  const xlsx = await download(page);
  expect([xlsx.name.endsWith('.xlsx'), xlsx.bytes.subarray(0, 2).toString()]).toEqual([true, 'PK']);
  expect(asked.filter(url => /token|eyJ/i.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});

withBrowser('days that can not be are said at their field; what is refused or breaks off is said, too', async () => {
  const { page } = await seats.sit(desk.admin);
  await page.goto(`${desk.url}/reports`);
  await page.getByLabel('From').fill('2026-02-10');
  await page.getByLabel('To', { exact: true }).fill('2026-02-01');
  await page.getByText('The last day is before the first.').waitFor();
  expect(await page.getByRole('button', { name: 'Download' }).getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('To', { exact: true }).fill('2026-02-28');
  await page.getByRole('heading', { name: 'No ticket is in this report.' }).waitFor();
  await page.route('**/tickets/export?**', route =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"code":"unavailable"}' }),
  );
  await page.getByRole('button', { name: /^Download/ }).click();
  await page.getByText('This can not be done right now').waitFor();
  await page.unroute('**/tickets/export?**');
  // A server that begins and does not go on, until somebody has had enough.
  await page.route('**/tickets/export?**', () => undefined);
  await page.getByRole('button', { name: /^Download/ }).click();
  await page.getByText('The server begins to write').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped. Nothing was saved.').waitFor();
});

withBrowser(
  'nothing is in the way of anybody, in both themes, on a phone; requesters are told whom it is for',
  async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await seats.sit(desk.admin, { colorScheme });
      await page.goto(`${desk.url}/reports`);
      await page.getByRole('heading', { name: /in this report/ }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect([await sidewaysOverflow(page), await barriers(page)]).toEqual([0, []]);
    }
    const { page } = await seats.sit(rita);
    await page.goto(`${desk.url}/reports`);
    await eventually(
      async () => (await page.getByRole('heading', { level: 1, name: /^This page is for/ }).count()) === 1,
    );
  },
);

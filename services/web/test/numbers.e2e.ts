import { readFileSync } from 'node:fs';
import { eventually } from '@switchboard/testing';
import type { Page } from 'playwright-core';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite } from './seats';

jest.setTimeout(180_000);

let nia: Caller;
let rita: Caller;

const { desk, seats } = deskSuite(async () => {
  const skills = ['vpn', 'network', 'networking', 'wifi'].map(name => ({ name, level: 5 }));
  nia = await desk.person('Nia Okafor', 'agent', { skills, capacity: 500 });
  rita = await desk.person('Rita Requester', 'user');
});

interface Stats {
  readonly open: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
}
const stats = () => desk.admin.ask<Stats>('GET', '/tickets/stats');

/** A ticket that has been sorted and given to somebody. */
async function ticket(title: string): Promise<{ id: string; number: string }> {
  const { id, number } = await rita.ask('POST', '/tickets', { title, description: `${title}, since this morning.` });
  await eventually(async () => {
    const { assignee } = await desk.admin.ask<{ assignee: unknown }>('GET', `/tickets/${id}`);
    return assignee !== null;
  });
  return { id, number };
}

const open = async (page: Page, search = '') => {
  await page.goto(`${desk.url}/numbers${search}`);
  await page.getByRole('heading', { name: 'How long it takes' }).waitFor();
};
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const shows = (page: Page, text: string | RegExp) => page.getByRole('link', { name: text }).first().waitFor();

withBrowser('an empty desk says so, and a first ticket brings its numbers by itself', async () => {
  const { page, complaints } = await seats.sit(desk.admin);
  await page.goto(`${desk.url}/numbers`);
  await page.getByRole('heading', { name: 'No ticket yet' }).waitFor();
  await ticket('VPN drops after the MFA prompt');
  await page.getByRole('heading', { name: '1 ticket is open. Today 1 came in and 0 were solved.' }).waitFor();
  expect(complaints).toEqual([]);
});

withBrowser('the numbers are those of the API, and a new ticket changes them at once', async () => {
  await ticket('The VPN is slow in the evening');
  const { page, complaints } = await seats.sit(nia);
  await open(page);
  const before = await stats();
  await shows(page, `${before.byCategory['network']} tickets: Network`);
  await shows(page, `${before.byStatus['open']} Open`);
  await shows(page, `Created ${before.open}`);
  const top = (await page.getByRole('heading', { name: 'Status' }).boundingBox())?.y;
  const { id } = await ticket('Wi-Fi drops in meeting room 4');
  const told = Date.now();
  await page.getByRole('link', { name: `Created ${before.open + 1}` }).waitFor();
  expect(Date.now() - told).toBeLessThan(3_000);
  await shows(page, `${(before.byStatus['open'] ?? 0) + 1} Open`);
  await nia.ask('PATCH', `/tickets/${id}`, { status: 'resolved', resolution: 'A new cable.' });
  await shows(page, '1 Resolved');
  await shows(page, 'Solved 1');
  expect((await page.getByRole('heading', { name: 'Status' }).boundingBox())?.y).toBe(top);
  expect(complaints).toEqual([]);
});

withBrowser('each number leads to a list of as many tickets', async () => {
  await ticket('The network printer has no network');
  await ticket('VPN certificate has expired');
  const { page } = await seats.sit(desk.admin);
  await open(page);
  await page.getByRole('link', { name: /tickets?: Network/ }).waitFor();
  await page.getByRole('link', { name: /^Nia Okafor: holds/ }).waitFor();
  const addresses = await page.locator('main a[href^="/inbox"]').evaluateAll(links =>
    links.map(link => ({
      href: link.getAttribute('href') ?? '',
      // A number without a unit is a count of tickets; times lead to the tickets they are of.
      count:
        /^(?:[A-Z]\w+ )?(\d+)(?: tickets?:| Open| In progress| Waiting| Resolved| Created| Solved| were solved| was solved| without|$)/.exec(
          link.getAttribute('aria-label') ?? link.textContent ?? '',
        )?.[1],
    })),
  );
  const counted = addresses.filter(({ count }) => count !== undefined);
  expect(counted.length).toBeGreaterThan(12);
  for (const { href, count } of counted) {
    await page.goto(desk.url + href);
    const list = page.locator('[data-list]');
    await list.waitFor();
    await eventually(async () => {
      expect([href, await list.locator('[data-ticket]').count()]).toEqual([href, Number(count)]);
      return true;
    });
    if (/[?&](status|priority|category|assignee|created|resolved)/.test(href))
      await page.getByText(new RegExp(`^${count} match(es)?$`)).waitFor();
  }
});

withBrowser('a chart is also a table, and a file that says the same', async () => {
  const { id } = await ticket('VPN is away');
  await nia.ask('POST', `/tickets/${id}/messages`, { body: 'I look at it.' });
  const { page, complaints } = await seats.sit(desk.admin);
  await open(page, '?days=7');
  for (const title of ['Created and solved', 'Status', 'Category', 'Agents', 'First reply and solution']) {
    const toggle = page.getByRole('button', { name: `Table: ${title}`, exact: true });
    await toggle.click();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    const region = page.getByRole('region', { name: title, exact: true });
    await region.getByRole('row').first().waitFor();
    const rows = await region.getByRole('row').evaluateAll(all => all.map(row => row.textContent ?? ''));
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as CSV: ${title}` }).click(),
    ]);
    const lines = readFileSync(await saved.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect([title, lines.length]).toEqual([title, rows.length]);
    if (title === 'Created and solved') {
      const { open: count } = await stats();
      expect(lines[0]).toBe('\ufeffDay,Created,Solved');
      expect(Number(lines[1]?.split(',')[1])).toBeGreaterThanOrEqual(count);
    }
  }
  expect(complaints).toEqual([]);
});

withBrowser('range and filters are in the address; what matches nothing is said, with the way back', async () => {
  await ticket('VPN once more');
  const { page } = await seats.sit(desk.admin);
  await open(page);
  await page.getByRole('button', { name: 'Last 30 days' }).click();
  await page.getByRole('menuitemradio', { name: 'Last 7 days' }).click();
  await page.waitForURL(/days=7$/);
  await page.getByRole('button', { name: 'All teams' }).click();
  await page.getByRole('menuitemradio', { name: 'Billing' }).click();
  await page.waitForURL(/category=billing/);
  await page.getByRole('heading', { name: 'No ticket matches' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.waitForURL(/numbers\?days=7$/);
  await page.getByRole('heading', { name: 'Created and solved' }).waitFor();
});

withBrowser('numbers that do not come are asked for again; whoever only asks for help has none', async () => {
  await ticket('VPN again');
  const agent = await seats.sit(nia);
  await agent.page.route('**/tickets/stats?**', route => route.fulfill({ status: 500, body: '{}' }));
  await agent.page.goto(`${desk.url}/numbers`);
  await agent.page.getByRole('heading', { name: 'The numbers did not arrive' }).waitFor();
  await agent.page.unroute('**/tickets/stats?**');
  await agent.page.getByRole('button', { name: 'Try again' }).click();
  await headline(agent.page).getByText('open').waitFor();
  const requester = await seats.sit(rita);
  await requester.page.goto(`${desk.url}/numbers`);
  await requester.page.getByRole('heading', { level: 1, name: /^This page is for/ }).waitFor();
});

withBrowser('nothing is in the way of anybody, in both themes, as charts and as tables, on a phone', async () => {
  await ticket('The VPN is very slow');
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await seats.sit(desk.admin, { colorScheme });
    await open(page);
    await page.getByRole('link', { name: /tickets?: Network/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    for (const toggle of await page.getByRole('button', { name: /^Table: / }).all()) await toggle.click();
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
  }
});

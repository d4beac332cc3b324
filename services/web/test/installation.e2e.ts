import { forgeEntry } from '@switchboard/testing';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import { deskSuite, ours } from './seats';

jest.setTimeout(120_000);

const SECRET = 'bucket-secret-of-this-test';
const SETTINGS = { REOPEN_DAYS: '30', ATTACHMENTS_URL: `https://key:${SECRET}@s3.contoso.example/files?region=eu` };

const { desk, seats } = deskSuite(
  async () => void (await desk.admin.ask('POST', '/tickets', { title: 'VPN drops', description: 'Since today.' })),
  undefined,
  SETTINGS,
);

withBrowser('an admin has the trail verified; a chain broken in the store is named on the page', async () => {
  const { page, complaints } = await seats.sit(desk.admin);
  await page.goto(`${desk.url}/operations`);
  const trail = page.getByRole('region', { name: 'Audit trail' });
  await trail.getByText('never verified from here').waitFor();
  await trail.getByRole('button', { name: 'Verify now' }).click();
  await trail.getByText('Whole and unchanged').waitFor();
  await trail.getByText(/asked for by/).waitFor();

  const entryId = await forgeEntry(await desk.storeUri(), 'ticket.created');
  await trail.getByRole('button', { name: 'Verify now' }).click();
  await trail.getByText('One place is not as it should be').waitFor();
  await page.getByRole('heading', { level: 1, name: 'The audit trail is not whole.' }).waitFor();
  await trail.getByText('Entry 1 was changed after it was written.').waitFor();
  await trail.getByText('Somebody wrote to the database past Switchboard.').waitFor();
  await trail.getByRole('link', { name: /^TKT-/ }).waitFor();
  await trail.getByText('Details').click();
  await trail.getByText(entryId, { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);

  // What came of it stays for whoever opens the page anew.
  await page.reload();
  await trail.getByText('One place is not as it should be').waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(ours(complaints)).toEqual([]);
});

withBrowser('an admin finds a setting, sees that it is set here, and no secret', async () => {
  const { page, complaints } = await seats.sit(desk.admin);
  const answers: Promise<string>[] = [];
  page.on('response', response => {
    if (response.url().endsWith('/operations/settings')) answers.push(response.text());
  });
  await page.goto(`${desk.url}/settings`);
  const row = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await row('REOPEN_DAYS').getByText('default 14').waitFor();
  await row('ATTACHMENTS_URL').getByText('https://s3.contoso.example/files').waitFor();
  await row('ADMIN_PASSWORD').getByText('set, and not shown').waitFor();
  await row('ROUTER_CONCURRENCY').waitFor();
  expect(await page.getByText('Processes of their own').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('searchbox', { name: 'Search settings' }).fill('reopen');
  await row('ROUTER_CONCURRENCY').waitFor({ state: 'detached' });
  expect(await row('REOPEN_DAYS').count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Search settings' }).fill('zebra');
  await page.getByText('No setting fits').waitFor();
  await page.getByRole('searchbox', { name: 'Search settings' }).fill('');
  await page.getByRole('button', { name: 'Set here' }).click();
  await row('ROUTER_CONCURRENCY').waitFor({ state: 'detached' });
  await row('REOPEN_DAYS').waitFor();

  const said = (await Promise.all(answers)).join();
  expect(said).toContain('REOPEN_DAYS');
  for (const secret of [SECRET, desk.admin.password]) {
    expect(said).not.toContain(secret);
    expect(await page.content()).not.toContain(secret);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(ours(complaints)).toEqual([]);
});

withBrowser.each(['/operations', '/settings'])(
  '%s stands in the way of nobody in the dark, and is for admins',
  async path => {
    const { page } = await seats.sit(desk.admin, { colorScheme: 'dark' });
    await page.goto(desk.url + path);
    await page
      .getByText(path === '/settings' ? 'REOPEN_DAYS' : 'Audit trail')
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    const agent = await desk.person('Nia Okafor', 'agent');
    const other = await seats.sit(agent);
    await other.page.goto(desk.url + path);
    await other.page.getByRole('heading', { level: 1, name: 'This page is for admins' }).waitFor();
  },
);

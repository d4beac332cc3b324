import { eventually } from '@switchboard/testing';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite, ours } from './seats';

jest.setTimeout(600_000);

const MANY = 510;

let nia: Caller;
let tomas: Caller;
let rita: Caller;

const { desk, seats } = deskSuite(async () => {
  nia = await desk.person('Nia Okafor', 'agent', { capacity: 1_000, teams: ['network'] });
  tomas = await desk.person('Tomás Rivera', 'agent', { capacity: 10, teams: ['network'] });
  rita = await desk.person('Rita Requester', 'user');
});

withBrowser('filters become a view with a name, which is shared, renamed, removed and brought back', async () => {
  await seats.assigned(rita, 'Toner is empty', nia);
  const { page, complaints } = await seats.sit(nia, { reducedMotion: 'reduce' });
  await page.goto(`${desk.url}/inbox?view=all&q=toner`);
  await page.getByRole('link', { name: /Toner is empty/ }).waitFor();
  await page.getByRole('button', { name: 'This view' }).click();
  await page.getByRole('menuitem', { name: /Save as a view/ }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Give it a name.').waitFor();
  expect(await barriers(page, '[role=dialog]')).toEqual([]);
  await page.getByRole('textbox', { name: 'Name' }).fill('All about toner');
  await page.getByRole('radio', { name: 'Team network' }).check();
  await page.keyboard.press('Control+Enter');
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('link', { name: /^All about toner.*1 ticket$/ }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'All about toner' }).waitFor();
  await page.getByRole('link', { name: /Toner is empty/ }).waitFor();

  const other = await seats.sit(tomas);
  await other.page.getByRole('link', { name: /^All about toner/ }).click();
  await other.page.getByRole('button', { name: 'This view' }).click();
  await other.page.getByRole('menuitem', { name: /Save as/ }).waitFor();
  expect(await other.page.getByRole('menuitem', { name: /Remove|Rename/ }).count()).toBe(0);

  await page.getByRole('button', { name: 'This view' }).click();
  await page.getByRole('menuitem', { name: /Rename/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Toner');
  await page.getByRole('radio', { name: 'Only me' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await views.getByRole('link', { name: /^Toner/ }).waitFor();
  await Promise.all([other.page.waitForResponse(/\/views(\?|$)/), other.page.reload()]);
  await other.page.getByRole('heading', { level: 1, name: 'All open' }).waitFor();
  const theirs = other.page.getByRole('navigation', { name: 'Views' });
  await theirs.getByRole('link', { name: /toner/i }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'This view' }).click();
  await page.getByRole('menuitem', { name: 'Remove the view' }).click();
  await views.getByRole('link', { name: /^Toner/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Toner' }).waitFor();
  expect(ours(complaints)).toEqual([]);
});

withBrowser(
  'many are given to somebody with their room seen first, made one, and deleted by admins alone',
  async () => {
    const titles = ['Badge one', 'Badge two', 'Badge three'];
    const tickets: { readonly id: string; readonly number: string }[] = [];
    for (const title of titles) tickets.push(await seats.assigned(rita, title, nia));
    const [first, second, third] = tickets;
    const read = (number = '') =>
      desk.admin.ask<{ assignee: { name: string } | null; mergedInto: string | null }>('GET', `/tickets/${number}`);
    const holders = () => Promise.all(tickets.map(async ({ number }) => (await read(number)).assignee?.name));
    const { page, complaints } = await seats.sit(nia, { reducedMotion: 'reduce' });
    const select = async (...wanted: string[]) => {
      for (const title of wanted) await page.getByRole('checkbox', { name: `Select: ${title}` }).check({ force: true });
    };
    await page.goto(`${desk.url}/inbox?view=all&q=badge&status=open&status=in_progress&status=closed`);
    await select(...titles);
    await page.getByText('now with: 3 Nia Okafor').waitFor();
    expect(await page.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Assign:/ }).click();
    await page.getByRole('button', { name: /Tomás Rivera/ }).click();
    await page.getByText(/takes 3, then room for \d+/).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await holders()).toEqual(['Nia Okafor', 'Nia Okafor', 'Nia Okafor']);
    // Another person is faster with one of them.
    await page.route('**/assign', async route => {
      if (third && route.request().url().includes(third.id))
        await desk.admin.ask('PATCH', `/tickets/${third.id}`, { priority: 'critical' });
      await route.fallback();
    });
    await page.getByRole('button', { name: 'Assign 3' }).click();
    await page.getByText('Assigned: 2 tickets. One stayed as it was; it stays selected.').waitFor();
    await page.unroute('**/assign');
    await page.getByRole('heading', { name: 'This one stayed as it was' }).waitFor();
    await page.getByText('Somebody changed it meanwhile.').waitFor();
    expect(await holders()).toEqual(['Tomás Rivera', 'Tomás Rivera', 'Nia Okafor']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await holders()).every(name => name === 'Nia Okafor'));

    await page.reload();
    await select('Badge one', 'Badge two');
    await page.getByRole('button', { name: /^Merge:/ }).click();
    await page.getByRole('menuitemradio', { name: /Badge one/ }).click();
    await page.getByText('1 is closed and points to it; one requester gets every reply').waitFor();
    await page.getByRole('button', { name: 'Merge 1 into it' }).click();
    await page.getByText('Merged: 1 ticket.').waitFor();
    expect((await read(second?.number)).mergedInto).toBe(first?.id);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await read(second?.number)).mergedInto === null);
    expect(ours(complaints)).toEqual([]);

    const admin = await seats.sit(desk.admin);
    await admin.page.goto(`${desk.url}/inbox?view=all&q=badge`);
    for (const title of ['Badge one', 'Badge two'])
      await admin.page.getByRole('checkbox', { name: `Select: ${title}` }).check({ force: true });
    await admin.page.getByRole('button', { name: 'Delete 2 …' }).click();
    await admin.page.getByRole('textbox', { name: /^Type 2/ }).fill('3');
    await admin.page.getByRole('button', { name: 'Delete 2', exact: true }).click();
    await admin.page.getByText('That is another number.').waitFor();
    expect(await barriers(admin.page, '[role=dialog]')).toEqual([]);
    await admin.page.getByRole('textbox', { name: /^Type 2/ }).fill('2');
    await admin.page.getByRole('button', { name: 'Delete 2', exact: true }).click();
    await admin.page.getByText('Deleted: 2 tickets.').waitFor();
    await expect(read(first?.number)).rejects.toThrow('404');
    expect((await read(third?.number)).assignee?.name).toBe('Nia Okafor');
  },
);

withBrowser('more than can be changed at once becomes work that shows how far it is and which stayed', async () => {
  const numbers: string[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      for (let index = lane; index < MANY; index += 8) {
        const given = { priority: 'low', category: 'hardware' };
        const title = `Printer ${index} is out of paper`;
        numbers.push((await rita.ask('POST', '/tickets', { title, description: 'No paper.', ...given })).number);
      }
    }),
  );
  // One that refuses: it is part of another one.
  const [into = '', merged = ''] = numbers;
  await desk.admin.ask('POST', `/tickets/${merged}/merge`, { into });
  const { page, complaints } = await seats.sit(nia, { reducedMotion: 'reduce' });
  // How far it is is told: nobody need ask.
  await page.route(/\/api\/v1\/jobs\/[^/]+$/, route => route.abort());
  await page.goto(`${desk.url}/inbox?view=all&q=printer&status=open&status=closed&status=in_progress`);
  await page
    .getByRole('checkbox', { name: /^Select: Printer/ })
    .first()
    .check({ force: true });
  await page.getByRole('button', { name: `Select all ${MANY}` }).click();
  await page.getByRole('heading', { name: `All ${MANY} tickets` }).waitFor();
  await page.getByText('can not be taken back at once').waitFor();
  await page.getByRole('button', { name: /^Priority:/ }).click();
  await page.getByRole('menuitemradio', { name: 'High' }).click();
  await page.getByText(`${MANY} become High`).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect((await desk.admin.ask<{ priority: string }>('GET', `/tickets/${into}`)).priority).toBe('low');
  await page.getByRole('button', { name: `Change all ${MANY} tickets` }).click();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.getByRole('heading', { name: `${MANY - 1} of ${MANY} tickets are changed` }).waitFor({ timeout: 300_000 });
  await page.getByRole('heading', { name: 'This one stayed as it was' }).waitFor();
  await page.getByRole('listitem').getByRole('link', { name: merged }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
  expect((await desk.admin.ask<{ priority: string }>('GET', `/tickets/${into}`)).priority).toBe('high');
  // A desk that is busy with so many may ask the page to come again later, which it does.
  expect(complaints.filter(complaint => !/status of 503|ERR_FAILED/.test(complaint))).toEqual([]);
});

import type { Page } from 'playwright-core';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { bring, choose, cutLine, textFile } from './files';
import { HOSTILE_TEXTS } from './hostile-texts';
import { deskSuite } from './seats';

jest.setTimeout(180_000);

let nia: Caller;

const { desk, seats } = deskSuite(async () => {
  nia = await desk.person('Nia Okafor', 'agent', { skills: [{ name: 'vpn', level: 5 }], capacity: 500 });
});

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = page.locator(':focus');
    if ((await focused.count()) > 0) {
      const label = await focused.evaluate(element => {
        const { labels } = element as HTMLInputElement;
        return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
      });
      if (name.test(label.trim())) return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${name}`);
}

withBrowser(
  'somebody signs up, opens a ticket, reads the answer as it is written and confirms it, by keyboard alone',
  async () => {
    const { page, complaints } = await seats.guest();
    await page.goto(desk.url);
    await tabTo(page, /^Create an account$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Create an account' }).waitFor();
    await tabTo(page, /^Your name$/);
    await page.keyboard.type('Amara Diallo');
    await tabTo(page, /^E-mail$/);
    await page.keyboard.type(`amara-${Date.now()}@example.com`);
    await tabTo(page, /^Password$/);
    await page.keyboard.type('correct horse battery');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nothing is open.' }).waitFor();
    await tabTo(page, /^New ticket$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^In one line$/);
    await page.keyboard.type('VPN drops every hour');
    await tabTo(page, /^What happens, and since when\?$/);
    await page.keyboard.type('Since this morning my VPN conection drops about once an hour.');
    await page.getByText('was read as').waitFor();
    await tabTo(page, /^Priority: /);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'High' }).waitFor();
    await page.keyboard.type('Hi');
    await page.keyboard.press('Enter');
    await page.getByText('your choice').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'VPN drops every hour' }).waitFor();

    const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const before = await desk.admin.ask<{ priority: string; channel: string }>('GET', `/tickets/${number}`);
    expect(before).toMatchObject({ priority: 'high', channel: 'web' });
    await page.getByText('With Nia', { exact: true }).waitFor();
    const written = Date.now();
    await nia.ask('POST', `/tickets/${number}/messages`, { body: 'I pushed **a new profile**.', status: 'resolved' });
    await page.getByText('a new profile').waitFor({ timeout: 2_000 });
    expect(Date.now() - written).toBeLessThan(2_500);
    await page.getByText('Nia says this is solved').waitFor();
    await tabTo(page, /^Yes, it works$/);
    await page.keyboard.press('Enter');
    await page.getByText('This ticket is closed.').waitFor();
    expect(complaints).toEqual([]);
  },
);

withBrowser('what is written is kept, over a reload and over a line that is cut, and arrives once', async () => {
  const { page, context, complaints } = await seats.guest();
  const rita = await desk.person('Rita Requester', 'user');
  const { id, number } = await rita.ask('POST', '/tickets', {
    title: 'Printer is slow',
    description: 'It takes minutes.',
  });
  await seats.signIn(page, rita);
  await page.goto(`${desk.url}/tickets/${number}`);
  await page.getByLabel('Your reply').fill('It is the one on the third floor.');
  await page.getByText('Draft kept').waitFor();
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('third floor'));
  await page.reload();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('third floor'));
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('is sent when you are back').waitFor();
  await nia.ask('POST', `/tickets/${id}/messages`, { body: 'Which floor?' });
  const arrives = page.waitForResponse(
    response => response.ok() && /messages$/.test(response.url()) && response.request().method() === 'POST',
  );
  await context.setOffline(false);
  await page.getByText('Which floor?').waitFor({ timeout: 40_000 });
  await page.locator('[data-waiting]').waitFor({ state: 'detached' });
  expect(await page.getByText('It is the one on the third floor.').count()).toBe(1);
  expect((await arrives).status()).toBe(201);
  const { items } = await rita.ask<{ items: { body: string }[] }>('GET', `/tickets/${id}/messages`);
  expect(items.map(({ body }) => body).sort()).toEqual(['It is the one on the third floor.', 'Which floor?']);
  expect(ownWords(complaints)).toEqual([]);
});

/** The browser itself writes down what it could not load. */
const ownWords = (complaints: readonly string[]) =>
  complaints.filter(complaint => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/.test(complaint));

withBrowser('files go with a new ticket, over a reload and a line that is cut after the ticket was made', async () => {
  const rita = await desk.person('Rita Requester', 'user');
  const { page, complaints } = await seats.sit(rita);
  await page.goto(`${desk.url}/tickets/new`);
  await page.getByLabel('In one line').fill('The scanner shows an error');
  await page.getByLabel('What happens, and since when?').fill('It shows what the files say.');
  await page.getByText('up to 100 files, 26.2 MB each').waitFor();
  await choose(page, 'Attach files: choose', textFile('scan.txt'), textFile('setup.exe'));
  await page.getByText('Files of this type are not taken. It is not sent.').waitFor();
  await bring(page, 'drop', 'dropped.txt');
  await bring(page, 'paste', 'pasted.txt');
  await page.getByRole('button', { name: 'Send ticket with 3 files' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await page.getByText('pasted.txt').waitFor();
  expect(await page.getByText('setup.exe').count()).toBe(0);
  await tabTo(page, /^Remove dropped.txt$/);
  await page.keyboard.press('Enter');

  const mend = await cutLine(page, /\/attachments$/);
  await page.getByRole('button', { name: 'Send ticket with 2 files' }).click();
  await page.getByRole('heading', { name: 'The scanner shows an error' }).waitFor();
  await page.getByText('The ticket is there. 2 files have not arrived yet.').waitFor();
  await page.reload();
  await page.getByText('The ticket is there. 2 files have not arrived yet.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
  await mend();
  await page.getByRole('button', { name: 'Try again: scan.txt' }).click();
  await page.getByTitle('Save scan.txt').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByTitle('Save pasted.txt').waitFor();
  await page.getByText('not arrived yet').waitFor({ state: 'detached' });
  const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { items } = await nia.ask<{ items: { name: string; internal: boolean }[] }>(
    'GET',
    `/tickets/${number}/attachments`,
  );
  expect(items.map(({ name, internal }) => [name, internal]).sort()).toEqual([
    ['pasted.txt', false],
    ['scan.txt', false],
  ]);

  const agent = await seats.sit(nia);
  await agent.page.goto(`${desk.url}/inbox/${number}`);
  await agent.page.getByTitle('Save scan.txt').waitFor();
  expect(ownWords(complaints)).toEqual([]);
});

withBrowser('a reply that does not arrive keeps its words and its files, and arrives once', async () => {
  const rita = await desk.person('Rita Requester', 'user');
  const { page, complaints } = await seats.sit(rita);
  const { id, number } = await rita.ask('POST', '/tickets', { title: 'Copier', description: 'It copies nothing.' });
  await page.goto(`${desk.url}/tickets/${number}`);
  await page.getByLabel('Your reply').fill('The page is empty, see there.');
  await choose(page, 'Attach files', textFile('empty.txt'));
  await page.getByText('ready').waitFor();
  const isBack = async () => {
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'The page is empty, see there.');
    await page.getByRole('button', { name: 'Remove empty.txt' }).waitFor();
  };
  // The page is closed while the message is on its way.
  let mend = await cutLine(page, /\/messages$/, () => undefined);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('is being sent').waitFor();
  await page.reload();
  await isBack();
  await mend();
  mend = await cutLine(page, /\/messages$/);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('It was not sent.').waitFor();
  await isBack();
  await mend();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByTitle('Save empty.txt').waitFor();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  const { items } = await nia.ask<{ items: { body: string; attachments: { name: string }[] }[] }>(
    'GET',
    `/tickets/${id}/messages`,
  );
  expect(items.map(({ body, attachments }) => [body, attachments.length])).toEqual([
    ['The page is empty, see there.', 1],
  ]);
  expect(ownWords(complaints)).toEqual([]);
});

withBrowser('what happens between reading a ticket and being told of it is shown all the same', async () => {
  const { page, complaints } = await seats.guest();
  const rita = await desk.person('Rita Requester', 'user');
  const { id, number } = await rita.ask('POST', '/tickets', { title: 'Slow line', description: 'Everything is late.' });
  await seats.signIn(page, rita);
  let letThrough = (): void => undefined;
  const isLetThrough = new Promise<void>(resolve => (letThrough = resolve));
  await page.routeWebSocket(/\/ws/, async socket => {
    await isLetThrough;
    socket.connectToServer();
  });
  const read = page.waitForResponse(response => /\/messages\?/.test(response.url()));
  await page.goto(`${desk.url}/tickets/${number}`);
  await (await read).finished();
  await nia.ask('POST', `/tickets/${id}/messages`, { body: 'Written while nobody listened.' });
  letThrough();
  await page.getByText('Written while nobody listened.').waitFor({ timeout: 20_000 });
  expect(complaints).toEqual([]);
});

withBrowser('two tabs share a session, and signing out in one signs out the other', async () => {
  const { page, context } = await seats.guest();
  const rita = await desk.person('Rita Requester', 'user');
  await seats.signIn(page, rita);
  const other = await context.newPage();
  await other.goto(`${desk.url}/profile`);
  await other.getByRole('heading', { name: 'Profile' }).waitFor();
  await Promise.all([page.reload(), other.reload()]);
  await other.getByRole('heading', { name: 'Profile' }).waitFor();
  await page.getByRole('button', { name: /Rita Requester/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await other.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await page.goto(`${desk.url}/tickets`);
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
});

withBrowser.each(['light', 'dark'] as const)(
  'no page puts a barrier in anybody’s way, in the %s theme',
  async colorScheme => {
    const { page, complaints } = await seats.guest({ colorScheme, reducedMotion: 'reduce' });
    const rita = await desk.person('Rita Requester', 'user');
    const { number } = await rita.ask('POST', '/tickets', {
      title: 'VPN drops',
      description: 'Every hour since Monday.',
    });
    const found: Record<string, string[]> = {};
    const check = async (name: string) => (found[name] = await barriers(page));
    for (const path of ['sign-in', 'sign-up', 'forgot', 'reset?token=x', 'invitation?token=x', 'verify?token=x']) {
      await page.goto(`${desk.url}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await check(path);
    }
    await seats.signIn(page, rita);
    await page.getByText('VPN drops').waitFor();
    await check('my tickets');
    await page.goto(`${desk.url}/tickets?q=zebra`);
    await page.getByText('No ticket matches').waitFor();
    await check('nothing found');
    await page.goto(`${desk.url}/tickets/new`);
    await page.getByRole('button', { name: 'Send ticket' }).click();
    await page.getByText('Say in one line what it is about.').waitFor();
    await check('new ticket with errors');
    await page.getByLabel('What happens, and since when?').fill('My VPN drops about once an hour.');
    await page.getByRole('button', { name: /Topic: Network/ }).click();
    await page.getByRole('menuitemradio', { name: 'Network, VPN' }).waitFor();
    await check('new ticket with a menu');
    await page.goto(`${desk.url}/tickets/${number}`);
    await page.getByText('Every hour since Monday.').waitFor();
    await check('ticket');
    await page.goto(`${desk.url}/tickets/TKT-20260101-AAAAAA`);
    await page.getByText('There is no such ticket').waitFor();
    await check('no such ticket');
    await page.goto(`${desk.url}/profile`);
    await page.getByLabel('Time zone').waitFor();
    await check('profile');
    await page.goto(`${desk.url}/nowhere`);
    await page.getByText('There is no such page').waitFor();
    await check('no such page');
    expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
    expect(complaints.filter(complaint => !complaint.includes('404'))).toEqual([]);
  },
);

withBrowser('texts that were script elsewhere are texts here, and nothing is wider than a narrow phone', async () => {
  const { page, complaints } = await seats.guest({ viewport: { width: 320, height: 640 } });
  const rita = await desk.person('<img src=x onerror=alert(1)>', 'user');
  await seats.signIn(page, rita);
  for (const text of HOSTILE_TEXTS) {
    const { id, number } = await rita.ask('POST', '/tickets', { title: text.slice(0, 200), description: text });
    await nia.ask('POST', `/tickets/${id}/messages`, { body: text });
    await page.goto(`${desk.url}/tickets/${number}`);
    await page.locator('ol > li', { hasText: 'Nia Okafor' }).waitFor();
    expect({ text, overflow: await sidewaysOverflow(page) }).toEqual({ text, overflow: 0 });
  }
  for (const path of ['tickets', 'tickets/new', 'profile']) {
    await page.goto(`${desk.url}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect({ path, overflow: await sidewaysOverflow(page) }).toEqual({ path, overflow: 0 });
  }
  expect(complaints).toEqual([]);
});

import { eventually } from '@switchboard/testing';
import type { Page } from 'playwright-core';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite, ours } from './seats';

jest.setTimeout(180_000);

let nia: Caller;
let tomas: Caller;
let rita: Caller;

const { desk, seats } = deskSuite();
beforeEach(async () => {
  if (withBrowser === test.skip) return;
  [nia, tomas, rita] = await Promise.all([
    desk.person('Nia Okafor', 'agent', { capacity: 500 }),
    desk.person('Tomás Rivera', 'agent', { availability: 'away' }),
    desk.person('Rita Requester', 'user'),
  ]);
});

const bell = (page: Page, unread: number) =>
  page.getByRole('button', { name: unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`, exact: true });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Notifications' });
const row = (page: Page, name: RegExp) => panel(page).getByRole('link', { name });
const isFocused = async (page: Page, name: RegExp) => row(page, name).and(page.locator(':focus')).waitFor();

/** What happened to Nia while she was away, oldest first; the first ticket came to her by the admin's hand. */
async function whileAway() {
  const mine = await seats.assigned(rita, 'VPN drops after the MFA prompt', nia);
  await rita.ask('POST', `/tickets/${mine.number}/messages`, { body: 'It happened again.' });
  const other = await seats.assigned(rita, 'Printer on fire', tomas);
  const { email } = nia;
  await tomas.ask('POST', `/tickets/${other.number}/messages`, {
    body: `@${email}, have you seen this?`,
    internal: true,
  });
  return { mine, other };
}
/** How many Nia has; none comes any more when the newest is there, which the callers name last. */
const unreadOfNia = () =>
  eventually(async () => {
    const { items } = await nia.ask<{ items: { kind: string }[] }>('GET', '/notifications');
    return items[0]?.kind === 'mentioned' && items.length;
  });

withBrowser(
  'by keyboard: who was away finds what happened, opens it, and every window knows that it is read',
  async () => {
    await whileAway();
    const unread = await unreadOfNia();
    const [one, two] = [await seats.sit(nia), await seats.sit(nia)];
    const { page } = one;
    await bell(two.page, unread).waitFor();
    await bell(page, unread).focus();
    await page.keyboard.press('Enter');
    await isFocused(page, /^Unread: Tomás Rivera mentioned you ?Printer on fire/);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await isFocused(page, /Tomás Rivera mentioned you/);
    await page.keyboard.press('Escape');
    await bell(page, unread).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await row(page, /Rita Requester answered ?VPN drops/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'VPN drops after the MFA prompt' }).waitFor();
    // All that tells of this ticket was seen with it.
    const left = (await nia.ask<{ items: { title: string; read: boolean }[] }>('GET', '/notifications')).items;
    const rest = left.filter(({ title }) => !title.startsWith('VPN')).length;
    for (const seat of [page, two.page]) await bell(seat, rest).waitFor();
    await bell(page, rest).click();
    await row(page, /^Rita Requester answered/).waitFor();
    await panel(page).getByRole('button', { name: 'Mark all as read' }).click();
    for (const seat of [page, two.page]) await bell(seat, 0).waitFor();
    await panel(page).getByText('Unread').first().waitFor({ state: 'detached' });
    expect(ours([...one.complaints, ...two.complaints])).toEqual([]);
  },
);

withBrowser(
  'an answer is announced while its requester is elsewhere, and counts as read where the ticket is open',
  async () => {
    const { mine } = await whileAway();
    const seat = await seats.sit(rita);
    const { page } = seat;
    await bell(page, 0).waitFor();
    await bell(page, 0).click();
    await panel(page).getByText('Nothing has happened yet').waitFor();
    await page.keyboard.press('Escape');
    await nia.ask('POST', `/tickets/${mine.number}/messages`, { body: 'Please try again.' });
    await bell(page, 1).waitFor();
    await page.getByRole('status').filter({ hasText: 'Nia Okafor answered: VPN drops after the MFA prompt' }).waitFor();
    await page.goto(`${desk.url}/tickets/${mine.number}`);
    await page.getByText('Please try again.').waitFor();
    await bell(page, 0).waitFor();
    await nia.ask('POST', `/tickets/${mine.number}/messages`, { body: 'Any better?' });
    await page.getByText('Any better?').waitFor();
    await eventually(async () => {
      const { items } = await rita.ask<{ items: { read: boolean }[] }>('GET', '/notifications');
      return items.length === 2 && items.every(({ read }) => read);
    });
    await bell(page, 0).waitFor();
    expect(seat.complaints).toEqual([]);
  },
);

withBrowser('on a phone the list is the whole screen; what did not come can be asked for again', async () => {
  await whileAway();
  const unread = await unreadOfNia();
  const { page, complaints } = await seats.sit(nia, { viewport: { width: 320, height: 640 } });
  await page.route('**/api/v1/notifications', route => route.abort());
  await bell(page, unread).click();
  await panel(page).getByText('The notifications did not come').waitFor();
  await page.unroute('**/api/v1/notifications');
  await panel(page).getByRole('button', { name: 'Try again' }).click();
  await row(page, /mentioned you/).waitFor();
  expect(await panel(page).boundingBox()).toMatchObject({ x: 0, y: 0, width: 320, height: 640 });
  expect([await sidewaysOverflow(page), await barriers(page, '[role=dialog]')]).toEqual([0, []]);
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await panel(page).waitFor({ state: 'detached' });
  await bell(page, unread).and(page.locator(':focus')).waitFor();
  expect(ours(complaints).filter(complaint => !complaint.includes('ERR_FAILED'))).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { eventually } from '@switchboard/testing';
import type { Page } from 'playwright-core';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite, ours } from './seats';

jest.setTimeout(180_000);

let nia: Caller;

const { desk, seats } = deskSuite(async () => {
  nia = await desk.person('Nia Okafor', 'agent', {
    skills: [{ name: 'vpn', level: 5 }],
    teams: ['network'],
    capacity: 20,
  });
  await desk.person('Sam Whitlock', 'agent', { skills: [{ name: 'printer', level: 4 }], capacity: 20 });
  await desk.person('Tomás Rivera', 'agent', { skills: [{ name: 'laptop', level: 2 }], capacity: 20 });
});

const cell = (page: Page, name: string) => page.getByRole('gridcell', { name });
const headerOf = (page: Page, name: string) => page.getByRole('rowheader', { name }).getByRole('link');
interface User {
  readonly id: string;
  readonly name: string;
  readonly skills: readonly { readonly name: string; readonly level: number }[];
  readonly disabled: boolean;
}
const userNamed = async (name: string) => {
  const { items } = await desk.admin.ask<{ items: User[] }>('GET', `/users?q=${encodeURIComponent(name)}`);
  return items.find(user => user.name === name);
};
const levelOf = async (name: string, skill: string) =>
  (await userNamed(name))?.skills.find(each => each.name === skill)?.level;

withBrowser('a level is set by keyboard, taken back, and decides who gets the next ticket', async () => {
  const { page, complaints } = await seats.sit(desk.admin, { at: '/people' });
  await cell(page, 'Sam Whitlock, printer: level 4').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await headerOf(page, 'Nia Okafor').focus();
  // To her cell of printers: it is right of what she has already.
  for (let steps = 0; steps < 10; steps += 1) {
    if (await page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.includes('printer'))) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('5');
  await cell(page, 'Nia Okafor, printer: level 5').waitFor();
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await cell(page, 'Nia Okafor, printer: none').waitFor();
  await eventually(async () => (await levelOf('Nia Okafor', 'printer')) === undefined);
  await page.keyboard.press('5');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+z');
  await cell(page, 'Nia Okafor, printer: level 5').waitFor();
  await eventually(async () => (await levelOf('Nia Okafor', 'printer')) === 5);

  // Whoever knows it better gets the next one.
  const requester = await desk.person('Rita Requester', 'user');
  const { number } = await requester.ask('POST', '/tickets', {
    title: 'The printer jams',
    description: 'The printer on the second floor jams with every page.',
  });
  interface Decision {
    readonly candidates: readonly { readonly name: string; readonly levels?: object; readonly score: number | null }[];
  }
  const decision = await eventually(async () => {
    const { items } = await desk.admin.ask<{ items: Decision[] }>('GET', `/tickets/${number}/routing`);
    return items[0];
  });
  const scores = Object.fromEntries(decision.candidates.map(({ name, score }) => [name, score ?? 0]));
  expect(scores['Nia Okafor']).toBeGreaterThan(scores['Sam Whitlock'] ?? 1);
  expect(ours(complaints)).toEqual([]);
});

withBrowser('several people get the same level at once, and give it back at once', async () => {
  const { page } = await seats.sit(desk.admin, { at: '/people?by=name' });
  await cell(page, 'Sam Whitlock, laptop: none').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('3');
  await page.getByText('2 people, laptop: level 3').waitFor();
  const levels = async () => [await levelOf('Sam Whitlock', 'laptop'), await levelOf('Tomás Rivera', 'laptop')];
  await eventually(async () => (await levels()).every(level => level === 3));
  await page.keyboard.press('z');
  await eventually(async () => {
    const [sam, tomas] = await levels();
    return sam === undefined && tomas === 2;
  });
});

withBrowser('somebody who is invited reads the mail, chooses a password and is in', async () => {
  const email = `${randomUUID()}@example.com`;
  const { page } = await seats.sit(desk.admin, { at: '/people' });
  await page.getByRole('link', { name: 'Invite' }).click();
  await page.getByLabel('Name').fill('Chiara Moretti');
  await page.getByLabel('E-mail').fill('no-address');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText('This is not an e-mail address.').waitFor();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText('Invited, has not accepted yet').waitFor();
  const first = await desk.linkMailedTo(email);
  await page.getByRole('button', { name: 'Send the invitation again' }).click();
  await page.getByText('on its way again').waitFor();
  const link = await eventually(async () => {
    const latest = await desk.linkMailedTo(email);
    return latest !== first && latest;
  });

  const guest = await seats.guest();
  await guest.page.goto(link);
  await guest.page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await guest.page.keyboard.press('Enter');
  await guest.page.getByRole('navigation', { name: 'Views' }).waitFor();
  await page.reload();
  await page.getByRole('complementary', { name: 'Person' }).getByText(email).waitFor();
  expect(await page.getByText('has not accepted yet').count()).toBe(0);
});

withBrowser('before somebody is disabled it is said what becomes of their tickets', async () => {
  const leaving = await desk.person('Marek Dvořák', 'agent', { capacity: 5 });
  const { id: agentId } = await leaving.ask('GET', '/auth/me');
  const { number } = await desk.admin.ask('POST', '/tickets', { title: 'A question', description: 'How does it go?' });
  const assignee = async () => {
    const ticket = await desk.admin.ask<{ assignee: { id: string } | null }>('GET', `/tickets/${number}`);
    return ticket.assignee?.id;
  };
  await eventually(assignee);
  await desk.admin.ask('POST', `/tickets/${number}/assign`, { agentId });
  const { page } = await seats.sit(desk.admin, { at: `/people/${agentId}` });
  await page.getByText('holds 1 of 5').last().waitFor();
  await page.getByRole('button', { name: 'Disable the account' }).click();
  await page.getByText('1 ticket goes to others at once').waitFor();
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  await page.getByText('Marek Dvořák is disabled').waitFor();
  await eventually(async () => (await assignee()) !== agentId);
});

withBrowser('four hundred people are a few rows at a time', async () => {
  const join = (index: number) =>
    desk.admin.ask('POST', '/users', {
      email: `many-${index}@example.com`,
      name: `Person ${String(index).padStart(3, '0')}`,
      role: 'agent',
      skills: [{ name: 'vpn', level: 1 + (index % 5) }],
    });
  for (let from = 0; from < 400; from += 20)
    await Promise.all(Array.from({ length: 20 }, (_, index) => join(from + index)));
  const { page } = await seats.sit(desk.admin, { at: '/people?by=name' });
  await page.getByRole('heading', { name: /40\d people/ }).waitFor();
  await headerOf(page, 'Nia Okafor').focus();
  await page.keyboard.press('Control+End');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Tomás Rivera'));
  expect(await page.getByRole('row').count()).toBeLessThan(150);
  await page.getByRole('searchbox', { name: 'Person or skill' }).fill('person 399');
  await page.waitForURL(/q=person/);
  await page.getByRole('link', { name: 'Person 399' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(3);
});

withBrowser('an agent is told that the page is for admins', async () => {
  const { page } = await seats.sit(nia, { at: '/people' });
  await page.getByRole('heading', { level: 1, name: 'This page is for admins' }).waitFor();
  expect(await page.getByRole('link', { name: 'People and skills' }).count()).toBe(0);
});

withBrowser.each(['light', 'dark'] as const)('nothing stands in the way of anybody, %s', async colorScheme => {
  const { page, complaints } = await seats.sit(desk.admin, { at: '/people?by=name&q=i', colorScheme });
  await cell(page, 'Nia Okafor, vpn: level 5').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${desk.url}/people?by=team`);
  await page.getByRole('button', { name: 'Open all' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Invite' }).click();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText('Fill this in.').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  const found = await userNamed('Nia Okafor');
  await page.goto(`${desk.url}/people/${found?.id}`);
  await page.getByRole('button', { name: 'Disable the account' }).click();
  await page.getByText('can not sign in any more').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${desk.url}/people?q=zebra`);
  await page.getByText('Nobody fits').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/people', `/people/${found?.id}`, '/people/new', '/people?show=requesters']) {
    await page.goto(desk.url + path);
    await page.getByRole('heading').first().waitFor();
    expect([path, await sidewaysOverflow(page)]).toEqual([path, 0]);
    expect(await barriers(page)).toEqual([]);
  }
  expect(ours(complaints)).toEqual([]);
});

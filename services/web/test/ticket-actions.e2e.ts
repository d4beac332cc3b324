import type { Page } from 'playwright-core';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite, ours } from './seats';

jest.setTimeout(180_000);

let nia: Caller;
let tomas: Caller;
let sam: Caller;
let rita: Caller;
let luis: Caller;

const { desk, seats } = deskSuite(async () => {
  const skills = ['vpn', 'network', 'networking'].map(name => ({ name, level: 5 }));
  nia = await desk.person('Nia Okafor', 'agent', { skills, capacity: 500, teams: ['network'], timeZone: 'Asia/Tokyo' });
  tomas = await desk.person('Tomás Rivera', 'agent', { teams: ['network'] });
  sam = await desk.person('Sam Whitlock', 'agent');
  rita = await desk.person('Rita Requester', 'user');
  luis = await desk.person('Luis Prado', 'user');
});

interface Ticket {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly assignee: { readonly name: string } | null;
  readonly snoozedUntil: string | null;
  readonly mergedInto: string | null;
}
const idOf = async (person: Caller) => (await person.ask('GET', '/auth/me')).id;
const ticketOf = (number: string) => desk.admin.ask<Ticket>('GET', `/tickets/${number}`);

const choose = async (page: Page, what: RegExp) => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: what }).click();
};

withBrowser('a ticket is handed on with a reason, and what was typed stays where somebody was faster', async () => {
  const ticket = await seats.assigned(rita, 'Scanner is silent', nia);
  const { page, complaints } = await seats.sit(nia);
  await seats.openTicket(page, ticket);
  await choose(page, /Hand it on/);
  await page.getByRole('combobox', { name: 'Find a person or a team' }).fill('tomas');
  await page.getByRole('option', { name: /Tomás Rivera/ }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Say why').waitFor();
  await page.getByLabel('Why').fill('He built that scanner.');
  // The page does not hear of it, as over a line that is slow.
  await page.route('**/transfer', async route => {
    if ((await ticketOf(ticket.number)).assignee?.name === 'Nia Okafor')
      await desk.admin.ask('POST', `/tickets/${ticket.number}/assign`, { agentId: await idOf(sam) });
    await route.continue();
  });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Now it is with Sam Whitlock').waitFor();
  expect(await page.getByLabel('Why').inputValue()).toBe('He built that scanner.');
  await page.getByRole('button', { name: 'Do it anyway' }).click();
  await page.getByText('Handed on to Tomás Rivera').waitFor();
  await page.getByText('You gave it to Tomás Rivera: He built that scanner.').first().waitFor();
  expect((await ticketOf(ticket.number)).assignee?.name).toBe('Tomás Rivera');
  expect(ours(complaints)).toEqual([]);
});

withBrowser('a ticket is put aside until a morning of the person who does it, and brought back early', async () => {
  const ticket = await seats.assigned(rita, 'Toner next week', nia);
  const { page, complaints } = await seats.sit(nia);
  await seats.openTicket(page, ticket);
  await choose(page, /Put aside/);
  await page.getByRole('button', { name: /Tomorrow morning/ }).click();
  await page.getByText('or until there is an answer').waitFor();
  // Eight in Tokyo.
  expect((await ticketOf(ticket.number)).snoozedUntil).toMatch(/T23:00/);
  await page.getByRole('button', { name: 'Bring it back now' }).click();
  await page.getByText('or until there is an answer').waitFor({ state: 'detached' });
  expect((await ticketOf(ticket.number)).snoozedUntil).toBeNull();

  await choose(page, /Put aside/);
  await page.getByLabel('Or at a time of your choice').fill('2027-03-01T09:30');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Put aside until').first().waitFor();
  expect((await ticketOf(ticket.number)).snoozedUntil).toBe('2027-03-01T00:30:00.000Z');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('or until there is an answer').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

withBrowser('people follow a ticket, and tickets are linked from both sides', async () => {
  const [one, other] = [
    await seats.assigned(rita, 'Badge reader is dead', nia),
    await seats.assigned(luis, 'Door stays shut', nia),
  ];
  const { page, complaints } = await seats.sit(nia);
  await seats.openTicket(page, one);
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Follow', exact: true }).click();
  await details.getByRole('button', { name: 'Stop following' }).waitFor();
  await details.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByRole('combobox', { name: /Name or e-mail/ }).fill(luis.email);
  await page.getByRole('option', { name: luis.email }).click();
  await details.getByRole('button', { name: 'Luis Prado: no longer a follower' }).waitFor();
  await details.getByRole('button', { name: 'Luis Prado: no longer a follower' }).click();
  await details.getByRole('button', { name: /^Luis Prado/ }).waitFor({ state: 'detached' });

  await details.getByRole('button', { name: 'Link to another one' }).click();
  await page.getByRole('button', { name: /^Link to another one: relates to/ }).click();
  await page.getByRole('menuitemradio', { name: 'holds up' }).click();
  await page.getByRole('combobox', { name: 'Number or words' }).fill(other.number);
  await page.getByRole('option', { name: /Door stays shut/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await details.getByRole('heading', { name: 'holds up' }).waitFor();
  await details.getByRole('link', { name: 'Door stays shut' }).click();
  await details.getByRole('heading', { name: 'is held up by' }).waitFor();
  await details.getByRole('button', { name: `No longer linked: ${one.number}` }).click();
  await details.getByText('Not linked to another one.').waitFor();
  expect(complaints).toEqual([]);
});

withBrowser(
  'two tickets become one conversation, one reads where it went on, and it is taken apart again',
  async () => {
    const [stays, joins] = [
      await seats.assigned(rita, 'Gateway drops hourly', nia),
      await seats.assigned(luis, 'Gateway is away again', nia),
    ];
    await luis.ask('POST', `/tickets/${joins.number}/messages`, { body: 'It is the one in Lisbon.' });
    const { page, complaints } = await seats.sit(nia);
    await seats.openTicket(page, joins);
    await page.keyboard.press('m');
    await page.getByRole('combobox', { name: 'Number or words' }).fill('gateway drops');
    await page.getByRole('option', { name: /Gateway drops hourly/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('3 messages in the order they were written').waitFor();
    await page.getByText('each reads what the other wrote before').waitFor();
    await page.getByRole('radio', { name: /Gateway drops hourly/ }).check();
    await page.getByText(`${joins.number} is closed`).waitFor();
    expect((await ticketOf(joins.number)).status).not.toBe('closed');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Gateway drops hourly' }).waitFor();
    await page.getByText('It is the one in Lisbon.').waitFor();
    await page.goto(`${desk.url}/inbox/${joins.number}`);
    await page.getByText('This went on in').waitFor();
    await page
      .getByRole('link', { name: /Gateway drops hourly/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Unmerge' }).click();
    await page.getByText('Taken apart again').waitFor();
    await page.getByRole('textbox', { name: 'Reply' }).waitFor();
    expect(await ticketOf(joins.number)).toMatchObject({ mergedInto: null, status: joins.status });

    await choose(page, /^Merge/);
    await page.getByRole('combobox', { name: 'Number or words' }).fill(stays.number);
    await page.getByRole('option', { name: /Gateway drops hourly/ }).click();
    await page.getByRole('button', { name: /^Merge/ }).click();
    await page.getByText(`it goes on in ${joins.number}`).waitFor();
    expect((await ticketOf(stays.number)).mergedInto).toBe(joins.id);
    await page.keyboard.press('z');
    await page.getByText('Taken apart again').waitFor();
    expect((await ticketOf(stays.number)).mergedInto).toBeNull();
    expect(complaints).toEqual([]);
  },
);

withBrowser('an admin deletes a ticket by its number; agents are not offered that', async () => {
  const ticket = await seats.assigned(rita, 'Opened by mistake', tomas);
  const agent = await seats.sit(tomas);
  await seats.openTicket(agent.page, ticket);
  await agent.page.getByRole('button', { name: 'More actions' }).click();
  await agent.page.getByRole('menuitem', { name: /Merge/ }).waitFor();
  expect(await agent.page.getByRole('menuitem', { name: /Delete/ }).count()).toBe(0);
  const { page, complaints } = await seats.sit(desk.admin);
  await seats.openTicket(page, ticket);
  await choose(page, /Delete/);
  await page.getByLabel(/^Type TKT/).fill('yes');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('This is not its number.').waitFor();
  await page.getByLabel(/^Type TKT/).fill(ticket.number.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByText(`Deleted: ${ticket.number}`).waitFor();
  await expect(ticketOf(ticket.number)).rejects.toThrow('404');
  expect(ours(complaints)).toEqual([]);
});

withBrowser.each(['light', 'dark'] as const)(
  'no dialog is a barrier or too wide, in the %s theme',
  async colorScheme => {
    const ticket = await seats.assigned(rita, `Dialogs, ${colorScheme}`, nia);
    const other = await seats.assigned(luis, `Mergeable, ${colorScheme}`, nia);
    const { page } = await seats.sit(desk.admin, { colorScheme, reducedMotion: 'reduce' });
    await seats.openTicket(page, ticket);
    const found: Record<string, unknown> = {};
    const check = async (name: string, what: RegExp, then: () => Promise<unknown> = () => Promise.resolve()) => {
      await choose(page, what);
      await page.getByRole('dialog').waitFor();
      await then();
      const wide = await barriers(page, '[role=dialog]');
      await page.setViewportSize({ width: 320, height: 640 });
      found[name] = [...wide, await sidewaysOverflow(page)];
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await check('transfer', /Hand it on/, () => page.getByRole('option').first().waitFor());
    await check('snooze', /Put aside/);
    await check('link', /Link to/, () => page.getByRole('option').first().waitFor());
    await check('merge', /^Merge/, async () => {
      await page.getByRole('combobox').fill(other.number);
      await page.getByRole('option', { name: `Mergeable, ${colorScheme}` }).click();
      await page.getByText('2 messages in the order').waitFor();
    });
    await check('delete', /Delete/);
    await nia.ask('POST', `/tickets/${other.number}/snooze`, {
      until: new Date(Date.now() + 86_400_000).toISOString(),
    });
    await page.goto(`${desk.url}/inbox/${other.number}`);
    await page.getByText('Put aside until').waitFor();
    found['aside'] = [...(await barriers(page)), 0];
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map(name => [name, [0]])));
  },
);

import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite } from './seats';

jest.setTimeout(180_000);

let nia: Caller;
let rita: Caller;

const { desk, seats } = deskSuite(async () => {
  nia = await desk.person('Nia Okafor', 'agent', { capacity: 50 });
  rita = await desk.person('Rita Requester', 'user');
});

withBrowser('by keyboard alone one gets to a ticket, does something with it, and goes elsewhere', async () => {
  const [one, other] = [
    await seats.assigned(rita, 'Projector hums', nia),
    await seats.assigned(rita, 'Lamp flickers', nia),
  ];
  const { page, complaints } = await seats.sit(nia);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump' }).fill(one.number);
  await page.getByRole('option', { name: /Projector hums/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Projector hums' }).waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('put asi');
  await page.getByRole('option', { name: /Put aside/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Put aside' }).waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('flickers');
  await page.getByRole('option', { name: /Lamp flickers/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lamp flickers' }).waitFor();
  await page.waitForURL(new RegExp(other.number));
  await page.keyboard.press('Control+k');
  await page
    .getByRole('group', { name: 'Opened lately' })
    .getByRole('option', { name: /Projector hums/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').waitFor({ state: 'detached' });

  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 1, name: 'Unassigned' }).waitFor();
  // Alone the second letter opens the details of a ticket.
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByRole('heading', { level: 1, name: 'My tickets' }).waitFor();
  expect(complaints).toEqual([]);
});

withBrowser.each(['light', 'dark'] as const)(
  'every key is told, single ones can be turned off; %s',
  async colorScheme => {
    const ticket = await seats.assigned(rita, `Keys, ${colorScheme}`, nia);
    const { page, complaints } = await seats.sit(nia, { colorScheme, reducedMotion: 'reduce' });
    await seats.openTicket(page, ticket);
    await page.keyboard.press('Control+k');
    await page.getByRole('group', { name: 'This ticket' }).waitFor();
    expect(await barriers(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.getByRole('heading', { name: 'On a ticket' }).waitFor();
    expect(await help.getByRole('heading', { level: 3 }).last().textContent()).toBe('Everywhere');
    expect(await barriers(page, '[role=dialog]')).toEqual([]);
    await help.getByRole('switch', { name: /Keys of one letter/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByRole('button', { name: 'All keys' }).click();
    await help.waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    await help.getByRole('switch').check();
    expect(complaints).toEqual([]);
  },
);

import { eventually, leaveParked } from '@switchboard/testing';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import { deskSuite, ours } from './seats';

jest.setTimeout(120_000);

const { desk, seats } = deskSuite(undefined, dataDir => leaveParked(dataDir, PARKED));

/** Two events that audit gave up, and one that nobody can read. */
const PARKED = [
  { reason: 'the database was away', isEvent: true },
  { reason: 'the disk was full', isEvent: true },
  { reason: 'the body is no event', isEvent: false },
];

const left = async () => {
  const { items } = await desk.admin.ask<{ items: { reason: string }[] }>('GET', '/operations/parked');
  return items.map(({ reason }) => reason);
};

withBrowser.each(['light', 'dark'] as const)('operations stand in the way of nobody, %s', async colorScheme => {
  const { page } = await seats.sit(desk.admin, { colorScheme });
  await page.goto(`${desk.url}/operations`);
  await page.getByText('the disk was full').waitFor();
  await page
    .getByRole('button', { name: /^ticket\.created/ })
    .last()
    .click();
  await page.getByRole('group', { name: 'Payload' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
});

withBrowser(
  'a parked message is read and replayed, another is dropped after a word, and both are seen to be gone',
  async () => {
    const { page, complaints } = await seats.sit(desk.admin);
    await page.goto(`${desk.url}/operations`);
    await page.getByRole('heading', { level: 1, name: /3 messages need you/ }).waitFor();
    const row = (reason: string) => page.getByRole('listitem').filter({ hasText: reason });
    await row('the database was away')
      .getByRole('button', { name: /^ticket\.created/ })
      .click();
    await page.getByRole('group', { name: 'Payload' }).getByText('type: "ticket.created"').waitFor();
    await row('the database was away').getByRole('button', { name: 'Replay' }).click();
    await page.getByText('One message is on its way again').waitFor();
    await row('the database was away').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: /2 messages need you/ }).waitFor();

    await row('the body is no event').getByRole('button', { expanded: false }).click();
    await page.getByText('A replay can not help').waitFor();
    await row('the body is no event').getByRole('button', { name: 'Drop' }).click();
    await page.getByText('Drop this message for good?').waitFor();
    expect(await left()).toContain('the body is no event');
    await row('the body is no event').getByRole('button', { name: 'Drop' }).click();
    await page.getByText('One message is dropped').waitFor();
    await row('the body is no event').waitFor({ state: 'detached' });
    await eventually(async () => (await left()).join() === 'the disk was full');

    await row('the disk was full').getByRole('button', { name: 'Replay' }).click();
    await page.getByText('Nothing is parked').waitFor();
    expect(await left()).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(ours(complaints)).toEqual([]);
  },
);

withBrowser('agents are told that operations are for admins', async () => {
  const agent = await desk.person('Nia Okafor', 'agent');
  const { page } = await seats.sit(agent);
  await page.goto(`${desk.url}/operations`);
  await page.getByRole('heading', { level: 1, name: 'This page is for admins' }).waitFor();
  await expect(agent.ask('GET', '/operations')).rejects.toThrow('403');
});

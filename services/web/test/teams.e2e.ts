import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import { deskSuite, ours } from './seats';

jest.setTimeout(120_000);

const { desk, seats } = deskSuite(async () => {
  await desk.person('Nia Okafor', 'agent', { teams: ['network'] });
});

interface Team {
  readonly key: string;
  readonly label: string;
  readonly retired: boolean;
}
const teams = async () => (await desk.admin.ask<{ items: Team[] }>('GET', '/teams')).items;

withBrowser('a team is made, named anew and removed; one with people in it is retired and comes back', async () => {
  const { page, complaints } = await seats.sit(desk.admin);
  await page.goto(`${desk.url}/teams`);
  await page.getByRole('button', { name: 'New team' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('Fill this in.').waitFor();
  await page.getByLabel('Name').fill('Facilities');
  await page.keyboard.press('Enter');
  await page.getByText('Facilities is there').waitFor();
  await page.getByRole('button', { name: 'Change Facilities' }).click();
  await page.getByLabel('Name').fill('Rooms and buildings');
  await page.keyboard.press('Enter');
  await page.getByText('Rooms and buildings is changed').waitFor();
  expect((await teams()).map(({ label }) => label)).toContain('Rooms and buildings');
  await page.getByRole('button', { name: 'Remove Rooms and buildings' }).click();
  await page.keyboard.press('Enter');
  await page.getByText('Rooms and buildings is gone').waitFor();

  await page.getByRole('button', { name: 'Remove network' }).click();
  await page.keyboard.press('Enter');
  await page.getByText('network is in use, so it is retired').waitFor();
  expect(await teams()).toMatchObject([{ key: 'network', retired: true }]);
  await page.keyboard.press('z');
  await page.getByText('network is back').waitFor();
  await page.getByText('Nia Okafor').waitFor();
  expect(await teams()).toMatchObject([{ key: 'network', retired: false }]);
  expect(ours(complaints)).toEqual([]);
});

withBrowser.each(['light', 'dark'] as const)('teams stand in the way of nobody, %s', async colorScheme => {
  const { page } = await seats.sit(desk.admin, { colorScheme });
  await page.goto(`${desk.url}/teams`);
  await page.getByRole('button', { name: 'Remove network' }).click();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'New team' }).click();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysOverflow(page)).toBe(0);
});

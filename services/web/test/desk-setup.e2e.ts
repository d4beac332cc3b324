import type { Page } from 'playwright-core';
import { barriers } from './accessible';
import { sidewaysOverflow, withBrowser } from './browser';
import type { Caller } from './desk';
import { HOSTILE_TEXTS } from './hostile-texts';
import { deskSuite, ours } from './seats';

jest.setTimeout(180_000);

let rita: Caller;

const { desk, seats } = deskSuite(async () => {
  rita = await desk.person('Rita Requester', 'user');
});

const save = (page: Page) => page.getByRole('button', { name: /^Save/ }).click();
const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });
const dialog = '[role="dialog"]';

withBrowser(
  'a category and its field are made; its tickets ask for it, and what is wrong stands at the field',
  async () => {
    const { page: admin, complaints } = await seats.sit(desk.admin, { reducedMotion: 'reduce' });
    await admin.goto(`${desk.url}/categories`);
    await admin.getByRole('button', { name: 'Network', exact: true }).waitFor();
    expect(await barriers(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Add a category' }).click();
    await save(admin);
    await admin.getByText('Fill this in.').waitFor();
    await admin.getByLabel('Name', { exact: true }).fill('Facilities');
    await admin.getByRole('button', { name: 'Add a subcategory' }).click();
    await admin.getByLabel('Name of the subcategory').fill('Parking');
    await admin.getByLabel('Skills that it asks for').fill('facility_management, keys');
    expect(await barriers(admin, dialog)).toEqual([]);
    await save(admin);
    await closed(admin);
    await admin.getByText('asks for facility_management, keys').waitFor();
    await admin.getByRole('button', { name: 'Move Facilities up' }).click();
    await admin.getByRole('button', { name: 'Move General down' }).waitFor({ state: 'hidden' });

    await admin.goto(`${desk.url}/forms`);
    await admin.getByText('ask for nothing else yet').waitFor();
    await admin.getByRole('button', { name: 'Add a field' }).click();
    await admin.getByLabel('Name', { exact: true }).fill('Building');
    await admin.getByLabel('Kind').selectOption('choice');
    const [north, south] = [
      admin.getByLabel('Name of the choice').first(),
      admin.getByLabel('Name of the choice').last(),
    ];
    await north.fill('North');
    await south.fill('South');
    await admin.getByLabel('Facilities').check();
    await admin.getByLabel(/^Must be filled in/).check();
    expect(await barriers(admin, dialog)).toEqual([]);
    await save(admin);
    await closed(admin);
    await admin.getByRole('button', { name: 'Building', exact: true }).waitFor();
    expect(ours(complaints)).toEqual([]);

    const { page: requester, complaints: theirs } = await seats.sit(rita, {
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await requester.goto(`${desk.url}/tickets/new`);
    await requester.getByLabel('In one line').fill('No place to park');
    await requester.getByLabel('What happens, and since when?').fill('All places are taken since this morning.');
    await requester
      .getByRole('button', { name: /Topic|General|Facilities/ })
      .first()
      .click();
    await requester.getByRole('menuitemradio', { name: 'Facilities, Parking' }).click();
    await requester.getByLabel('Building').waitFor();
    await requester.getByRole('button', { name: 'Send ticket' }).click();
    await requester.getByText('Fill this in.').waitFor();
    await requester.getByLabel('Building').and(requester.locator(':focus')).waitFor();
    await requester.reload();
    await requester.getByLabel('Building').selectOption({ label: 'South' });
    expect(await barriers(requester)).toEqual([]);
    await requester.getByRole('button', { name: 'Send ticket' }).click();
    await requester.waitForURL(/\/tickets\/TKT-/);
    await requester.getByText('South').waitFor();
    expect(ours(theirs)).toEqual([]);

    await admin.goto(`${desk.url}/inbox/${requester.url().split('/').at(-1)}`);
    await admin.getByRole('button', { name: 'Building: South' }).click();
    await admin.getByRole('dialog').getByLabel('Building').selectOption({ label: 'North' });
    await save(admin);
    await admin.getByRole('button', { name: 'Building: North' }).waitFor();
    // Whoever takes away what must be there is told so where it was.
    await admin.getByRole('button', { name: 'Building: North' }).click();
    await admin.getByRole('dialog').getByLabel('Building').selectOption('');
    await save(admin);
    await admin.getByText('Fill this in.').waitFor();
    await requester.getByText('North').waitFor();
    expect(ours(complaints)).toEqual([]);
  },
);

withBrowser(
  'a canned reply is written with what it puts in, read before it is saved, and taken away again',
  async () => {
    const { page, complaints } = await seats.sit(desk.admin, { colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.goto(`${desk.url}/canned-replies`);
    await page.getByRole('button', { name: 'Write a canned reply' }).click();
    await page.getByLabel('Title').fill('Restart it');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Dear ');
    await page.getByRole('button', { name: 'who asks' }).click();
    await page.getByRole('region', { name: 'How it will read' }).getByText('Dear Rita Requester').waitFor();
    await page.getByLabel('Who may use it').selectOption({ label: 'All agents and admins' });
    expect(await barriers(page, dialog)).toEqual([]);
    await save(page);
    await closed(page);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Restart it', exact: true }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Dear {{requester.shoe}}');
    await save(page);
    await page.getByText('that nobody knows').waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('No canned replies yet').waitFor();
    expect(ours(complaints)).toEqual([]);
  },
);

withBrowser('names of categories, fields and choices stay text, whatever is in them, and fit on a phone', async () => {
  const names = HOSTILE_TEXTS.map(text => text.slice(0, 80).trim()).filter(text => text !== '');
  for (const [n, label] of names.entries()) {
    const made = { key: `hostile_${n}`, label };
    // Some are refused: that is an answer, too.
    await desk.admin
      .ask('POST', '/categories', { ...made, subcategories: [{ key: `part_${n}`, label }] })
      .catch(ignore);
    if (n % 5 === 0)
      await desk.admin
        .ask('POST', '/fields', { ...made, type: 'choice', help: label, choices: [{ key: 'one', label }] })
        .catch(ignore);
  }
  const { items } = await desk.admin.ask<{ items: { key: string }[] }>('GET', '/categories');
  expect(items.filter(({ key }) => key.startsWith('hostile_')).length).toBeGreaterThan(20);
  const { page, complaints } = await seats.sit(desk.admin, { reducedMotion: 'reduce' });
  await page.goto(`${desk.url}/categories`);
  await page.getByRole('list', { name: 'Categories' }).waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.goto(`${desk.url}/forms`);
  await page.getByRole('list', { name: 'Forms' }).getByRole('listitem').nth(3).waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole('list', { name: 'Forms' }).getByRole('listitem').nth(3).getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
  await page.goto(`${desk.url}/tickets/new`);
  await page.getByRole('combobox').nth(2).waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(ours(complaints)).toEqual([]);
});

withBrowser(
  'a requester sends a picture that was dropped and a file that was pasted, and sees and saves them',
  async () => {
    const { number } = await rita.ask('POST', '/tickets', {
      title: 'Screen flickers',
      description: 'See the picture.',
    });
    const { page, complaints } = await seats.sit(rita, { colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${desk.url}/tickets/${number}`);
    const reply = page.getByLabel('Your reply');
    await reply.fill('Here it is.');
    const [form, text] = [page.locator('form#reply'), page.locator('form#reply textarea')];
    for (const [target, event, name, type, base64] of [
      [form, 'drop', 'screen.png', 'image/png', PICTURE],
      [text, 'paste', 'log.txt', 'text/plain', Buffer.from('flicker').toString('base64')],
    ] as const)
      await target.evaluate(
        (element, file) => {
          const data = new DataTransfer();
          const bytes = Uint8Array.from(atob(file.base64), sign => sign.charCodeAt(0));
          data.items.add(new File([bytes], file.name, { type: file.type }));
          element.dispatchEvent(
            file.event === 'drop'
              ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
        },
        { event, name, type, base64 },
      );
    await page.getByText('ready').nth(1).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .getByRole('button', { name: /screen\.png/ })
      .locator('img')
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /log\.txt/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('log.txt');
    // A thumbnail that is not made yet is asked for again.
    expect(ours(complaints)).toEqual([]);
  },
);

const ignore = () => undefined;

/** 8 by 8 pixels. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC';

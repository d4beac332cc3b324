import { barriers } from './accessible';
import { withBrowser } from './browser';
import type { Caller } from './desk';
import { deskSuite } from './seats';

jest.setTimeout(120_000);

let nia: Caller;
let rita: Caller;

const { desk, seats } = deskSuite(async () => {
  nia = await desk.person('Nia Okafor', 'agent', { capacity: 50 });
  rita = await desk.person('Rita Requester', 'user');
  for (const [title, body] of [
    ['Restart the VPN client', 'Dear {{requester.name}},\n\nplease restart it. It is about {{ticket.number}}.'],
    ['Printer is out of paper', 'Please fill it.'],
  ])
    await nia.ask('POST', '/canned-replies', { title, body });
});

withBrowser('a slash finds a canned reply, which is filled in and can be changed before it goes', async () => {
  const ticket = await seats.assigned(rita, 'Client hangs', nia);
  const { page, complaints } = await seats.sit(nia, { reducedMotion: 'reduce' });
  await seats.openTicket(page, ticket);
  const field = page.getByRole('textbox', { name: 'Reply' });
  await field.click();
  await page.keyboard.type('Good morning. /');
  await page.getByRole('option').nth(1).waitFor();
  await page.getByText(/^2 canned replies/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.type('vpn');
  await page.getByRole('option', { name: /Printer/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  const filled = `Dear Rita Requester,\n\nplease restart it. It is about ${ticket.number}.`;
  await page.waitForFunction(text => document.querySelector('textarea')?.value === text, `Good morning. ${filled}`);
  await page.keyboard.type(' Nia');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Conversation' }).getByText(`about ${ticket.number}. Nia`).waitFor();

  await field.click();
  await page.keyboard.type('It is in /');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await page.keyboard.type('etc/hosts');
  expect(await field.inputValue()).toBe('It is in /etc/hosts');
  await field.and(page.locator(':focus')).waitFor();

  await field.fill('');
  await page.getByRole('button', { name: 'Canned replies' }).click();
  await page.getByRole('combobox', { name: 'Find a canned reply' }).fill('paper');
  await page.getByRole('option', { name: /Restart/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Please fill it.');
  expect(complaints).toEqual([]);
});

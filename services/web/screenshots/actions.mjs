// Writes pictures of what agents do with tickets: node services/web/screenshots/actions.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';
import { openDesk } from './desk.mjs';
import { tellDeskStory } from './desk-story.mjs';

const folder = resolve(process.argv[2] ?? 'screenshots');
const LOOKS = [
  { name: 'light-1440x900', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark-1440x900', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  {
    name: 'light-390x844',
    colorScheme: 'light',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  },
];

mkdirSync(folder, { recursive: true });
const desk = await openDesk();
const browser = await openBrowser();
try {
  const { drops, luis } = await tellDeskStory(desk);
  await desk.admin.api('POST', `/tickets/${drops.id}/watchers`, { userId: 'me' });
  const { id, number } = await luis.api('POST', '/tickets', {
    title: 'VPN on the Lisbon gateway drops hourly',
    description: 'The VPN goes away about once an hour since yesterday. Two colleagues beside me have the same.',
  });
  for (const [title, body] of [
    ['New VPN profile', 'Dear {{requester.name}}, please download the new profile and reconnect once.'],
    ['Which address?', 'Which address does it have?'],
  ])
    await desk.admin.api('POST', '/canned-replies', { title, body });
  await desk.admin.api('POST', `/tickets/${drops.id}/links`, { type: 'relates', ticketId: number });
  await desk.admin.api('POST', `/tickets/${id}/snooze`, { until: new Date(Date.now() + 86_400_000).toISOString() });
  for (const { name, ...options } of LOOKS) {
    const context = await browser.newContext({ ...options, locale: 'en-GB', timezoneId: 'Europe/Lisbon' });
    const page = await context.newPage();
    page.on('pageerror', error => process.stdout.write(`${error.stack}\n`));
    const shoot = async title => {
      await page.waitForTimeout(500);
      await page.screenshot({ path: resolve(folder, `${title}-${name}.png`) });
      process.stdout.write(`${title}-${name}.png\n`);
    };
    const act = async (what, title, then = async () => undefined) => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: what }).click();
      await page.getByRole('dialog').waitFor();
      await then();
      await shoot(title);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('E-mail').fill(desk.admin.email);
    await page.getByLabel('Password', { exact: true }).fill(desk.admin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /profile, theme/ }).waitFor();
    await page.goto(`${desk.url}/inbox/${drops.number}?view=all`);
    await page.getByText('at 09:32').waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await shoot('more');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump' }).fill('assign vpn');
    await page.getByRole('group', { name: 'Tickets' }).waitFor();
    await shoot('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await shoot('help');
    await page.keyboard.press('Escape');
    await act(/Hand it on/, 'transfer');
    await act(/Put aside/, 'snooze');
    await act(/Link to/, 'link', () => page.getByRole('option').first().waitFor());
    await act(/Merge/, 'merge', async () => {
      await page.getByRole('combobox').fill('lisbon gateway');
      await page.getByRole('option', { name: /Lisbon gateway drops/ }).click();
      await page.getByText(/\d messages in the order/).waitFor();
    });
    await act(/Delete/, 'delete');
    await page.getByRole('textbox', { name: 'Reply' }).click();
    await page.keyboard.type('/');
    await page.getByRole('option').first().waitFor();
    await shoot('canned');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.goto(`${desk.url}/inbox/${number}?view=all`);
    await page.getByText('Put aside until').waitFor();
    await shoot('asleep');
    if (options.viewport.width > 720) {
      await page.getByRole('heading', { name: 'Linked tickets' }).scrollIntoViewIfNeeded();
      await shoot('followers-links');
    }
    await context.close();
  }
} finally {
  await browser.close();
  await desk.close();
}

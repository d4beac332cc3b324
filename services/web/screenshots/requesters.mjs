// Writes a picture of each page of requesters in light, dark and on a phone: node services/web/screenshots/requesters.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';
import { openDesk } from './desk.mjs';
import { tellStory } from './story.mjs';

const folder = resolve(process.argv[2] ?? 'screenshots');
const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  { name: 'phone-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
];

mkdirSync(folder, { recursive: true });
const desk = await openDesk();
const browser = await openBrowser();
try {
  const { amara, drops, photo } = await tellStory(desk);
  for (const { name, ...look } of LOOKS) {
    const context = await browser.newContext({
      ...look,
      locale: 'en-GB',
      timezoneId: 'Europe/Lisbon',
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const shoot = async title => {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: resolve(folder, `${title}-${name}.png`) });
      process.stdout.write(`${title}-${name}.png\n`);
    };
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('E-mail').fill(amara.email);
    await page.getByLabel('Password', { exact: true }).fill('not the right one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('do not match').waitFor();
    await shoot('sign-in');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Create an account' }).waitFor();
    await shoot('sign-up');
    await page.goto(`${desk.url}/invitation?token=gone`);
    await page.getByLabel('Password', { exact: true }).waitFor();
    await shoot('invitation');
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('E-mail').fill(amara.email);
    await page.getByLabel('Password', { exact: true }).fill(amara.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Waiting for you').waitFor();
    await shoot('my-tickets');
    await page.goto(`${desk.url}/tickets?q=zebra`);
    await page.getByText('No ticket matches').waitFor();
    await shoot('no-match');
    await page.goto(`${desk.url}/tickets/${drops.number}`);
    await page.getByText('Found it').waitFor();
    await shoot('ticket');
    await page.goto(`${desk.url}/tickets/${photo.number}`);
    await page.getByText('600 pixels').waitFor();
    await shoot('ticket-pending');
    await page.goto(`${desk.url}/tickets/new`);
    await page.getByLabel('In one line').fill('VNP drops after the MFA prompt');
    await page
      .getByLabel('What happens, and since when?')
      .fill('Since this morning the VPN conection drops every 20 minutes, right after it asks for the MFA code again.');
    await page.getByText('was read as').first().waitFor();
    await shoot('new-ticket');
    await page.getByRole('button', { name: /Priority/ }).click();
    await page.getByRole('menuitemradio', { name: 'High' }).click();
    await shoot('new-ticket-chosen');
    await page.goto(`${desk.url}/profile`);
    await page.getByText('E-mail me about').waitFor();
    await shoot('profile');
    await page.getByRole('button', { name: /Amara Diallo/ }).click();
    await shoot('menu');
    await context.close();
  }
} finally {
  await browser.close();
  await desk.close();
}

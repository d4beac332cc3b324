// Writes pictures of the pages of admins: node services/web/screenshots/admin.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { tellAdminStory } from './admin-story.mjs';
import { openBrowser } from './browser.mjs';
import { openDesk } from './desk.mjs';

const folder = resolve(process.argv[2] ?? 'screenshots');
const look = (name, colorScheme, width, height, more = {}) => ({
  name: `${name}-${width}x${height}`,
  colorScheme,
  viewport: { width, height },
  ...more,
});
const touch = { hasTouch: true, isMobile: true };
const LOOKS = [
  look('light', 'light', 1440, 900),
  look('dark', 'dark', 1440, 900),
  look('light', 'light', 1024, 768),
  look('light', 'light', 390, 844, touch),
  look('dark', 'dark', 390, 844, touch),
];

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
const few = await openDesk();
const many = await openDesk();
try {
  await tellAdminStory(few);
  await tellAdminStory(many, 34);
  for (const { name, ...options } of LOOKS) {
    const isPhone = options.viewport.width < 720;
    const seat = async desk => {
      const context = await browser.newContext({ ...options, locale: 'en-GB', timezoneId: 'Europe/Lisbon' });
      const page = await context.newPage();
      page.on('console', message => message.type() === 'error' && process.stdout.write(`${message.text()}\n`));
      page.on('pageerror', error => process.stdout.write(`${error.stack}\n`));
      await page.goto(`${desk.url}/sign-in`);
      await page.getByLabel('E-mail').fill(desk.admin.email);
      await page.getByLabel('Password', { exact: true }).fill(desk.admin.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'New ticket' }).waitFor();
      const go = async (path, ready) => {
        await page.goto(desk.url + path);
        await ready(page).waitFor();
      };
      const shoot = async title => {
        await page.waitForTimeout(400);
        await page.screenshot({ path: resolve(folder, `${title}-${name}.png`) });
        process.stdout.write(`${title}-${name}.png\n`);
      };
      return { page, go, shoot, close: () => context.close() };
    };
    const one = await seat(few);
    await one.go('/people', page => page.getByText('Sam Whitlock'));
    if (!isPhone) {
      await one.page.getByRole('gridcell', { name: /Sam Whitlock, firewall/ }).click();
      await one.page.getByRole('button', { name: 'level 3' }).click();
    }
    await one.shoot('people');
    await one.page
      .getByRole('link', { name: /Leïla Haddad/ })
      .first()
      .click();
    await one.page.getByRole('button', { name: 'Disable the account' }).click();
    await one.shoot('person');
    await one.go('/people?show=requesters', page => page.getByText('Amara Diallo'));
    await one.shoot('requesters');
    await one.go('/people?q=zebra', page => page.getByText('Nobody fits'));
    await one.shoot('people-no-match');
    await one.go('/people/new', page => page.getByText('choose a password'));
    await one.shoot('invite');
    await one.close();
    const other = await seat(many);
    await other.go('/people', page => page.getByRole('heading', { name: /45 people/ }));
    await other.shoot('people-44');
    await other.close();
  }
} finally {
  await browser.close();
  await few.close();
  await many.close();
}

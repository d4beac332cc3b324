import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';

/**
 * A browser, and people before it of whom pictures are taken: `sit` gives somebody a window with a look of their own, `shoot` writes what
 * is in it to the folder. What the page complains of is printed.
 */
export async function openStudio(folder) {
  const place = resolve(folder ?? 'screenshots');
  mkdirSync(place, { recursive: true });
  const browser = await openBrowser();
  const sit = async (desk, [name, options]) => {
    const context = await browser.newContext({
      ...options,
      locale: 'en-GB',
      timezoneId: 'Europe/Lisbon',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('console', message => message.type() === 'error' && process.stdout.write(`${message.text()}\n`));
    page.on('pageerror', error => process.stdout.write(`${error.stack}\n`));
    return {
      page,
      signIn: async ({ email, password }) => {
        await page.goto(`${desk.url}/sign-in`);
        await page.getByLabel('E-mail').fill(email);
        await page.getByLabel('Password', { exact: true }).fill(password);
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByRole('button', { name: /profile, theme/ }).waitFor();
      },
      /** @param ready names what is there when the page is. */
      go: async (path, ready) => {
        await page.goto(desk.url + path);
        await ready(page).first().waitFor();
      },
      shoot: async title => {
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(200);
        await page.screenshot({ path: resolve(place, `${title}-${name}.png`) });
        process.stdout.write(`${title}-${name}.png\n`);
      },
      close: () => context.close(),
    };
  };
  return { sit, close: () => browser.close() };
}

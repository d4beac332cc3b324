// Writes pictures of the pages of agents: node services/web/screenshots/agents.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';
import { openDesk } from './desk.mjs';
import { tellDeskStory } from './desk-story.mjs';

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
const desk = await openDesk();
const browser = await openBrowser();
try {
  const { nia, drops } = await tellDeskStory(desk);
  for (const { name, ...options } of LOOKS) {
    const context = await browser.newContext({ ...options, locale: 'en-GB', timezoneId: 'Europe/Lisbon' });
    const page = await context.newPage();
    page.on('console', message => message.type() === 'error' && process.stdout.write(`${message.text()}\n`));
    page.on('pageerror', error => process.stdout.write(`${error.stack}\n`));
    const shoot = async title => {
      await page.waitForTimeout(400);
      await page.screenshot({ path: resolve(folder, `${title}-${name}.png`) });
      process.stdout.write(`${title}-${name}.png\n`);
    };
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('E-mail').fill(nia.email);
    await page.getByLabel('Password', { exact: true }).fill(nia.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: /VPN drops/ }).waitFor();
    await shoot('inbox');
    await page.goto(`${desk.url}/inbox/${drops.number}`);
    await page.getByText('at 09:32').waitFor();
    await page
      .getByText(/Routed to|gave it to/)
      .first()
      .waitFor();
    await shoot('agent-ticket');
    if (options.viewport.width < 1280) {
      await page.getByRole('button', { name: 'Details' }).click();
      await shoot('context');
      await page.keyboard.press('Escape');
    }
    await page.goto(`${desk.url}/inbox/${drops.number}/routing`);
    await page.getByRole('heading', { level: 1, name: /got this ticket/ }).waitFor();
    await shoot('routing');
    await context.close();
  }
} finally {
  await browser.close();
  await desk.close();
}

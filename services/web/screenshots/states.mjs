import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { LOOKS } from './looks.mjs';

const SERVER = join(import.meta.dirname, '../states/serve.mjs');

/** Pictures of the page of states: each page and state of which the name has `only` in it. */
export async function shootStates({ browser, folder, looks, language, only, tell }) {
  const { url, close } = await openServer();
  try {
    const names = (await namesAt(browser, url)).filter(name => name.includes(only));
    let done = 0;
    for (const look of looks) {
      const context = await browser.newContext({ ...LOOKS[look], locale: language, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const name of names) {
        await page.goto(`${url}/?state=${name}&language=${language}`);
        await page.locator('h1').first().waitFor();
        await page.waitForLoadState('networkidle');
        if (name.endsWith('/offline')) await page.locator('[role=status] svg').first().waitFor();
        const file = `${name.replaceAll('/', '-')}-${look}.png`;
        await page.screenshot({ path: resolve(folder, file) });
        done += 1;
        tell(`[${done}/${names.length * looks.length}] ${file}`);
      }
      await context.close();
    }
  } finally {
    close();
  }
}

async function openServer() {
  const child = spawn(process.execPath, [SERVER, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((ready, failed) => {
    child.stdout.on('data', chunk => {
      const [, address] = /States: (\S+)/.exec(String(chunk)) ?? [];
      if (address) ready(address);
    });
    child.once('exit', code => failed(new Error(`the page of states ended with ${code}`)));
  });
  return { url, close: () => child.kill() };
}

async function namesAt(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByRole('heading', { name: 'Components' }).waitFor();
  const names = await page.locator('iframe').evaluateAll(frames => frames.map(frame => frame.title));
  await page.close();
  return names;
}

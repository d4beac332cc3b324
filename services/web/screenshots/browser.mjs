import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the system; undefined where there is none. */
export const browserPath = () => PLACES.find(place => place && existsSync(place));

/** @throws Error that says what to do where there is no browser. */
export function openBrowser() {
  const executablePath = browserPath();
  if (!executablePath)
    throw new Error('There is no Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

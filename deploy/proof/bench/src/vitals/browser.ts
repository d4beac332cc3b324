import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @throws Error that says what to do where there is no browser. */
export function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find(place => place !== undefined && existsSync(place));
  if (executablePath === undefined)
    throw new Error('There is no Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** A line as slow as that of a phone on the way. */
export interface Throttle {
  /** How many times slower than this machine. */
  readonly cpu: number;
  /** Milliseconds there and back. */
  readonly latency: number;
  /** Kilobits in a second, down; half of it up. */
  readonly kbps: number;
}

/** A page that is slow and knows nothing of earlier ones but who is signed in. */
export async function slowPage(context: BrowserContext, { cpu, latency, kbps }: Throttle): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytes = (kbps * 1_000) / 8;
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes / 2,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript({ content: OBSERVER });
  return page;
}

export interface Vitals {
  /** Milliseconds until the largest part was painted. */
  readonly lcp: number;
  /** How much moved by itself. */
  readonly cls: number;
  /** Milliseconds of the slowest answer to a hand; what took less than 16 counts as 0. */
  readonly inp: number;
}

export const readVitals = (page: Page): Promise<Vitals> => page.evaluate('({ ...globalThis.vitals })');

/** Runs in the page: what browsers measure of themselves (w3.org: largest-contentful-paint, layout-instability, event-timing). */
const OBSERVER = `
  globalThis.vitals = { lcp: 0, cls: 0, inp: 0 };
  const watch = (options, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ buffered: true, ...options });
  watch({ type: 'largest-contentful-paint' }, ({ startTime }) => { vitals.lcp = startTime; });
  watch({ type: 'layout-shift' }, ({ value, hadRecentInput }) => { if (!hadRecentInput) vitals.cls += value; });
  watch({ type: 'event', durationThreshold: 16 }, ({ interactionId, duration }) => {
    if (interactionId > 0) vitals.inp = Math.max(vitals.inp, duration);
  });
`;

import { eventually } from '@switchboard/testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, type Seat, sit, withBrowser } from './browser';
import { type Caller, Desk } from './desk';

/** The browser itself writes down an answer that refuses; the page says what it means. */
export const ours = (complaints: readonly string[]) =>
  complaints.filter(complaint => !/status of (400|404|409|412|422)/.test(complaint));

interface Assigned {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

interface Progress {
  readonly classification: { readonly state: string };
  readonly assignment: { readonly state: string };
}

type SeatOptions = BrowserContextOptions & {
  /** Where somebody is after the door; without it, where they begin. */
  readonly at?: string;
};

/**
 * A desk and a browser for all tests of a suite; who sat down in a test leaves after it.
 * @param begin makes who and what is there before the first test
 * @param prepare makes what is found in the data folder at the start
 * @param settings beside those that every such desk has
 */
export function deskSuite(
  begin?: () => Promise<void>,
  prepare?: (dataDir: string) => Promise<void>,
  settings?: Readonly<Record<string, string>>,
) {
  const desk = new Desk();
  const taken: Seat[] = [];
  let browser: Browser;
  beforeAll(async () => {
    if (withBrowser === test.skip) return;
    [browser] = await Promise.all([launch(), desk.open(prepare, settings)]);
    await begin?.();
  }, 120_000);
  afterEach(async () => {
    for (const { context } of taken.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await desk.close();
  });

  /** Somebody before a browser, not signed in. */
  async function guest(options?: BrowserContextOptions): Promise<Seat> {
    const seat = await sit(browser, options);
    taken.push(seat);
    return seat;
  }
  async function signIn(page: Page, { email, password }: Caller, at?: string): Promise<void> {
    await page.goto(`${desk.url}/sign-in${at === undefined ? '' : `?to=${encodeURIComponent(at)}`}`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasNotText: 'Welcome back' }).waitFor();
  }
  const seats = {
    guest,
    signIn,
    /** Signed in, before the first page. */
    async sit(person: Caller, { at, ...options }: SeatOptions = {}): Promise<Seat> {
      const seat = await guest(options);
      await signIn(seat.page, person, at);
      return seat;
    },
    /** A ticket of somebody that an agent has. */
    async assigned(from: Caller, title: string, to: Caller): Promise<Assigned> {
      const { number } = await from.ask('POST', '/tickets', { title, description: `${title}, since this morning.` });
      await eventually(async () => {
        const path = `/tickets/${number}`;
        const { classification, assignment } = await desk.admin.ask<Progress>('GET', path);
        return classification.state !== 'pending' && assignment.state !== 'waiting';
      });
      const { id: agentId } = await to.ask('GET', '/auth/me');
      return desk.admin.ask<Assigned>('POST', `/tickets/${number}/assign`, { agentId });
    },
    async openTicket(page: Page, { number }: { readonly number: string }): Promise<void> {
      await page.goto(`${desk.url}/inbox/${number}`);
      await page.getByRole('textbox', { name: 'Reply' }).waitFor();
    },
  };
  return { desk, seats };
}

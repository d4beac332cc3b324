import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Seat, sit } from './browser';
import type { Caller, Desk } from './desk';

/** The browser itself writes down an answer that refuses; the page says what it means. */
export const ours = (complaints: readonly string[]) =>
  complaints.filter(complaint => !/status of (400|404|409|412|422)/.test(complaint));

interface Assigned {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

export type AgentSeats = ReturnType<typeof agentSeats>;

/** Agents and admins at browsers of their own, and the tickets that they work on. */
export function agentSeats(desk: Desk, browser: Browser) {
  const taken: Seat[] = [];
  return {
    /** Signed in, before their inbox. */
    async sit(person: Caller, options?: BrowserContextOptions): Promise<Seat> {
      const seat = await sit(browser, { viewport: { width: 1440, height: 900 }, ...options });
      taken.push(seat);
      await seat.page.goto(`${desk.url}/sign-in`);
      await seat.page.getByLabel('E-mail').fill(person.email);
      await seat.page.getByLabel('Password', { exact: true }).fill(person.password);
      await seat.page.keyboard.press('Enter');
      await seat.page.getByRole('heading', { level: 1, name: 'My tickets' }).waitFor();
      return seat;
    },
    /** A ticket of somebody that an agent has. */
    async assigned(from: Caller, title: string, to: Caller): Promise<Assigned> {
      const { number } = await from.ask('POST', '/tickets', { title, description: `${title}, since this morning.` });
      const read = () =>
        desk.admin.ask<{ classification: { state: string }; assignment: { state: string } }>(
          'GET',
          `/tickets/${number}`,
        );
      for (let tries = 0; tries < 200; tries += 1) {
        const { classification, assignment } = await read();
        if (classification.state !== 'pending' && assignment.state !== 'waiting') break;
        await new Promise(done => setTimeout(done, 50));
      }
      const { id: agentId } = await to.ask('GET', '/auth/me');
      return desk.admin.ask<Assigned>('POST', `/tickets/${number}/assign`, { agentId });
    },
    async openTicket(page: Page, { number }: { readonly number: string }): Promise<void> {
      await page.goto(`${desk.url}/inbox/${number}`);
      await page.getByRole('textbox', { name: 'Reply' }).waitFor();
    },
    async leave(): Promise<void> {
      for (const { context } of taken.splice(0)) await context.close();
    },
  };
}

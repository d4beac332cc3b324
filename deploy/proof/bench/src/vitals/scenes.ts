import type { Page } from 'playwright-core';

export interface Scene {
  readonly name: string;
  readonly who: 'nobody' | 'requester' | 'agent';
  readonly path: (ticket: string) => string;
  /** Is there when the page is worth something. */
  readonly ready: (page: Page) => Promise<unknown>;
  /** What somebody does there. Tells how many rows of a long list were in the document at most, where there is one. */
  readonly act: (page: Page) => Promise<number | void>;
}

const rows = (page: Page) => page.locator('[data-list] [data-ticket]');

export const SCENES: readonly Scene[] = [
  {
    name: 'sign in',
    who: 'nobody',
    path: () => '/sign-in',
    ready: page => page.getByLabel('E-mail').waitFor(),
    act: async page => {
      await page.getByLabel('E-mail').pressSequentially('rita@example.com');
      await page.getByLabel('Password', { exact: true }).pressSequentially('not the right one');
      await page.getByRole('link', { name: 'Create an account' }).click();
      await page.getByRole('heading', { name: 'Create an account' }).waitFor();
    },
  },
  {
    name: 'my tickets',
    who: 'requester',
    path: () => '/tickets',
    ready: page =>
      page
        .getByRole('link', { name: /VPN drops/ })
        .first()
        .waitFor(),
    act: async page => {
      await page.getByRole('searchbox').pressSequentially('vpn drops');
      await page
        .getByRole('link', { name: /VPN drops/ })
        .first()
        .click();
      await page.getByRole('textbox').last().waitFor();
    },
  },
  {
    name: 'ticket of a requester',
    who: 'requester',
    path: ticket => `/tickets/${ticket}`,
    ready: page => page.getByText('Since this morning').first().waitFor(),
    act: page => page.getByRole('textbox').last().pressSequentially('It is still so, every twenty minutes.'),
  },
  {
    name: 'inbox',
    who: 'agent',
    path: () => '/inbox?view=all',
    ready: page => rows(page).first().waitFor(),
    act: async page => {
      await rows(page).first().getByRole('link').click();
      await page.getByRole('textbox', { name: 'Reply' }).waitFor();
      await page.getByRole('heading', { level: 1 }).first().click();
      for (let step = 0; step < 12; step += 1) await page.keyboard.press('j');
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+x');
      let most = 0;
      for (let step = 0; step < 12; step += 1) {
        await page.locator('[data-list]').evaluate(list => list.scrollBy(0, 4_000));
        await page.waitForTimeout(100);
        most = Math.max(most, await rows(page).count());
      }
      return most;
    },
  },
  {
    name: 'ticket of an agent',
    who: 'agent',
    path: ticket => `/inbox/${ticket}?view=all`,
    ready: page => page.getByRole('textbox', { name: 'Reply' }).waitFor(),
    act: page =>
      page.getByRole('textbox', { name: 'Reply' }).pressSequentially('Thank you, I am looking at the line now.'),
  },
];

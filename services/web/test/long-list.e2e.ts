import { withBrowser } from './browser';
import { deskSuite } from './seats';

jest.setTimeout(180_000);

const TICKETS = 10_000;
const MOST_ROWS = 150;

const { desk, seats } = deskSuite();

withBrowser(
  'ten thousand tickets are read to the end, and never more than a few of them are in the document',
  async () => {
    const { id } = await desk.admin.ask('POST', '/tickets', { title: 'VPN drops', description: 'Every hour.' });
    const one = await desk.admin.ask<object>('GET', `/tickets/${id}`);
    const { page, complaints } = await seats.guest();
    // As the gateway answers, without storing so many.
    await page.route(/\/api\/v1\/tickets\?.*limit=100/, route => {
      const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
      const items = Array.from({ length: 100 }, (_, n) => ({
        ...one,
        id: `t${from + n}`,
        title: `Ticket ${from + n + 1}`,
      }));
      const next = from + 100;
      return route.fulfill({ json: { items, nextCursor: next < TICKETS ? String(next) : null } });
    });
    await seats.signIn(page, desk.admin, '/inbox?view=all');
    await page.getByText('Ticket 1', { exact: true }).waitFor();

    const last = page.getByText(`Ticket ${TICKETS}`, { exact: true });
    let most = 0;
    while (!(await last.isVisible())) {
      const rows = await page.locator('[data-list]').evaluate(list => {
        list.scrollTop = list.scrollHeight;
        return list.querySelectorAll('[data-ticket]').length;
      });
      most = Math.max(most, rows);
      await page.waitForTimeout(20);
    }
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThan(MOST_ROWS);
    expect(complaints).toEqual([]);
  },
);

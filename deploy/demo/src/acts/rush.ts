import { everyItem, newKey, type Ticket } from '@switchboard/client';
import type { DemoTicket } from '../demo-ticket';
import type { Story } from '../story';
import { until } from '../until';
import { isRouted } from './intake';
import type { Cast } from './opening';

/** What became of many tickets, as read back through the API. */
export interface Rush {
  readonly ids: ReadonlySet<string>;
  readonly assigned: number;
  readonly waiting: number;
  /** E-mails that a mail server (or the mail folder) accepted, from the audit trail. */
  readonly mailed: number;
}

/** How many requests are under way at once. */
const LANES = 8;

/** Sends the tickets, waits until each is classified, assigned or waiting, and mailed. */
export async function rush(cast: Cast, story: Story, tickets: readonly DemoTicket[]): Promise<Rush> {
  story.act(`The rest of the house writes, too: ${tickets.length} tickets at once`);
  const startedAt = Date.now();
  const ids = await send(cast, story, tickets);
  const triage = story.progress('triage', ids.size);
  const routed = await until(
    async () => {
      const mine = (await allTickets(cast)).filter(({ id }) => ids.has(id));
      const done = mine.filter(isRouted);
      triage.show(done.length);
      return done;
    },
    done => done.length === ids.size,
    300,
  );
  const mailed = await countMails(cast, story, routed);
  const assigned = routed.filter(({ assignee }) => assignee).length;
  const busiest = most(routed.flatMap(({ assignee }) => (assignee ? [assignee.name] : [])));
  const topic = most(routed.flatMap(({ category }) => category ?? []));
  story.tell(
    `${assigned} were assigned and ${ids.size - assigned} wait for somebody to have room; ${mailed} e-mails; ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`,
    ...(busiest && topic
      ? [`Most were about ${topic.name} (${topic.count}); ${busiest.name} got most (${busiest.count}).`]
      : []),
  );
  return { ids, assigned, waiting: ids.size - assigned, mailed };
}

async function send({ requesters }: Cast, story: Story, tickets: readonly DemoTicket[]): Promise<Set<string>> {
  const bar = story.progress('tickets', tickets.length);
  const ids = new Set<string>();
  await atOnce(tickets, async (body, index) => {
    const requester = requesters[index % requesters.length] as Cast['admin'];
    const header = { 'Idempotency-Key': newKey() };
    ids.add((await requester.api.POST('/api/v1/tickets', { params: { header }, body: { ...body } })).data.id);
    bar.show(ids.size);
  });
  return ids;
}

async function allTickets({ admin }: Cast): Promise<Ticket[]> {
  const found: Ticket[] = [];
  const read = (cursor?: string) => admin.api.GET('/api/v1/tickets', { params: { query: { limit: 100, cursor } } });
  for await (const ticket of everyItem(read)) found.push(ticket);
  return found;
}

/** One to whoever asked, and one to whoever got it. */
async function countMails({ admin }: Cast, story: Story, tickets: readonly Ticket[]): Promise<number> {
  const expected = tickets.reduce((sum, { assignee }) => sum + (assignee ? 2 : 1), 0);
  const bar = story.progress('mail', expected);
  let mailed = 0;
  await atOnce(tickets, async ({ id, assignee }) => {
    const sent = await until(
      async () => {
        const { data } = await admin.api.GET('/api/v1/tickets/{id}/history', { params: { path: { id } } });
        return data.items.filter(({ type }) => type === 'notification.sent').length;
      },
      found => found >= (assignee ? 2 : 1),
      300,
    );
    mailed += sent;
    bar.show(Math.min(mailed, expected));
  });
  return mailed;
}

async function atOnce<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function most(names: readonly string[]): { name: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && { name: first[0], count: first[1] };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { Api, type TicketView } from './api';
import { AGENTS, REQUESTERS } from './people';
import { Progress } from './progress';
import type { DemoTicket } from './demo-ticket';

/** What happened to the tickets, as read back through the API. */
export interface DemoResult {
  tickets: number;
  classified: number;
  assigned: number;
  waiting: number;
  /** E-mails that a mail server (or the mail folder) accepted, from the audit trail. */
  mailed: number;
  byAgent: Record<string, number>;
  byCategory: Record<string, number>;
  seconds: number;
}

/** How many requests are under way at once. */
const CONCURRENCY = 8;

/** Creates people, sends the tickets, waits until each is classified, assigned or waiting, and mailed. */
export async function runDemo(admin: Api, tickets: readonly DemoTicket[], timeoutMs = 180_000): Promise<DemoResult> {
  const run = randomBytes(3).toString('hex');
  const requesters = await createPeople(admin, run);
  const startedAt = Date.now();
  const ids = await send(tickets, requesters);
  const settled = await waitUntilSettled(admin, ids, startedAt + timeoutMs);
  return { ...settled, seconds: (Date.now() - startedAt) / 1000 };
}

const newPassword = () => randomBytes(12).toString('base64url');

/** With passwords, so that nobody waits for somebody to read the mail: addresses that an admin enters count as confirmed. */
async function createPeople(admin: Api, run: string): Promise<Api[]> {
  const bar = new Progress('people', AGENTS.length + REQUESTERS.length);
  let done = 0;
  for (const { email, ...agent } of AGENTS) {
    const account = { email: `${run}.${email}`, role: 'agent', password: newPassword() };
    await admin.call('POST', '/users', { ...agent, ...account, availability: 'online' });
    bar.show((done += 1));
  }
  const requesters: Api[] = [];
  for (const name of REQUESTERS) {
    const email = `${run}.${name.toLowerCase().replace(' ', '.')}@demo.example`;
    const password = newPassword();
    await admin.call('POST', '/users', { name, email, password, role: 'user' });
    const { accessToken } = await admin.call<{ accessToken: string }>('POST', '/auth/login', { email, password });
    requesters.push(new Api(admin.url, accessToken));
    bar.show((done += 1));
  }
  return requesters;
}

async function send(tickets: readonly DemoTicket[], requesters: readonly Api[]): Promise<Set<string>> {
  const bar = new Progress('tickets', tickets.length);
  const ids = new Set<string>();
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < tickets.length; index = next++) {
      const requester = requesters[index % requesters.length] as Api;
      const { id } = await requester.call<{ id: string }>('POST', '/tickets', tickets[index]);
      ids.add(id);
      bar.show(ids.size);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return ids;
}

async function waitUntilSettled(
  admin: Api,
  ids: ReadonlySet<string>,
  deadline: number,
): Promise<Omit<DemoResult, 'seconds'>> {
  const triage = new Progress('triage', ids.size);
  for (;;) {
    const mine = (await admin.all<TicketView>('/tickets')).filter(ticket => ids.has(ticket.id));
    const classified = mine.filter(ticket => ticket.classification.state !== 'pending').length;
    const assigned = mine.filter(ticket => ticket.assignment.state === 'assigned').length;
    const routed = mine.filter(ticket => ticket.classification.state !== 'pending' && isRouted(ticket)).length;
    triage.show(routed, `classified ${classified}, assigned ${assigned}`);
    if (routed === ids.size || Date.now() > deadline) {
      const mailed = await waitForMail(admin, mine, ids.size + assigned, deadline);
      return {
        tickets: ids.size,
        classified,
        assigned,
        waiting: mine.length - assigned,
        mailed,
        byAgent: countBy(mine, ticket => ticket.assignee?.name),
        byCategory: countBy(mine, ticket => ticket.category ?? undefined),
      };
    }
    await sleep(300);
  }
}

/** Assigned, or waiting for a reason that the router gave. */
function isRouted({ assignment }: TicketView): boolean {
  return assignment.state === 'assigned' || assignment.at !== null;
}

async function waitForMail(
  admin: Api,
  tickets: readonly TicketView[],
  expected: number,
  deadline: number,
): Promise<number> {
  const bar = new Progress('mail', expected);
  const sent = new Map<string, number>();
  for (;;) {
    for (const ticket of tickets) {
      if ((sent.get(ticket.id) ?? 0) >= (ticket.assignee ? 2 : 1)) continue;
      const { items } = await admin.call<{ items: { type: string }[] }>('GET', `/tickets/${ticket.id}/history`);
      sent.set(ticket.id, items.filter(item => item.type === 'notification.sent').length);
    }
    const total = [...sent.values()].reduce((sum, count) => sum + count, 0);
    bar.show(Math.min(total, expected));
    if (total >= expected || Date.now() > deadline) return total;
    await sleep(300);
  }
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

import { createClient, openLive, type LivePushes, type Socket } from '@switchboard/client';
import { WebSocket } from 'ws';
import { Desk } from './support/gateway';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  // Events stay in the outbox for as long as nobody has a queue for them; on a real desk the trail has one.
  const { bus } = desk.system.platform('witness');
  bus.consume({ queue: 'witness', onEvery: async () => undefined, concurrency: 4, timeoutMs: 5_000 });
  await bus.start();
}, 60_000);
afterAll(() => desk.close());

async function until(what: string, condition: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

test('who follows a ticket is told what happens, each thing once, also what happened while the line was lost', async () => {
  const rita = await desk.requester();
  const baseUrl = desk.gateway.url;
  const api = createClient({ baseUrl, token: rita.token });
  const { data: ticket } = await api.POST('/api/v1/tickets', { body: { title: 'VPN', description: 'It drops.' } });
  const sockets: WebSocket[] = [];
  class Recorded extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols);
      sockets.push(this);
    }
  }
  const live = openLive({
    baseUrl,
    token: () => rita.token ?? '',
    WebSocket: Recorded as unknown as new (url: string, protocols: string[]) => Socket,
  });
  const messages: string[] = [];
  const statuses: (string | undefined)[] = [];
  const subscribed: LivePushes['subscribed'][] = [];
  live.on('message', ({ data }) => messages.push(data.message.body));
  live.on('ticket', ({ data }) => statuses.push(data.ticket?.status));
  live.on('subscribed', push => subscribed.push(push));
  live.follow(ticket.number);
  try {
    await until('the subscription', () => subscribed.length === 1);
    const path = { id: ticket.id };
    const write = (body: string) => api.POST('/api/v1/tickets/{id}/messages', { params: { path }, body: { body } });
    await write('First');
    await desk.admin.patch(`/api/v1/tickets/${ticket.id}`, { status: 'in_progress' });
    await until('both pushes', () => messages.length === 1 && statuses.includes('in_progress'));
    sockets[0]?.terminate();
    await write('While it was away');
    await until('the line to come back', () => subscribed.length === 2);
    await write('Last');
    await until('all messages', () => messages.includes('Last'));
    expect(messages).toEqual(['First', 'While it was away', 'Last']);
  } finally {
    live.close();
  }
  await until('the end', () => sockets.every(({ readyState }) => readyState === WebSocket.CLOSED));
});

test('who is not signed in any more is told, and nothing is tried again', async () => {
  const stopped: number[] = [];
  const live = openLive({
    baseUrl: desk.gateway.url,
    token: async () => 'no-token',
    WebSocket: WebSocket as unknown as new (url: string, protocols: string[]) => Socket,
    onStopped: code => stopped.push(code),
  });
  try {
    await until('the end', () => stopped.length > 0);
    expect(stopped).toEqual([4401]);
  } finally {
    live.close();
  }
});

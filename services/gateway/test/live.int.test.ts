import { createConnection, type Socket } from 'node:net';
import type { EventDraft } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import { type AggregateStore, type TicketDocument, ticketsCollection } from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { Desk, startGateway } from './support/gateway';
import type { Client } from './support/client';
import { LiveClient } from './support/live-client';

let desk: Desk;
let rita: Client;
let nia: Client;
/** As other services write. */
let tickets: AggregateStore<TicketDocument>;
const lines: LiveClient[] = [];
beforeAll(async () => {
  desk = await Desk.open();
  const witness = desk.system.platform('witness');
  tickets = aggregateStore(witness, ticketsCollection);
  witness.bus.consume({ queue: 'witness', onEvery: async () => undefined, concurrency: 4, timeoutMs: 5_000 });
  await witness.bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterEach(async () => void (await Promise.all(lines.splice(0).map(line => line.end()))));
afterAll(() => desk.close());

async function live(who: Client, options: Parameters<typeof LiveClient.open>[2] = {}, url = desk.gateway.url) {
  const line = await LiveClient.open(url, who.token, options);
  lines.push(line);
  return line;
}

async function inbox(line: LiveClient): Promise<void> {
  line.say({ type: 'subscribe', ticketId: 'inbox' });
  await line.next('subscribed');
}

const isAbout = (ticketId: string) => (push: { ticketId: string }) => push.ticketId === ticketId;

const write = (ticketId: string, event: EventDraft, set: Record<string, unknown> = {}) =>
  tickets.change(ticketId, { correlationId: newId() }, () => ({ set, events: [event] }));

const queued: EventDraft = {
  type: 'ticket.queued',
  data: { actor: { kind: 'service', id: 'router', name: 'router' }, decisionId: newId(), reason: 'no_capacity' },
};

const assignedTo = ({ id }: Client): EventDraft => ({
  type: 'ticket.assigned',
  data: {
    actor: { kind: 'service', id: 'router', name: 'router' },
    agentId: id,
    agentName: 'Nia Network',
    previousAgentId: null,
    decisionId: null,
    reason: 'best score',
    changes: [],
  },
});

describe('what is pushed', () => {
  test('whoever follows a ticket gets each change as they may see it', async () => {
    const ticket = await rita.openTicket();
    const [hers, theirs] = [await live(rita), await live(nia, { path: '/api/v1/ws' })];
    await hers.follow(ticket.id);
    theirs.say({ type: 'subscribe', ticketId: ticket.number });
    await theirs.next('subscribed', isAbout(ticket.id));
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { status: 'in_progress' });
    const [forHer, forThem] = [await hers.next('ticket.status_changed'), await theirs.next('ticket.status_changed')];
    expect(forHer).toMatchObject({ ticketId: ticket.id, data: { actor: { id: nia.id } } });
    expect(forHer.id).toBe(forThem.id);
    expect(forHer.data.ticket).toEqual((await rita.get(`/api/v1/tickets/${ticket.id}`)).json);
    expect(forThem.data.ticket).toEqual((await nia.get(`/api/v1/tickets/${ticket.id}`)).json);
  });

  test('the inbox is all that somebody may see: own tickets for requesters, and nothing of others', async () => {
    const otto = await desk.requester('Otto Other');
    const [hers, his, theirs] = [await live(rita), await live(otto), await live(nia)];
    for (const line of [hers, his, theirs]) await inbox(line);
    const ticket = await rita.openTicket();
    await hers.next('ticket.created', isAbout(ticket.id));
    await theirs.next('ticket.created', isAbout(ticket.id));
    const other = await otto.openTicket();
    await his.next('ticket.created', isAbout(other.id));
    expect(his.seen.some(isAbout(ticket.id))).toBe(false);
  });

  test('requesters are told nothing of how the help desk works inside', async () => {
    const ticket = await rita.openTicket();
    const [hers, theirs] = [await live(rita), await live(nia)];
    await hers.follow(ticket.id);
    await theirs.follow(ticket.id);
    await write(ticket.id, queued);
    await theirs.next('ticket.queued');
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { status: 'in_progress' });
    await hers.next('ticket.status_changed');
    expect(hers.of('ticket.queued')).toEqual([]);
  });

  test('whoever is assigned a ticket is told, wherever they are; others are not', async () => {
    const ticket = await rita.openTicket();
    const [theirs, hers] = [await live(nia), await live(rita)];
    await inbox(hers);
    await write(ticket.id, assignedTo(nia), { assignee: { id: nia.id, name: 'Nia Network' } });
    expect(await theirs.next('notification')).toMatchObject({
      ticketId: ticket.id,
      data: { kind: 'assigned', number: ticket.number, title: ticket.title },
    });
    await hers.next('ticket.assigned');
    expect(hers.of('notification')).toEqual([]);
  });

  test('messages reach the other side while they are written, notes reach agents only', async () => {
    const ticket = await rita.openTicket();
    await write(ticket.id, assignedTo(nia), { assignee: { id: nia.id, name: 'Nia Network' } });
    const [hers, theirs] = [await live(rita), await live(nia)];
    for (const line of [hers, theirs]) await line.follow(ticket.id);
    const path = `/api/v1/tickets/${ticket.id}/messages`;
    await nia.post(path, { body: 'She has *called* before.', internal: true });
    const { json: posted } = await nia.post(path, { body: 'Which **VPN** client is it?' });
    const push = await hers.next('message');
    expect(push).toMatchObject({ ticketId: ticket.id, data: { event: 'message.posted', message: { id: posted.id } } });
    expect(push.data.message).toEqual((await rita.get(path)).json.items[0]);
    expect((await hers.next('notification')).data.kind).toBe('answered');
    await rita.post(path, { body: 'The blue one.' });
    const isOther = ({ data }: { data: { kind: string } }) => data.kind !== 'assigned'; // Which may be told late.
    expect((await theirs.next('notification', isOther)).data.kind).toBe('answered');
    await theirs.until('both messages and the note', () => theirs.of('message').length === 3);
    expect(theirs.of('notification').filter(isOther)).toHaveLength(1);
    expect(JSON.stringify(hers.seen)).not.toContain('called');
    expect(hers.of('message')).toHaveLength(2);
  });

  test('what a first reply does to the ticket is pushed, so that whoever looks on changes the version that there is', async () => {
    const other = await desk.person('agent');
    const ticket = await rita.openTicket();
    const lines = [await live(rita), await live(other)];
    for (const line of lines) await line.follow(ticket.id);
    await nia.post(`/api/v1/tickets/${ticket.id}/messages`, { body: 'Which client is it?' });
    const pushes = await Promise.all(lines.map(line => line.next('ticket.updated')));
    for (const { data } of pushes)
      expect(data).toMatchObject({ actor: { id: nia.id }, ticket: { firstResponseAt: expect.any(String) } });
    const [, seen] = pushes.map(({ data }) => ({ 'if-match': `"${data.ticket.version}"` }));
    const answer = await other.patch(`/api/v1/tickets/${ticket.id}`, { priority: 'high' }, seen);
    expect([answer.status, answer.json.priority]).toEqual([200, 'high']);
  });

  test('whoever is mentioned in a note is told', async () => {
    const ticket = await rita.openTicket();
    const theirs = await live(nia);
    const path = `/api/v1/tickets/${ticket.id}/messages`;
    await desk.admin.post(path, { body: `Can you look, @${nia.email}?`, internal: true });
    expect((await theirs.next('notification')).data).toMatchObject({ kind: 'mentioned', number: ticket.number });
  });

  test('a ticket that somebody may not see is followed by nobody', async () => {
    const otto = await desk.requester('Otto Other');
    const ticket = await rita.openTicket();
    const his = await live(otto);
    for (const ticketId of [ticket.id, ticket.number, 'nothing']) his.say({ type: 'subscribe', ticketId });
    await his.until('three refusals', () => his.of('error').length === 3);
    expect(his.of('error').map(({ data }) => data.code)).toEqual(['not_found', 'not_found', 'not_found']);
  });
});

describe('permission', () => {
  test('is asked at each push: a ticket that goes to another team is followed no longer', async () => {
    const agent = await desk.person('agent', { teams: ['network'] });
    const ticket = await rita.openTicket();
    const theirs = await live(agent);
    await theirs.follow(ticket.id);
    await write(ticket.id, queued, { team: 'hardware' });
    await theirs.next('unsubscribed', isAbout(ticket.id));
    await write(ticket.id, queued);
    const own = await rita.openTicket();
    await theirs.follow(own.id);
    expect(theirs.of('ticket.queued')).toEqual([]);
  });

  test('somebody who is disabled is disconnected at once', async () => {
    const agent = await desk.person('agent');
    const theirs = await live(agent);
    await inbox(theirs);
    await desk.admin.patch(`/api/v1/users/${agent.id}`, { disabled: true });
    await theirs.until('the end', () => theirs.closed !== undefined);
    expect(theirs.closed?.code).toBe(4401);
  });

  test('an agent who becomes a requester keeps only what requesters may follow', async () => {
    const agent = await desk.person('agent');
    const ticket = await rita.openTicket();
    const theirs = await live(agent);
    await theirs.follow(ticket.id);
    await desk.admin.patch(`/api/v1/users/${agent.id}`, { role: 'user' });
    await theirs.next('unsubscribed', isAbout(ticket.id));
  });

  test.each([undefined, 'x.y.z'])('nobody gets anything with the token %s', async token => {
    const line = await LiveClient.open(desk.gateway.url);
    line.say(token === undefined ? { type: 'subscribe', ticketId: 'inbox' } : { type: 'authenticate', token });
    if (token === undefined) expect((await line.next('error')).data.code).toBe('unauthenticated');
    else await line.until('the end', () => line.closed?.code === 4401);
    await line.end();
  });

  test('the token may come in the first message, and never comes back', async () => {
    const line = await LiveClient.open(desk.gateway.url);
    line.say({ type: 'authenticate', token: rita.token });
    expect((await line.next('ready')).data).toMatchObject({ userId: rita.id });
    await line.end();
    const offered = await live(rita);
    expect(offered.socket.protocol).toBe('switchboard');
  });

  test('a page of another site cannot open a line, the own one can', async () => {
    await expect(LiveClient.open(desk.gateway.url, rita.token, { origin: 'https://evil.example' })).rejects.toThrow(
      '403',
    );
    await live(rita, { origin: desk.gateway.url });
  });
});

describe('coming back', () => {
  test('brings what was missed, once per event, and nothing of before', async () => {
    const ticket = await rita.openTicket();
    const first = await live(nia);
    await first.follow(ticket.id);
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { tags: ['one'] });
    const { id: after } = await first.next('ticket.updated');
    await first.end();
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { status: 'in_progress' });
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { tags: ['two'] });
    const again = await live(nia, { after });
    await again.follow(ticket.id);
    const { data } = await again.next('ticket.updated', push => push.id !== after);
    expect(data.ticket.tags).toEqual(['two']);
    expect(again.of('ticket.status_changed')).toHaveLength(1);
    expect(again.seen.filter(({ id }) => id === after)).toEqual([]);
  });

  test('a subscription brings what came since what the client shows was read', async () => {
    const ticket = await rita.openTicket();
    const line = await live(nia);
    const read = new Date().toISOString();
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { tags: ['since'] });
    line.say({ type: 'subscribe', ticketId: ticket.id, after: read });
    const { data } = await line.next('ticket.updated');
    expect(data.ticket.tags).toEqual(['since']);
    line.say({ type: 'subscribe', ticketId: ticket.id, after: '2026-01-01T00:00:00Z' });
    await line.next('too_old');
  });

  test('after too long says so, instead of leaving something out', async () => {
    const ticket = await rita.openTicket();
    const line = await live(nia);
    line.say({ type: 'subscribe', ticketId: ticket.id, after: newId() });
    await line.next('too_old');
  });

  test('works at another gateway', async () => {
    const other = await startGateway(desk.system);
    const ticket = await rita.openTicket();
    const first = await live(nia);
    await first.follow(ticket.id);
    // A gateway answers before it hears of events: until then it could only say that it knows of none.
    const probe = await live(nia, {}, other.url);
    await probe.follow(ticket.id);
    for (let i = 0; probe.of('ticket.updated').length === 0; i += 1) {
      await nia.patch(`/api/v1/tickets/${ticket.id}`, { tags: [`try-${i}`] });
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { tags: ['one'] });
    const { id: after } = await first.next('ticket.updated', ({ data }) => data.ticket.tags[0] === 'one');
    await nia.patch(`/api/v1/tickets/${ticket.id}`, { status: 'in_progress' });
    const again = await live(nia, { after }, other.url);
    await again.follow(ticket.id);
    await again.next('ticket.status_changed');
    await other.runtime.stop();
    await again.until('the goodbye', () => again.closed !== undefined);
    expect(again.closed?.code).toBe(1001);
  });
});

describe('presence', () => {
  test('says who looks at a ticket, types, and has left, at any gateway', async () => {
    const other = await startGateway(desk.system);
    const ticket = await rita.openTicket();
    const hers = await live(rita);
    expect((await hers.follow(ticket.id)).data.viewers).toEqual([]);
    const theirs = await live(nia, {}, other.url);
    await theirs.follow(ticket.id);
    const nias = { id: nia.id, name: 'Nia Network' };
    expect((await hers.next('user_joined')).data.user).toEqual(nias);
    theirs.say({ type: 'typing', ticketId: ticket.number, typing: true });
    expect((await hers.next('typing')).data).toEqual({ user: nias, typing: true, internal: false });
    const second = await live(nia);
    const { data } = await second.follow(ticket.id);
    expect(data.viewers.map(({ id }: { id: string }) => id).sort()).toEqual([nia.id, rita.id].sort());
    await second.end();
    await theirs.end();
    expect((await hers.next('user_left')).data.user).toEqual(nias);
    expect(hers.of('user_joined')).toHaveLength(1);
    await other.runtime.stop();
  });

  test('requesters do not learn that somebody writes a note', async () => {
    const ticket = await rita.openTicket();
    const otto = await desk.person('agent');
    const [hers, theirs, his] = [await live(rita), await live(nia), await live(otto)];
    for (const line of [hers, theirs, his]) await line.follow(ticket.id);
    theirs.say({ type: 'typing', ticketId: ticket.id, typing: true, internal: true });
    await his.next('typing');
    theirs.say({ type: 'typing', ticketId: ticket.id, typing: true });
    await hers.next('typing');
    expect(hers.of('typing').map(({ data }) => data.internal)).toEqual([false]);
  });
});

describe('hostile clients', () => {
  test('are told what is understood, and disturb nobody', async () => {
    const line = await live(rita);
    for (const frame of [
      '',
      'x',
      '[]',
      '{"type":"x"}',
      '{"type":"subscribe"}',
      '{"__proto__":1}',
      'null',
      '{"type":{}}',
    ])
      line.say(frame);
    line.socket.send(Buffer.from([0xff, 0xfe]));
    await line.until('nine refusals', () => line.of('error').length === 9);
    expect(new Set(line.of('error').map(({ data }) => data.code))).toEqual(new Set(['message_malformed']));
    line.say({ type: 'ping' });
    await line.next('pong');
  });

  test('that say too much, or too much at once, are disconnected', async () => {
    const chatty = await live(rita);
    for (let i = 0; i < 200; i += 1) chatty.say({ type: 'ping' });
    await chatty.until('the end', () => chatty.closed?.code === 4429);
    const long = await live(rita);
    long.say('x'.repeat(20_000));
    await long.until('the end', () => long.closed?.code === 1009);
  });

  test('that do not read are cut off before they hold much memory', async () => {
    const ticket = await rita.openTicket({ description: 'x'.repeat(15_000) });
    const stalled = await stalledReader(desk.gateway.url, nia.token as string, ticket.id);
    const reader = await live(nia);
    await reader.follow(ticket.id);
    let ended = false;
    stalled.on('close', () => (ended = true));
    const { tags } = ticket;
    // Some ten megabytes: the kernel's buffers take most of it.
    for (let i = 0; i < 500; i += 1) await write(ticket.id, queued, { tags });
    // The kernel still hands over what it holds; only then does the client see the end.
    stalled.resume();
    await reader.until('the stalled line is cut', () => ended);
    const before = reader.of('ticket.queued').length;
    await write(ticket.id, queued);
    await reader.until('the other goes on', () => reader.of('ticket.queued').length > before);
  }, 180_000);
});

/** A client that shakes hands, follows a ticket and then reads nothing. */
async function stalledReader(url: string, token: string, ticketId: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  socket.on('error', () => undefined);
  await new Promise<void>(resolve => void socket.once('connect', resolve));
  socket.write(
    [
      'GET /ws HTTP/1.1',
      `Host: ${hostname}:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      `Sec-WebSocket-Protocol: switchboard, bearer.${token}`,
      '\r\n',
    ].join('\r\n'),
  );
  let seen = '';
  socket.on('data', data => (seen += data.toString('latin1')));
  const until = async (text: string) => {
    while (!seen.includes(text)) await new Promise(resolve => socket.once('data', resolve));
  };
  await until('"ready"');
  const frame = Buffer.from(JSON.stringify({ type: 'subscribe', ticketId }));
  // Masked with zeros: it stays as it is.
  socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | frame.length, 0, 0, 0, 0]), frame]));
  await until('"subscribed"');
  socket.removeAllListeners('data');
  socket.pause();
  return socket;
}

import type { AnyEvent } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import { ticketsCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import type { Client, Json } from './support/client';
import { Desk } from './support/gateway';

/** Events of any type that were on the bus. */
const heard: AnyEvent[] = [];
let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  const onEvery = async (event: AnyEvent) => void heard.push(event);
  bus.consume({ queue: 'witness', onEvery, concurrency: 1, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const path = (ticketId: string) => `/api/v1/tickets/${ticketId}/messages`;
const reply = { body: 'Please restart the **VPN client**.' };

async function opened(fields: Record<string, unknown> = {}): Promise<string> {
  return (await rita.openTicket(fields))['id'];
}

async function posted(who: Client, ticketId: string, body: Record<string, unknown> = reply): Promise<Json> {
  const { status, json } = await who.post(path(ticketId), body);
  if (status !== 201) throw new Error(`not posted: ${JSON.stringify(json)}`);
  return json;
}

/** The ticket, once the consumer of messages has made it so. */
function ticketWhere(id: string, holds: (ticket: Json) => boolean): Promise<Json> {
  return eventually(async () => {
    const { json } = await desk.admin.get(`/api/v1/tickets/${id}`);
    return holds(json) && json;
  });
}

describe('writing', () => {
  test('the answer is the whole message and where it is; the text as it was written and as a page shows it', async () => {
    const id = await opened();
    const { status, json, headers } = await rita.post(path(id), { body: 'It is *slow*.\r\nSince <b>Monday</b>.' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${path(id)}/${json['id']}`);
    expect(json).toEqual({
      id: expect.any(String),
      ticketId: id,
      author: { id: rita.id, name: 'Rita Requester', kind: 'user' },
      body: 'It is *slow*.\nSince <b>Monday</b>.',
      html: '<p>It is <em>slow</em>.<br>\nSince &lt;b&gt;Monday&lt;/b&gt;.</p>\n',
      internal: false,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      editedAt: null,
      attachments: [],
    });
    expect((await rita.get(`${path(id)}/${json['id']}`)).json).toEqual(json);
    expect((await rita.get(path(id))).json['items']).toEqual([json]);
  });

  test('by the number of the ticket too; an agent speaks for the desk', async () => {
    const { id, number } = await rita.openTicket();
    const { json } = await nia.post(path(number), reply);
    expect(json).toMatchObject({ ticketId: id, author: { id: nia.id, kind: 'agent' }, mentions: [] });
  });

  test('on a ticket of their own agents speak for themselves', async () => {
    const { id } = await nia.openTicket();
    expect((await posted(nia, id))['author'].kind).toBe('user');
    expect((await posted(nia, id, { ...reply, internal: true }))['author'].kind).toBe('agent');
  });

  test.each([
    ['/body', { body: '' }, 'must not be empty'],
    ['/body', { body: ' \n\t ' }, 'must not be empty'],
    ['/body', { body: { $gt: '' } }, 'must be string'],
    ['/body', {}, 'is required'],
    ['/internal', { ...reply, internal: 'yes' }, expect.any(String)],
    ['/status', { ...reply, status: 'done' }, expect.any(String)],
    ['/author', { ...reply, author: { id: 'x' } }, 'is not a known field'],
  ])('a bad %s is refused: %j', async (field, wrong, message) => {
    const { status, json } = await nia.post(path(await opened()), wrong);
    expect([status, json.code, json.errors]).toEqual([400, 'validation_failed', [{ path: field, message }]]);
  });

  test('a text of the longest kind is taken, a longer one is not', async () => {
    const id = await opened();
    expect((await posted(rita, id, { body: 'x'.repeat(20_000) }))['body']).toHaveLength(20_000);
    expect((await rita.post(path(id), { body: 'x'.repeat(20_001) })).status).toBe(400);
  });

  test('the same key gives the same message; another body or another ticket with it is refused', async () => {
    const [one, other] = [await opened(), await opened()];
    const key = { 'idempotency-key': newId() };
    const first = await rita.post(path(one), reply, key);
    const second = await rita.post(path(one), reply, key);
    expect(second.json).toEqual(first.json);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await rita.post(path(one), { body: 'Another.' }, key)).json['code']).toBe('idempotency_mismatch');
    expect((await rita.post(path(other), reply, key)).json['code']).toBe('idempotency_mismatch');
    expect((await rita.get(`${path(one)}?total=true`)).json['total']).toBe(1);
    expect((await rita.get(`${path(other)}?total=true`)).json['total']).toBe(0);
  });

  test('a closed ticket takes no replies, only notes', async () => {
    const id = await opened();
    await rita.patch(`/api/v1/tickets/${id}`, { status: 'closed' });
    for (const who of [rita, nia]) {
      const { status, json } = await who.post(path(id), reply);
      expect([status, json.code]).toEqual([409, 'ticket_closed']);
      expect(json.detail).toMatch(/[Rr]eopen/);
    }
    await posted(nia, id, { ...reply, internal: true });
    await rita.patch(`/api/v1/tickets/${id}`, { status: 'open' });
    await posted(rita, id);
  });

  test('whoever may not see the ticket finds nothing', async () => {
    const id = await opened();
    const { id: messageId } = await posted(rita, id);
    const sven = await desk.requester('Sven Stranger');
    const hal = await desk.person('agent', { teams: ['hardware'] });
    await desk.system.database.model(ticketsCollection).updateOne({ _id: id }, { $set: { team: 'network' } });
    for (const who of [sven, hal]) {
      const answers = [
        await who.get(path(id)),
        await who.post(path(id), reply),
        await who.get(`${path(id)}/${messageId}`),
        await who.patch(`${path(id)}/${messageId}`, reply),
        await who.get(`${path(id)}/${messageId}/versions`),
        await who.request('PUT', `/api/v1/tickets/${id}/read`, { messageId }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
    // Nor by way of a ticket of their own.
    const { id: own } = await sven.openTicket();
    expect((await sven.get(`${path(own)}/${messageId}`)).status).toBe(404);
  });
});

describe('reading', () => {
  test('pages go from the oldest to the newest, or back, and repeat and skip nothing while others write', async () => {
    const id = await opened();
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1) ids.push((await posted(i % 2 ? nia : rita, id, { body: `Message ${i}` }))['id']);
    const walk = async (sort: string) => {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const { json } = await rita.get(`${path(id)}?limit=3&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        seen.push(...json['items'].map((item: Json) => item.id));
        if (json['nextCursor'] === null) return seen;
        cursor = json['nextCursor'];
      }
    };
    expect(await walk('createdAt')).toEqual(ids);
    expect(await walk('-createdAt')).toEqual([...ids].reverse());
    const first = await rita.get(`${path(id)}?limit=3&total=true`);
    expect(first.json['total']).toBe(7);
    const { id: added } = await posted(rita, id, { body: 'Added meanwhile' });
    const rest = await rita.get(`${path(id)}?limit=100&cursor=${first.json['nextCursor']}`);
    expect(rest.json['items'].map((item: Json) => item.id)).toEqual([...ids.slice(3), added]);
    expect((await nia.get(`${path(id)}?cursor=${first.json['nextCursor']}`)).status).toBe(400);
  });

  test('what others wrote is unread until it is marked as read, for each person apart, and never unread again', async () => {
    const id = await opened();
    const mark = (who: Client, messageId: string) => who.request('PUT', `/api/v1/tickets/${id}/read`, { messageId });
    const unread = async (who: Client) => (await who.get(path(id))).json['unread'];
    const first = await posted(rita, id);
    const second = await posted(rita, id);
    const third = await posted(nia, id);
    expect([await unread(rita), await unread(nia), await unread(desk.admin)]).toEqual([1, 2, 3]);
    expect((await mark(nia, second['id'])).json).toEqual({ unread: 0 });
    expect((await mark(desk.admin, first['id'])).json).toEqual({ unread: 2 });
    expect((await mark(rita, third['id'])).json).toEqual({ unread: 0 });
    expect((await mark(desk.admin, third['id'])).json).toEqual({ unread: 0 });
    expect((await mark(desk.admin, first['id'])).json).toEqual({ unread: 0 });
    await posted(rita, id);
    expect([await unread(rita), await unread(nia), await unread(desk.admin)]).toEqual([0, 1, 1]);
    expect((await mark(rita, newId())).status).toBe(404);
    const hal = await desk.person('agent');
    const all = await Promise.all(Array.from({ length: 5 }, () => mark(hal, third['id'])));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
  });
});

describe('editing', () => {
  test('whoever wrote it may, for a while; what it said before is kept, for agents', async () => {
    const id = await opened();
    const message = await posted(rita, id, { body: 'It is *slow*' });
    const one = `${path(id)}/${message['id']}`;
    const { status, json } = await rita.patch(one, { body: 'It is **fast**' });
    expect([status, json.body, json.html]).toEqual([200, 'It is **fast**', '<p>It is <strong>fast</strong></p>\n']);
    expect(json.editedAt).toEqual(expect.any(String));
    // The same text again is no edit.
    expect((await rita.patch(one, { body: 'It is **fast**' })).json).toEqual(json);
    await rita.patch(one, { body: 'It is gone' });
    const { json: versions } = await nia.get(`${one}/versions`);
    expect(versions.items).toEqual([
      { body: 'It is *slow*', html: expect.any(String), writtenAt: message['createdAt'], replacedAt: json.editedAt },
      { body: 'It is **fast**', html: expect.any(String), writtenAt: json.editedAt, replacedAt: expect.any(String) },
    ]);
    expect((await rita.get(`${one}/versions`)).status).toBe(403);
    expect((await nia.patch(one, { body: 'Not mine' })).status).toBe(403);
  });

  test('not for ever, and not without end', async () => {
    const id = await opened();
    const one = `${path(id)}/${(await posted(rita, id))['id']}`;
    for (let i = 0; i < 20; i += 1) expect((await rita.patch(one, { body: `Edit ${i}` })).status).toBe(200);
    expect((await rita.patch(one, { body: 'Once more' })).json['code']).toBe('too_many_edits');
    const late = await posted(rita, id);
    const messages = desk.system.database.connection.collection<{ _id: string }>('messages');
    await messages.updateOne({ _id: late['id'] }, { $set: { createdAt: new Date(Date.now() - 15 * 60_000) } });
    const { status, json } = await rita.patch(`${path(id)}/${late['id']}`, { body: 'Too late' });
    expect([status, json.code]).toEqual([409, 'edit_window_over']);
  });
});

describe('what follows from a message', () => {
  test('the first reply of an agent is the first response, once; notes and the requester are none', async () => {
    const id = await opened();
    await posted(rita, id);
    await posted(nia, id, { ...reply, internal: true });
    const first = await posted(nia, id);
    const { firstResponseAt } = await ticketWhere(id, one => one.firstResponseAt !== null);
    // The event is written some milliseconds after the message was made.
    expect(Math.abs(Date.parse(firstResponseAt) - Date.parse(first['createdAt']))).toBeLessThan(1_000);
    const second = await posted(nia, id, { ...reply, status: 'pending' });
    // The second one has been taken in when its status is there.
    const ticket = await ticketWhere(id, one => one.status === 'pending');
    expect(ticket.firstResponseAt).toBe(firstResponseAt);
    expect(second['createdAt'] > first['createdAt']).toBe(true);
  });

  test.each(['pending', 'resolved'])(
    'a requester’s answer wakes a %s ticket, and whoever had it keeps it',
    async status => {
      const id = await opened();
      const assignee = { id: nia.id, name: 'Nia Network' };
      await desk.system.database.model(ticketsCollection).updateOne({ _id: id }, { $set: { assignee } });
      await nia.patch(`/api/v1/tickets/${id}`, { status, ...(status === 'resolved' ? { resolution: 'Done.' } : {}) });
      const message = await posted(rita, id, { body: 'It is back.' });
      const woken = await ticketWhere(id, ticket => ticket.status === 'open');
      expect(woken).toMatchObject({ assignee, resolvedAt: null });
      const outgoing = await eventually(async () => {
        const events = heard.filter(event => event.subject === id && event.type === 'ticket.status_changed');
        return events.length === 2 && events[1];
      });
      expect(outgoing.data).toMatchObject({
        actor: { id: rita.id },
        from: status,
        to: 'open',
        assigneeId: nia.id,
        messageId: message['id'],
      });
    },
  );

  test('what can not be opened again any more takes no answers of its requester; a new ticket does', async () => {
    const id = await opened();
    const resolvedAt = new Date(Date.now() - 15 * 86_400_000);
    const over = { status: 'resolved' as const, resolvedAt };
    await desk.system.database.model(ticketsCollection).updateOne({ _id: id }, { $set: over });
    const { status, json } = await rita.post(path(id), reply);
    expect([status, json.code]).toEqual([422, 'reopen_window_over']);
    await posted(nia, id);
  });

  test('an agent’s reply carries a status; what can not be, and a note with one, is refused', async () => {
    const id = await opened();
    await posted(nia, id, { ...reply, status: 'resolved' });
    const ticket = await ticketWhere(id, one => one.status === 'resolved');
    expect(ticket.resolvedAt).toBe(ticket.firstResponseAt);
    expect((await nia.post(path(id), { ...reply, status: 'pending' })).json['code']).toBe('transition_not_allowed');
    const note = await nia.post(path(id), { ...reply, internal: true, status: 'open' });
    expect([note.status, note.json.code]).toEqual([422, 'status_needs_reply']);
    expect((await rita.post(path(id), { ...reply, status: 'open' })).status).toBe(403);
  });

  test('an event tells of each message, never with its text', async () => {
    const id = await opened();
    const secret = `secret-${newId()}`;
    const message = await posted(rita, id, { body: secret });
    await rita.patch(`${path(id)}/${message['id']}`, { body: `${secret} again` });
    const events = await eventually(async () => {
      const found = heard.filter(event => event.subject === id && event.type.startsWith('message.'));
      return found.length === 2 && found;
    });
    expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['message.posted', 1],
      ['message.edited', 2],
    ]);
    expect(events[0]?.data).toEqual({
      actor: { kind: 'user', id: rita.id, name: 'Rita Requester' },
      messageId: message['id'],
      internal: false,
      author: 'user',
      mentions: [],
    });
    expect(JSON.stringify(events)).not.toContain(secret);
  });
});

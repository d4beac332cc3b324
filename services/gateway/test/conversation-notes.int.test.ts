import type { AnyEvent } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import {
  auditEntriesCollection,
  messagesCollection,
  ticketsCollection,
  usersCollection,
} from '@switchboard/persistence';
import { anAgent, eventually } from '@switchboard/testing';
import { messageOrder, messageQuery } from '../src/conversation/adapters/mongo-messages';
import { staffQuery } from '../src/people/adapters/mongo-users';
import { userSearch } from '../src/people/domain/search';
import type { Client, Json } from './support/client';
import { Desk } from './support/gateway';

/** Events of messages that were on the bus. */
const heard: AnyEvent[] = [];
let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  const keep = async (event: AnyEvent) => void heard.push(event);
  bus.consume({
    queue: 'witness',
    on: { 'message.posted': keep, 'message.edited': keep },
    concurrency: 1,
    timeoutMs: 5_000,
  });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const path = (ticketId: string) => `/api/v1/tickets/${ticketId}/messages`;
const SECRET = 'She is always so angry.';
const note = { body: SECRET, internal: true };

/** Everything that a requester can ask of a ticket, as it is answered: with headers that tell of versions. */
async function allThatRitaSees(id: string): Promise<unknown[]> {
  const answers = [
    await rita.get(`/api/v1/tickets/${id}`),
    await rita.get('/api/v1/tickets?sort=-updatedAt'),
    await rita.get('/api/v1/tickets?q=angry'),
    await rita.get(`/api/v1/tickets/${id}/history`),
    await rita.get(`/api/v1/tickets/${id}/history?limit=1`),
    await rita.get(`${path(id)}?total=true`),
    await rita.get(`${path(id)}?total=true&limit=1`),
    await rita.get(`${path(id)}?total=true&limit=1&sort=-createdAt`),
    await rita.patch(`/api/v1/tickets/${id}`, { title: 'VPN drops every hour' }),
  ];
  return answers.map(({ status, json, headers }) => [status, headers.get('etag'), json]);
}

/** As audit records what the gateway tells. */
async function record(id: string, ...types: string[]): Promise<void> {
  const entries = desk.system.database.model(auditEntriesCollection);
  for (const type of types) {
    await entries.create({
      _id: newId(),
      chain: id,
      index: (await entries.countDocuments({ chain: id })) + 1,
      sequence: 1,
      type,
      at: new Date(),
      recordedAt: new Date(),
      actor: { kind: 'user', id: nia.id, name: 'Nia Network' },
      changes: [{ field: 'note', from: null, to: newId() }],
      event: {},
      previousHash: '0'.repeat(64),
      hash: newId().replaceAll('-', '').repeat(2),
    });
  }
}

test('a note changes nothing of what the requester sees: lists, counts, cursors, history, versions', async () => {
  const { id } = await rita.openTicket();
  const said = [
    [rita, 'One'],
    [nia, 'Two'],
    [rita, 'Three'],
  ] as const;
  for (const [who, body] of said) await who.post(path(id), { body });
  await record(id, 'ticket.created', 'ticket.assigned', 'message.posted');
  // What the replies do to the ticket is done.
  await eventually(async () => (await rita.get(`/api/v1/tickets/${id}`)).json['firstResponseAt'] !== null);
  const before = await allThatRitaSees(id);
  const posted = heard.length;
  const { status, json } = await nia.post(path(id), note);
  expect([status, json.internal]).toEqual([201, true]);
  await nia.patch(`${path(id)}/${json.id}`, { body: `${SECRET} Really.` });
  await nia.request('PUT', `/api/v1/tickets/${id}/read`, { messageId: json.id });
  await record(id, 'message.posted', 'message.edited', 'notification.sent');
  await eventually(() => heard.length >= posted + 2);
  const after = await allThatRitaSees(id);
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toContain('angry');
  expect((await nia.get(`${path(id)}?total=true`)).json).toMatchObject({ total: 4, unread: 0 });
});

test('neither do places in the history tell what stands between them', async () => {
  const [quiet, busy] = [(await rita.openTicket()).id, (await rita.openTicket()).id];
  await record(quiet, 'ticket.created', 'ticket.status_changed');
  await record(
    busy,
    'ticket.created',
    'message.posted',
    'notification.sent',
    'ticket.status_changed',
    'ticket.assigned',
  );
  const walk = async (id: string) => {
    const cursors: string[] = [];
    for (let cursor = ''; ;) {
      const { json } = await rita.get(`/api/v1/tickets/${id}/history?limit=1${cursor && `&cursor=${cursor}`}`);
      if (!json.nextCursor) return cursors.map(text => Buffer.from(text, 'base64url').toString());
      cursors.push((cursor = json.nextCursor));
    }
  };
  for (const text of [...(await walk(quiet)), ...(await walk(busy))])
    expect(JSON.parse(text)).toEqual([
      expect.any(Number),
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.any(String),
    ]);
  const foreign = await rita.get(`/api/v1/tickets/${quiet}/history?limit=1`);
  expect((await rita.get(`/api/v1/tickets/${busy}/history?cursor=${foreign.json.nextCursor}`)).status).toBe(400);
});

test('by its id a note is not found: read, edited, its versions, marked as read', async () => {
  const { id } = await rita.openTicket();
  const { json } = await nia.post(path(id), note);
  const one = `${path(id)}/${json.id}`;
  const answers = [
    await rita.get(one),
    await rita.patch(one, { body: 'Mine' }),
    await rita.get(`${one}/versions`),
    await rita.request('PUT', `/api/v1/tickets/${id}/read`, { messageId: json.id }),
    await rita.get(`${path(id)}/${newId()}`),
  ];
  expect(answers.map(({ status, json: { code, detail } }) => [status, code, detail])).toEqual(
    answers.map(() => [404, 'not_found', 'There is no such message.']),
  );
});

test('requesters write no notes', async () => {
  const { id } = await rita.openTicket();
  const { status, json } = await rita.post(path(id), note);
  expect([status, json.code]).toEqual([403, 'forbidden']);
  expect((await rita.post(path(id), { body: 'Hello', internal: false })).status).toBe(201);
});

test('whoever became a requester sees their own notes no more, not even by asking again with the same key', async () => {
  const { id } = await rita.openTicket();
  const eve = await desk.person('agent');
  const key = { 'idempotency-key': newId() };
  const { json } = await eve.post(path(id), note, key);
  const { id: own } = await eve.openTicket();
  const mine = { 'idempotency-key': newId() };
  const reply = await eve.post(path(own), { body: 'Hello @Nia Network' }, mine);
  const secret = await eve.post(path(own), note);
  expect([reply.json.mentions, secret.status]).toEqual([[nia.id], 201]);
  await desk.admin.patch(`/api/v1/users/${eve.id}`, { role: 'user' });
  const answers = [
    await eve.post(path(id), note, key),
    await eve.get(`${path(id)}/${json.id}`),
    await eve.get(`${path(own)}/${secret.json.id}`),
    await eve.patch(`${path(own)}/${secret.json.id}`, { body: 'Mine' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await eve.get(`${path(own)}?total=true`)).json).toMatchObject({ total: 1 });
  const again = await eve.post(path(own), { body: 'Hello @Nia Network' }, mine);
  expect([again.status, 'mentions' in again.json]).toEqual([201, false]);
});

describe('mentions', () => {
  const names = { first: `Åsa${newId().slice(-6)}`, last: 'Müller-Lüdenscheidt' };
  let asa: Client;
  let hal: Client;
  let ticketId: string;
  beforeAll(async () => {
    asa = await desk.person('agent', { name: `${names.first} ${names.last}` });
    hal = await desk.person('agent', { name: 'Hal Hardware', teams: ['hardware'] });
    ticketId = (await rita.openTicket()).id;
  });

  const mentionsOf = async (body: string, who = nia): Promise<Json> =>
    (await who.post(path(ticketId), { body, internal: true })).json['mentions'];

  test.each([
    ['the whole name', () => `@${names.first} ${names.last}, please look`],
    ['whatever the case and the accents', () => `@${names.first} muller-LUDENSCHEIDT.`],
    ['the first name, where it is the only one', () => `(@${names.first.toLowerCase()})`],
    ['the address', () => `**@${asa.email}**: please look.`],
    ['twice', () => `@${names.first} and @${asa.email}`],
  ])('%s calls an agent', async (_how, body) => {
    expect(await mentionsOf(body())).toEqual([asa.id]);
  });

  test.each([
    ['code', () => `\`@${names.first}\``],
    ['an address that is only mentioned', () => asa.email],
    ['a longer name', () => `@${names.first}belle`],
    ['a requester', () => `@Rita Requester @${rita.email}`],
    ['nobody', () => '@nobody-at-all @ @@ @!'],
  ])('%s calls nobody', async (_how, body) => {
    expect(await mentionsOf(body())).toEqual([]);
  });

  test('namesakes are all called, never the author, never who may not see the ticket or was disabled', async () => {
    const first = `Kim${newId().slice(-6)}`;
    const [one, other] = [
      await desk.person('agent', { name: `${first} Lee` }),
      await desk.person('agent', { name: `${first} Lee` }),
    ];
    const gone = await desk.person('agent', { name: `${first} Gone` });
    await desk.admin.delete(`/api/v1/users/${gone.id}`);
    expect([...(await mentionsOf(`@${first} Lee @${first} Gone`))].sort()).toEqual([one.id, other.id].sort());
    expect(await mentionsOf(`@${first} Lee`, one)).toEqual([other.id]);
    // Two are called so: nobody knows which.
    expect(await mentionsOf(`@${first}`)).toEqual([]);
    await desk.system.database.model(ticketsCollection).updateOne({ _id: ticketId }, { $set: { team: 'network' } });
    expect(await mentionsOf(`@Hal Hardware @${hal.email} @${first} Lee`)).toHaveLength(2);
  });

  test('requesters call agents too, and do not learn whom; an edit calls only who was not called before', async () => {
    const { json } = await rita.post(path(ticketId), { body: `@${asa.email} hello` });
    expect(json).not.toHaveProperty('mentions');
    const one = `${path(ticketId)}/${json.id}`;
    expect((await nia.get(one)).json['mentions']).toEqual([asa.id]);
    await rita.patch(one, { body: 'hello' });
    await rita.patch(one, { body: `@${asa.email} @${nia.email} hello` });
    const events = await eventually(() => {
      const found = heard.filter(({ data }) => 'messageId' in data && data.messageId === json.id);
      return found.length === 3 && found;
    });
    expect(events.map(({ data }) => 'mentions' in data && data.mentions)).toEqual([[asa.id], [], [nia.id]]);
  });

  test('twenty at most', async () => {
    const first = `Pat${newId().slice(-6)}`;
    const people = Array.from({ length: 25 }, (_, i) =>
      anAgent({ name: `${first} ${i}`, ...userSearch({ name: `${first} ${i}`, email: '' }) }),
    );
    await desk.system.database.model(usersCollection).insertMany(people);
    expect(await mentionsOf(people.map(({ name }) => `@${name}`).join(' '))).toHaveLength(20);
  });
});

test('neither a list of messages nor a search for names reads a whole collection', async () => {
  const messages = desk.system.database.model(messagesCollection);
  const after = { value: Date.now(), id: newId() };
  for (const notes of [true, false])
    for (const sort of ['createdAt', '-createdAt'] as const)
      for (const place of [undefined, after]) {
        const found = messages
          .find(messageQuery({ ticketIds: ['x'], notes }, sort, place))
          .sort(messageOrder(sort))
          .limit(26);
        const plan = JSON.stringify(await found.explain());
        expect(plan).toContain(notes ? '"ticket"' : '"ticket_visible"');
        expect(plan).not.toContain('COLLSCAN');
      }
  const staff = staffQuery({ emails: ['a@example.com'], words: ['asa'] });
  const plan = JSON.stringify(await desk.system.database.model(usersCollection).find(staff).limit(500).explain());
  expect(plan).not.toContain('COLLSCAN');
});

import { renderMarkdown } from '@switchboard/markdown';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let rita: Client;
let nia: Client;
let omar: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent', { teams: ['network'] });
  omar = await desk.person('agent', { name: 'Omar Office', teams: ['hardware'] });
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/canned-replies';
const create = (who: Client, fields: object = {}) => who.post(path, { title: 'Restart', body: 'Hello', ...fields });
const titles = async (who: Client, query = ''): Promise<string[]> =>
  (await who.get(`${path}?limit=100${query}`)).json['items'].map(({ title }: { title: string }) => title);

test('a reply is kept as it was written, changed and removed by its owner, and nobody else knows of it', async () => {
  const body = 'Dear {{requester.name}},\n\n**restart** {{ ticket.number }}.\n\n- one\n- two';
  const { status, json, headers } = await create(nia, { body, category: 'network' });
  const one = `${path}/${json['id']}`;
  expect([status, headers.get('location')]).toEqual([201, one]);
  expect(json).toMatchObject({ body, category: 'network', shared: null, owner: nia.id, mayChange: true });
  expect((await nia.get(one)).json).toEqual(json);
  for (const who of [omar, desk.admin]) {
    expect(await titles(who)).not.toContain('Restart');
    for (const answer of [await who.get(one), await who.patch(one, { title: 'x' }), await who.delete(one)])
      expect(answer.status).toBe(404);
  }
  expect((await nia.patch(one, { title: 'Start again', category: null })).json).toMatchObject({
    title: 'Start again',
    category: null,
    body,
  });
  expect((await nia.delete(one)).status).toBe(204);
  expect((await nia.get(one)).status).toBe(404);
});

test('requesters have no part in it', async () => {
  const { json } = await create(desk.admin, { title: 'Inside', shared: { team: null } });
  const { id } = await rita.openTicket();
  const one = `${path}/${json['id']}`;
  for (const answer of [
    await rita.get(path),
    await create(rita),
    await rita.get(one),
    await rita.get(`${one}/rendered?ticketId=${id}`),
    await rita.patch(one, { title: 'x' }),
    await rita.delete(one),
  ])
    expect([answer.status, answer.json['code']]).toEqual([403, 'forbidden']);
});

test('admins share with everybody and any team, agents with teams of their own', async () => {
  const ours = await create(nia, { title: 'Ours', shared: { team: 'network' } });
  const all = await create(desk.admin, { title: 'All', shared: { team: null } });
  const theirs = await create(desk.admin, { title: 'Theirs', shared: { team: 'hardware' } });
  expect([ours.status, all.status, theirs.status]).toEqual([201, 201, 201]);
  const seen = async (who: Client) => (await titles(who)).filter(title => /^(Ours|All|Theirs)$/.test(title)).sort();
  expect(await seen(nia)).toEqual(['All', 'Ours']);
  expect(await seen(omar)).toEqual(['All', 'Theirs']);
  expect(await seen(desk.admin)).toEqual(['All', 'Ours', 'Theirs']);
  expect((await omar.get(`${path}/${ours.json['id']}`)).status).toBe(404);

  const shared = `${path}/${all.json['id']}`;
  expect((await nia.get(shared)).json).toMatchObject({ mayChange: false });
  for (const answer of [await nia.patch(shared, { title: 'x' }), await nia.delete(shared)])
    expect(answer.status).toBe(403);
  expect((await desk.admin.patch(`${path}/${ours.json['id']}`, { body: 'Better' })).json).toMatchObject({
    body: 'Better',
    owner: nia.id,
  });
  for (const team of [null, 'hardware']) {
    expect((await create(nia, { shared: { team } })).status).toBe(403);
    expect((await nia.patch(`${path}/${ours.json['id']}`, { shared: { team } })).status).toBe(403);
  }
  expect((await create(desk.admin, { shared: { team: 'nobody' } })).json).toMatchObject({ code: 'unknown_team' });
});

test('a list is narrowed by words and categories, and read in pages', async () => {
  const mine = await desk.person('agent');
  for (const [title, body, category] of [
    ['Printer', 'Please change the tonér.', 'hardware'],
    ['Tunnel', 'Start the client again, then the printer.', 'network'],
    ['Passwords', 'Nobody ever asks for yours.', null],
  ])
    expect((await create(mine, { title, body, category })).status).toBe(201);
  const own = async (query: string) =>
    (await titles(mine, query)).filter(title => /^(Printer|Tunnel|Passwords)$/.test(title));
  expect(await own('')).toEqual(['Passwords', 'Tunnel', 'Printer']);
  expect(await own('&q=PRINT')).toEqual(['Tunnel', 'Printer']);
  expect(await own('&q=toner')).toEqual(['Printer']);
  expect(await own('&q=print&category=network')).toEqual(['Tunnel']);
  expect(await own('&q=%22client%20again%22')).toEqual(['Tunnel']);
  expect(await own('&category=network&category=hardware')).toEqual(['Tunnel', 'Printer']);

  const query = `${path}?category=network&category=hardware&limit=1`;
  const first = (await mine.get(`${query}&total=true`)).json;
  expect(first).toMatchObject({ items: [{ title: 'Tunnel' }], total: 2 });
  const second = (await mine.get(`${query}&cursor=${first['nextCursor']}`)).json;
  expect(second).toMatchObject({ items: [{ title: 'Printer' }], nextCursor: null });
  expect((await mine.get(`${path}?cursor=${first['nextCursor']}`)).status).toBe(400);

  // What was found by a word before is found by what it says now.
  const one = (await mine.get(`${path}?q=toner`)).json['items'][0];
  await mine.patch(`${path}/${one['id']}`, { body: 'Please change the drum.' });
  expect([await own('&q=toner'), await own('&q=drum')]).toEqual([[], ['Printer']]);
});

test('what can not be right is refused with the field at fault', async () => {
  const { json } = await create(nia);
  const unknown = { body: 'Hi {{requester.name}}, {{ ticket.secret }}' };
  for (const answer of [await create(nia, unknown), await nia.patch(`${path}/${json['id']}`, unknown)]) {
    expect(answer.json).toMatchObject({ status: 422, code: 'unknown_variable', errors: [{ path: '/body' }] });
    expect(answer.json['detail']).toContain('{{ticket.secret}}');
    for (const name of ['ticket.number', 'ticket.title', 'requester.name', 'agent.name'])
      expect(answer.json['detail']).toContain(`{{${name}}}`);
  }
  expect((await create(nia, { body: '{{constructor}}' })).json).toMatchObject({ code: 'unknown_variable' });
  expect((await create(nia, { category: 'nonsense' })).json).toMatchObject({ code: 'unknown_category' });
  for (const [fields, at] of [
    [{ title: 'x'.repeat(201) }, '/title'],
    [{ body: 'x'.repeat(20_001) }, '/body'],
    [{ body: '' }, '/body'],
    [{ shared: {} }, '/shared/team'],
    [{ owner: omar.id }, '/owner'],
  ] as const) {
    const answer = await create(nia, fields);
    expect([answer.status, answer.json['errors'][0].path]).toEqual([400, at]);
  }
});

test('it is rendered for a ticket, and what requesters typed stays text', async () => {
  const name = '[Rita](https://evil.example) <b>*!*';
  const title = '# VPN https://evil.example {{agent.name}}';
  const mallory = await desk.requester(name);
  const { id, number } = await mallory.openTicket({ title });
  const body = [
    'Dear {{requester.name}},',
    '**{{ ticket.number }}**: \\{{ticket.title}}',
    '{{ticket.title}}',
    '{{agent.name}}',
  ].join('\n\n');
  const reply = await create(desk.admin, { body, shared: { team: null } });
  for (const ticketId of [id, number]) {
    const { status, json } = await omar.get(`${path}/${reply.json['id']}/rendered?ticketId=${ticketId}`);
    expect([status, json]).toMatchObject([200, { replyId: reply.json['id'], ticketId: id }]);
    const html = renderMarkdown(json['body']);
    expect(html.match(/<[a-z]+/g)).toEqual(['<p', '<p', '<strong', '<p', '<p']);
    expect(html).toContain('Dear [Rita](https://evil.example) &lt;b&gt;*!*,');
    expect(html).toContain(`<strong>${number}</strong>: {{ticket.title}}`);
    expect(html).toContain('<p># VPN https://evil.example {{agent.name}}</p>');
    expect(html).toContain('<p>Omar Office</p>');
  }
  const rendered = `${path}/${reply.json['id']}/rendered`;
  expect((await omar.get(`${rendered}?ticketId=TKT-20000101-000000`)).status).toBe(404);
  expect((await omar.get(rendered)).status).toBe(400);
});

test('what no message could hold is not rendered', async () => {
  const { id } = await rita.openTicket({ title: 'long '.repeat(40).trim() });
  const { json } = await create(nia, { body: '{{ticket.title}}'.repeat(1_250) });
  expect((await nia.get(`${path}/${json['id']}/rendered?ticketId=${id}`)).json).toMatchObject({
    status: 422,
    code: 'reply_too_long',
  });
});

test('the same request makes one reply, and nobody fills the desk with them', async () => {
  const tess = await desk.person('agent');
  const key = { 'idempotency-key': 'again' };
  const body = { title: 'Once', body: 'Hello' };
  const [first, again] = [await tess.post(path, body, key), await tess.post(path, body, key)];
  expect([first.status, again.json['id']]).toEqual([201, first.json['id']]);
  const { insertedCount } = await desk.system.database.connection.collection('canned_replies').insertMany(
    Array.from({ length: 499 }, (_, i) => ({
      _id: `full-${i}` as never,
      title: `${i}`,
      body: 'x',
      owner: tess.id,
      version: 1,
      createdAt: new Date(),
      updatedAt: new Date(),
    })),
  );
  expect(insertedCount).toBe(499);
  expect((await create(tess)).json).toMatchObject({ status: 409, code: 'too_many_replies' });
});

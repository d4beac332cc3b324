import fc from 'fast-check';
import { Desk } from './support/gateway';
import type { Answer, Client } from './support/client';
import { uniqueEmail } from './support/people';

let desk: Desk;
let rita: Client;
let ticket: string;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  ticket = `/api/v1/tickets/${(await rita.openTicket())['id']}`;
}, 60_000);
afterAll(() => desk.close());

/** Whatever JSON can carry, with more of what makes trouble. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aZ é@.-+1 \u0000\u0085\u00a0\u0301\u061c\u200b\u200d\u202e\u2028\u3164\ufe0f\ufffdİßΣ한म'),
    fc.constantFrom('👩', '\ud800', '\udc00', '\u{E0041}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});
const RUNS = { numRuns: 25 };

/** Refused by name, or taken: then it reads as it was answered, and sending that again changes nothing. */
async function roundTrip(
  field: string,
  value: unknown,
  send: (body: Record<string, unknown>) => Promise<Answer>,
  read: (made: Answer) => Promise<Answer>,
): Promise<void> {
  const answer = await send({ [field]: value });
  if (answer.status >= 300) {
    expect([400, 409, 422]).toContain(answer.status);
    expect(answer.json['errors'][0].path).toMatch(new RegExp(`^/${field}`));
    return;
  }
  const stored = (await read(answer)).json[field] as unknown;
  expect(stored).toEqual(answer.json[field]);
  expect(JSON.stringify(stored)).not.toMatch(/\\u00|[\u202a-\u202e\u2066-\u2069]|""/);
  if (!JSON.stringify(value).includes('\ufffd')) expect(JSON.stringify(stored)).not.toContain('\ufffd');
  const again = await send({ [field]: stored });
  if (again.json['code'] !== 'email_taken') expect(again.json[field]).toEqual(stored);
}

const every = (value: fc.Arbitrary<unknown>, check: (value: unknown) => Promise<void>) =>
  fc.assert(fc.asyncProperty(value, check), RUNS);

const texts = fc.array(text, { maxLength: 4 });

test.each([
  ['title', text],
  ['description', text],
  ['tags', texts],
  ['resolution', text],
] as const)('PATCH /tickets: any %s', async (field, value) => {
  await every(value, given =>
    roundTrip(
      field,
      given,
      body => desk.admin.patch(ticket, body),
      () => desk.admin.get(ticket),
    ),
  );
});

test.each([
  ['title', text],
  ['description', text],
  ['tags', texts],
  ['department', text],
  ['phone', text],
] as const)('POST /tickets: any %s', async (field, value) => {
  const send = (body: object) => rita.post('/api/v1/tickets', { title: 'VPN', description: 'It drops.', ...body });
  await every(value, given => roundTrip(field, given, send, made => rita.get(`/api/v1/tickets/${made.json['id']}`)));
});

test.each(['POST', 'PATCH'])('%s of a message: any body', async method => {
  const path = `${ticket}/messages`;
  const { id } = (await rita.post(path, { body: 'It drops.' })).json;
  const send = (body: object) =>
    method === 'POST' ? rita.post(path, body) : desk.admin.patch(`${path}/${mine}`, body);
  const mine = (await desk.admin.post(path, { body: 'It drops.' })).json['id'] as string;
  // As often as a message may be edited, twice each.
  await fc.assert(
    fc.asyncProperty(text, async given => {
      await roundTrip('body', given, send, made => desk.admin.get(`${path}/${made.json['id']}`));
    }),
    { numRuns: method === 'POST' ? 25 : 10 },
  );
  expect((await rita.get(`${path}/${id}`)).status).toBe(200);
});

test.each([
  ['name', text],
  ['email', text.map(local => `${local}${uniqueEmail()}`)],
  ['teams', texts],
  ['locale', text],
  ['timeZone', text],
] as const)('POST /users: any %s', async (field, value) => {
  const send = (body: object) =>
    desk.admin.post('/api/v1/users', { email: uniqueEmail(), name: 'N', role: 'agent', ...body });
  await every(value, given =>
    roundTrip(field, given, send, made => desk.admin.get(`/api/v1/users/${made.json['id']}`)),
  );
});

test.each([
  ['name', text],
  ['department', text],
  ['phone', text],
  ['locale', text],
  ['timeZone', text],
] as const)('PATCH /auth/me: any %s', async (field, value) => {
  await every(value, given =>
    roundTrip(
      field,
      given,
      body => rita.patch('/api/v1/auth/me', body),
      () => rita.get('/api/v1/auth/me'),
    ),
  );
});

test.each([
  ['name', text],
  ['teams', texts],
  ['locale', text],
  ['timeZone', text],
] as const)('PATCH /users: any %s', async (field, value) => {
  const made = await desk.admin.post('/api/v1/users', { email: uniqueEmail(), name: 'N', role: 'agent' });
  const path = `/api/v1/users/${made.json['id']}`;
  await every(value, given =>
    roundTrip(
      field,
      given,
      body => desk.admin.patch(path, body),
      () => desk.admin.get(path),
    ),
  );
});

test.each([
  ['POST /auth/signup', '/auth/signup', { email: '', name: 'N', password: 'a good password' }, 'name'],
  ['POST /auth/signup', '/auth/signup', { email: '', name: 'N', password: 'a good password' }, 'password'],
  ['POST /tickets/classify', '/tickets/classify', { description: 'It drops.' }, 'title'],
  ['POST /tickets/classify', '/tickets/classify', { description: 'It drops.' }, 'description'],
  ['POST /auth/forgot', '/auth/forgot', {}, 'email'],
  ['POST /auth/invitations/accept', '/auth/invitations/accept', { token: '', password: 'a good password' }, 'token'],
  ['POST /auth/reset', '/auth/reset', { token: '', password: 'a good password' }, 'token'],
  ['POST /auth/verify', '/auth/verify', {}, 'token'],
])('%s: any text is taken or a 4xx that names it', async (_route, path, body, field) => {
  await every(text, async given => {
    const email = 'email' in body ? { email: uniqueEmail() } : {};
    const { status, json } = await rita.post(`/api/v1${path}`, { ...body, ...email, [field]: given });
    if (status < 300 || json['code'] === 'token_invalid') return;
    expect([status, json['errors'][0].path]).toEqual([400, `/${field}`]);
  });
});

test.each(['q', 'tag', 'team', 'category', 'subcategory', 'assignee', 'requester', 'cursor', 'createdAfter', 'sort'])(
  'GET /tickets: any %s is answered or refused by name',
  async name => {
    await every(text, async given => {
      const query = encodeURIComponent((given as string).replace(/\p{Cs}/gu, ''));
      const { status, json } = await rita.get(`/api/v1/tickets?${name}=${query}`);
      if (status === 200) return;
      expect([status, json['errors'][0].path.split('/')[1]]).toEqual([400, name]);
    });
  },
);

test.each(['email', 'password', 'refreshToken'])('any %s at the door is a 4xx', async field => {
  const body = { email: rita.email, password: 'a wrong password' };
  await fc.assert(
    fc.asyncProperty(text, async given => {
      const { status } =
        field === 'refreshToken'
          ? await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken: given })
          : await desk.anonymous().post('/api/v1/auth/login', { ...body, [field]: given });
      expect([400, 401]).toContain(status);
    }),
    { numRuns: 15 },
  );
});

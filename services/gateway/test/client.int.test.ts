import { createClient, everyItem, newKey, ProblemError } from '@switchboard/client';
import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => void (desk = await Desk.open()), 60_000);
afterAll(() => desk.close());

/** Somebody new who uses the client. */
async function signedUp() {
  const baseUrl = desk.gateway.url;
  const body = { email: uniqueEmail(), password: 'a good password', name: 'Rita Requester' };
  const { data } = await createClient({ baseUrl }).POST('/api/v1/auth/signup', { body });
  return { api: createClient({ baseUrl, token: data.accessToken }), user: data.user };
}

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error : Promise.reject(error)),
  );

const vpn = { title: 'VPN drops every hour', description: 'Since this morning the VPN disconnects.' };

test('a ticket from its opening to its end, with the version that was seen', async () => {
  const { api, user } = await signedUp();
  const opened = await api.POST('/api/v1/tickets', { body: vpn });
  expect(opened.response.headers.get('location')).toBe(`/api/v1/tickets/${opened.data.id}`);
  const path = { id: opened.data.number };
  const { data: seen, response } = await api.GET('/api/v1/tickets/{id}', { params: { path } });
  expect(seen.requester.id).toBe(user.id);
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  const { data: changed } = await api.PATCH('/api/v1/tickets/{id}', {
    params: { path, header },
    body: { title: 'VPN drops every minute' },
  });
  expect(changed.version).toBe(seen.version + 1);
  const stale = await refusalOf(api.POST('/api/v1/tickets/{id}/close', { params: { path, header }, body: {} }));
  expect([stale?.status, stale?.code]).toEqual([412, 'version_stale']);
});

test('a refusal is an error that names the fields, wherever it comes from', async () => {
  const { api } = await signedUp();
  const empty = await refusalOf(api.POST('/api/v1/tickets', { body: { title: '', description: 'x' } }));
  expect([empty?.status, empty?.code, empty?.errors]).toEqual([
    400,
    'validation_failed',
    [{ path: '/title', message: 'must not be empty' }],
  ]);
  const proxy = createClient({
    baseUrl: 'http://gateway',
    fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  });
  const away = await refusalOf(proxy.GET('/api/v1/tickets'));
  expect([away?.status, away?.code]).toEqual([502, 'http_502']);
});

test('with a key, a lost answer is asked for again and the ticket is there once; without one it is not sent twice', async () => {
  const { user } = await signedUp();
  const { data } = await createClient({ baseUrl: desk.gateway.url }).POST('/api/v1/auth/login', {
    body: { email: user.email, password: 'a good password' },
  });
  let lost = 0;
  const api = createClient({
    baseUrl: desk.gateway.url,
    token: async () => data.accessToken,
    fetch: async request => {
      const answer = await fetch(request);
      if (request.method !== 'POST' || lost > 0) return answer;
      lost += 1;
      throw new TypeError('connection reset');
    },
  });
  const header = { 'Idempotency-Key': newKey() };
  const { response } = await api.POST('/api/v1/tickets', { params: { header }, body: vpn });
  expect([lost, response.headers.get('idempotency-replayed')]).toEqual([1, 'true']);
  lost = 0;
  await expect(api.POST('/api/v1/tickets', { body: vpn })).rejects.toThrow('connection reset');
  const { data: page } = await api.GET('/api/v1/tickets', { params: { query: { total: true } } });
  expect(page.total).toBe(2);
});

test('a gateway that says "later" is asked again when it said', async () => {
  const answers = [new Response('', { status: 503, headers: { 'retry-after': '0' } }), Response.json({ status: 'ok' })];
  const api = createClient({ baseUrl: 'http://gateway', fetch: async () => answers.shift() ?? Response.error() });
  expect((await api.GET('/healthz')).data).toEqual({ status: 'ok' });
  const impatient = createClient({
    baseUrl: 'http://gateway',
    fetch: async () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
  });
  const refused = await refusalOf(impatient.GET('/healthz'));
  expect([refused?.status, refused?.retryAfter]).toEqual([429, 3600]);
});

test('lists are read page by page, with every kind of parameter', async () => {
  const { api } = await signedUp();
  for (const title of ['One', 'Two', 'Three']) await api.POST('/api/v1/tickets', { body: { ...vpn, title } });
  const titles: string[] = [];
  const read = (cursor: string | undefined) =>
    api.GET('/api/v1/tickets', {
      params: { query: { limit: 2, sort: 'createdAt', status: ['open', 'pending'], cursor } },
    });
  for await (const ticket of everyItem(read)) titles.push(ticket.title);
  expect(titles).toEqual(['One', 'Two', 'Three']);
});

test('files are streamed', async () => {
  const api = createClient({ baseUrl: `${desk.gateway.url}/`, token: desk.admin.token });
  const answer = await api.download('/api/v1/tickets/export', { params: { query: { format: 'csv' } } });
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(await answer.text()).toMatch(/number/i);
});

test('what the API would refuse does not compile', () => {
  const api = createClient();
  const never = (): unknown => [
    // @ts-expect-error there is no such route
    api.GET('/api/v1/nothing'),
    // @ts-expect-error description is required
    api.POST('/api/v1/tickets', { body: { title: 'x' } }),
    // @ts-expect-error colour is not a known field
    api.POST('/api/v1/tickets', { body: { ...vpn, colour: 'red' } }),
    // @ts-expect-error there is no such status
    api.GET('/api/v1/tickets', { params: { query: { status: ['lost'] } } }),
    // @ts-expect-error the id is missing
    api.GET('/api/v1/tickets/{id}'),
  ];
  expect(never).toBeDefined();
});

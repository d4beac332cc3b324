import { send } from './http';

const asked = (answer = () => Response.json({ items: [] })) =>
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(answer()));

afterEach(() => jest.restoreAllMocks());

test('what is said of a request becomes its address', async () => {
  const fetch = asked();
  await send('GET', '/tickets', {
    query: { status: ['open', 'pending'], field: { site: ['Berlin'] }, total: true, cursor: undefined },
  });
  expect(fetch.mock.calls[0]?.[0]).toBe('/api/v1/tickets?status=open&status=pending&field.site=Berlin&total=true');
  await send('GET', '/tickets/{id}', { path: { id: '../users' } });
  expect(fetch.mock.calls[1]?.[0]).toBe('/api/v1/tickets/..%2Fusers');
});

test.each([202, 204])('an answer of %i without content is none', async status => {
  asked(() => new Response(null, { status }));
  await expect(send('POST', '/auth/forgot', { body: { email: 'rita@example.com' } })).resolves.toBeUndefined();
});

test('the compiler refuses what the API would refuse for its shape', () => {
  const [title, description, id] = ['VPN drops', 'Every hour.', 'TKT-1'];
  const refused = () => [
    // @ts-expect-error No such address.
    send('GET', '/ticket'),
    // @ts-expect-error Something is missing.
    send('POST', '/tickets', { body: { title } }),
    // @ts-expect-error A field that is none.
    send('POST', '/tickets', { body: { title, description, colour: 'red' } }),
    // @ts-expect-error A value that is none.
    send('POST', '/tickets', { body: { title, description, priority: 'soon' } }),
    // @ts-expect-error Nothing to sort by.
    send('GET', '/tickets', { query: { sort: 'title' } }),
    // @ts-expect-error Which one?
    send('GET', '/tickets/{id}'),
    // @ts-expect-error A file is brought as a form.
    send('POST', '/tickets/{id}/attachments', { path: { id }, body: {} }),
    // @ts-expect-error It takes no key.
    send('POST', '/tickets/bulk', { body: { ids: [], change: {} }, headers: { 'Idempotency-Key': 'x' } }),
    // @ts-expect-error The answer has no such part.
    send('GET', '/tickets').then(({ total, count }) => total ?? count),
  ];
  expect(refused).toBeDefined();
});

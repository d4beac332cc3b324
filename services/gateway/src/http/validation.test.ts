import { CreateTicketBody, SignupBody, TicketListQuery } from '@switchboard/contracts';
import { Type, type TSchema } from 'typebox';
import { compileValidator, fieldErrors } from './validation';

function check(schema: TSchema, value: unknown, httpPart: 'body' | 'querystring' = 'body') {
  const validate = compileValidator({ schema, httpPart, method: 'GET', url: '/' }) as (value: unknown) => {
    value?: unknown;
    error?: never[];
  };
  const result = validate(value);
  return result.error ? fieldErrors(result.error) : result.value;
}

const query = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1 })),
    total: Type.Optional(Type.Boolean()),
    tag: Type.Optional(Type.Array(Type.String())),
    q: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

test('text in a query becomes what the schema wants where it is exactly that', () => {
  expect(check(query, { limit: '5', total: 'true', tag: 'a', q: '5' }, 'querystring')).toEqual({
    limit: 5,
    total: true,
    tag: ['a'],
    q: '5',
  });
  for (const limit of ['5.5', '', '1e3', '0x10', ' 5']) {
    expect(check(query, { limit }, 'querystring')).toEqual([{ path: '/limit', message: 'must be integer' }]);
  }
  expect(check(query, { total: '1' }, 'querystring')).toEqual([{ path: '/total', message: 'must be boolean' }]);
});

test('a body is taken as it is', () => {
  expect(check(query, { limit: '5' })).toEqual([{ path: '/limit', message: 'must be integer' }]);
  expect(check(query, { tag: 'a' })).toEqual([{ path: '/tag', message: 'must be array' }]);
});

test('each field is named once, with the rule that it breaks', () => {
  const body = Type.Object(
    {
      title: Type.String({ minLength: 1, pattern: '\\S' }),
      kind: Type.Enum(['a', 'b']),
      phone: Type.Union([Type.String(), Type.Null()]),
      name: Type.String({ minLength: 3 }),
    },
    { additionalProperties: false },
  );
  expect(check(body, { title: '', kind: 'c', phone: 5, name: 'x' })).toEqual([
    { path: '/title', message: 'must not be empty' },
    { path: '/kind', message: 'must be one of a, b' },
    { path: '/phone', message: 'must be string' },
    { path: '/name', message: 'must have at least 3 characters' },
  ]);
  expect(check(body, { title: 'x', $where: '1' })).toEqual(
    expect.arrayContaining([
      { path: '/kind', message: 'is required' },
      { path: '/$where', message: 'is not a known field' },
    ]),
  );
});

test('however much is wrong, the answer stays short', () => {
  const wrong = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`field${i}`, i]));
  expect((check(query, wrong) as unknown[]).length).toBeLessThanOrEqual(20);
});

test('texts are cleaned before their limits are checked, and handlers get what was cleaned', () => {
  const body = { title: ` ${'u\u0308'.repeat(200)}\u0085`, description: 'a\r\nb', tags: ['VPN'] };
  expect(check(CreateTicketBody, body)).toEqual({ title: 'ü'.repeat(200), description: 'a\nb', tags: ['vpn'] });
  expect(check(CreateTicketBody, { title: '\u0085', description: '\u0001', tags: ['\u200b', 'İ'.repeat(50)] })).toEqual(
    [
      { path: '/title', message: 'must not be empty' },
      { path: '/description', message: 'must not be empty' },
      { path: '/tags/0', message: 'must not be empty' },
      { path: '/tags/1', message: expect.stringMatching(/50/) },
    ],
  );
  expect(check(TicketListQuery, { tag: 'VPN', q: ' a\u0001 ' }, 'querystring')).toEqual({ tag: ['vpn'], q: 'a' });
});

test.each(['a@b', 'a b@example.com', 'a@@b.c', '<a@b.c>', '@b.c', 'a@b.c,d@e.f', 'a\u200b@b.c', 'a'])(
  '%j is no address',
  email => {
    expect(check(SignupBody, { email, password: 'a good password', name: 'R' })).toMatchObject([{ path: '/email' }]);
  },
);

test('a field that breaks a rule of texts is named once, with that rule', () => {
  expect(check(CreateTicketBody, { title: '\ud800', description: 'x' })).toEqual([
    { path: '/title', message: 'contains half of a surrogate pair, which is no character' },
  ]);
});

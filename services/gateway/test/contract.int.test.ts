import { EXAMPLE_IDS } from '@switchboard/contracts';
import Ajv2020 from 'ajv/dist/2020';
import formats from 'ajv-formats';
import type { Answer, Client, Json } from './support/client';
import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

/** Ends the caller's session, or takes away what the others need. */
const NOT_CALLED = ['signOut', 'changePassword', 'deleteUser'];
/** What no example can have: a password or token that was given out, a router, an audit, a file, something to take back. */
const NO_SUCCESS = [
  ...['signIn', 'refresh', 'acceptInvitation', 'inviteAgain', 'resendConfirmation', 'resetPassword', 'verifyEmail'],
  ...['assignTicket', 'transferTicket', 'whatIfRouting'],
  ...['uploadAttachment', 'downloadAttachment', 'getThumbnail', 'deleteAttachment'],
  ...['getParked', 'getAudit', 'verifyAudit', 'cancelAuditVerification'],
  ...['unlinkTickets', 'unmergeTicket'],
  ...['markNotificationRead', 'markNotificationsRead'],
];
const FUZZ_MS = 10_000;

interface Called {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Json;
}

let desk: Desk;
let document: Json;
let ajv: Ajv2020;
let people: Record<'requester' | 'agent' | 'admin', Client>;
let ids: Record<string, string>;

beforeAll(async () => {
  desk = await Desk.open({ RATE_LIMIT: 'on', RATE_LIMIT_PER_MINUTE: '100000', AUTH_RATE_LIMIT_PER_MINUTE: '100000' });
  document = (await desk.anonymous().get('/api/openapi.json')).json;
  ajv = formats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema(document, 'document');
  people = { requester: await desk.requester(), agent: await desk.person('agent'), admin: desk.admin };
  await people.admin.post('/api/v1/teams', { label: 'first line' });
  await people.admin.post('/api/v1/fields', { label: 'Floor', type: 'text' });
  await fresh();
}, 60_000);
afterAll(() => desk.close());

/** Tickets that nothing has been done to: many operations succeed once. */
async function fresh(): Promise<void> {
  const ticket = await people.requester.openTicket();
  const other = await people.requester.openTicket();
  const message = await people.requester.post(`/api/v1/tickets/${ticket.id}/messages`, { body: 'Hello' });
  ids = {
    [EXAMPLE_IDS.ticket]: ticket.id,
    [EXAMPLE_IDS.agent]: people.agent.id,
    [EXAMPLE_IDS.requester]: people.requester.id,
    [EXAMPLE_IDS.message]: message.json.id,
    'TKT-20261130-ABC123': ticket.number,
    'TKT-20261130-ABC124': other.number,
  };
}

/** What an operation below a collection is called with: the id of one that is made for it. */
async function oneOf(collection: string): Promise<string> {
  if (collection === 'tickets') return ids[EXAMPLE_IDS.ticket] ?? '';
  if (collection === 'users') return people.requester.id;
  const make = operations().find(({ name }) => name === `POST /api/v1/${collection}`);
  if (!make) return 'nothing';
  return (await people.admin.post(make.path, examplesOf(make)[0])).json.id ?? 'nothing';
}

const operations = (): Called[] =>
  Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );

const resolve = (part: Json): Json =>
  part?.$ref === undefined
    ? part
    : part.$ref
        .slice(2)
        .split('/')
        .reduce((place: Json, key: string) => place[key], document);

/** Examples with real ids, and addresses that nobody has yet. */
const real = (example: unknown): unknown =>
  JSON.parse(
    Object.entries(ids)
      .reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(example))
      .replace(/(nia|rita)@example\.com/, () => uniqueEmail()),
  );

function examplesOf({ operation }: Called): unknown[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return [undefined];
  const found = resolve(schema).examples ?? resolve(schema.anyOf?.[0])?.examples ?? [];
  return (found as unknown[]).map(real);
}

async function address({ path }: Called): Promise<string> {
  const [, collection = ''] = /^\/api\/v1\/([\w-]+)\/\{id\}/.exec(path) ?? [];
  const values: Record<string, string> = {
    id: await oneOf(collection),
    messageId: ids[EXAMPLE_IDS.message] ?? '',
    // What a desk begins with, or has by the examples of the operations before.
    key: path.includes('/categories/') ? 'hr' : path.includes('/teams/') ? 'first line' : 'floor',
  };
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? 'nothing'));
}

/** What has to be asked for, with its own examples. */
function required({ operation }: Called): string {
  const asked = ((operation.parameters ?? []) as Json[])
    .map(resolve)
    .filter(parameter => parameter.in === 'query' && parameter.required)
    .map(({ name, example = '' }): [string, string] => [String(name), String(real(example))]);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}

/** What an answer has that the document does not promise; empty where all is as it says. */
function broken({ name, operation }: Called, { status, headers, json }: Answer): string[] {
  const where = `${name} ${status} ${json?.code ?? ''}`;
  const response = resolve(operation.responses[status]);
  if (!response) return [`${where}: the status is not in the document`];
  const type = headers.get('content-type')?.split(';')[0];
  const found: string[] = [];
  if (!headers.get('x-request-id')) found.push(`${where}: no X-Request-Id`);
  for (const header of Object.keys(response.headers ?? {}))
    if (
      !headers.get(header) &&
      header !== 'Idempotency-Replayed' &&
      !(status === 429 && header.startsWith('RateLimit'))
    )
      found.push(`${where}: no ${header}`);
  const schema = type === undefined ? undefined : response.content?.[type]?.schema;
  // `null` is what an answer without a body says.
  if (json === null) return found;
  if (type !== undefined && !schema) return [...found, `${where}: ${type} is not in the document`];
  if (schema && type?.endsWith('json')) {
    const path = schema.$ref ? `document${schema.$ref}` : undefined;
    const validate = path ? ajv.compile({ $ref: path }) : ajv.compile(schema);
    if (!validate(json)) found.push(`${where}: ${ajv.errorsText(validate.errors)}`);
  }
  if (
    status >= 400 &&
    response.description !== undefined &&
    !response.description.includes(`\`${json?.code}\``) &&
    json?.code
  )
    found.push(`${where}: the code is not in the document`);
  return found;
}

const asCaller = (client: Client, { method }: Called, path: string, body: unknown, headers = {}) =>
  client.request(method, path, body, headers);

test('every operation, called with its own examples by everybody, answers as the document says', async () => {
  const found: string[] = [];
  const succeeded = new Set<string>();
  const all = operations().filter(({ operation }) => !NOT_CALLED.includes(operation.operationId));
  // What takes something away comes last.
  all.sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));
  for (const called of all) {
    await fresh();
    const examples = examplesOf(called);
    if (examples.length === 0) found.push(`${called.name}: its body has no example`);
    for (const example of examples) {
      for (const client of [desk.anonymous(), people.requester, people.agent, people.admin]) {
        const answer = await asCaller(client, called, `${await address(called)}${required(called)}`, example);
        if (answer.status < 300) succeeded.add(called.operation.operationId);
        found.push(...broken(called, answer));
      }
    }
  }
  expect([...new Set(found)]).toEqual([]);
  const without = all.map(({ operation }) => operation.operationId).filter(id => !succeeded.has(id));
  expect(without.sort()).toEqual([...NO_SUCCESS].sort());
}, 120_000);

/** Values that fit nowhere, or only just. */
const BAD: readonly unknown[] = [
  null,
  '',
  'x',
  'x'.repeat(300),
  '\u0000',
  '😀',
  -1,
  0,
  1e21,
  true,
  [],
  {},
  ['x'],
  [null],
  { x: 1 },
];

test('whatever is sent, the answer is in the document, and never a failure', async () => {
  const end = Date.now() + FUZZ_MS;
  const found = new Set<string>();
  let requests = 0;
  const all = operations().filter(({ operation }) => !NOT_CALLED.includes(operation.operationId));
  const cases = all.flatMap(called => {
    const [example] = examplesOf(called) as (Record<string, unknown> | undefined)[];
    const inBody = Object.keys(example ?? {}).flatMap(field =>
      BAD.map(value => ({ called, body: { ...example, [field]: value }, query: '' })),
    );
    const parameters = (called.operation.parameters ?? []).map(resolve).filter((part: Json) => part.in === 'query');
    const inQuery = parameters.flatMap((part: Json) =>
      ['', 'x', '-1', '%00', '%F0%9F%98%80', 'x'.repeat(300)].map(value => ({
        called,
        body: example,
        query: `?${part.name}=${value}`,
      })),
    );
    return [...inBody, ...inQuery, { called, body: { ...example, nonsense: 1 }, query: '' }] as {
      called: Called;
      body: unknown;
      query: string;
    }[];
  });
  // Another part of them each time, as far as the time goes.
  const from = Math.floor(Math.random() * cases.length);
  for (let i = 0; i < cases.length && Date.now() < end; i += 1) {
    const { called, body, query } = cases[(from + i * 7) % cases.length] ?? cases[0]!;
    const sent = called.method === 'GET' || called.method === 'DELETE' ? undefined : body;
    const answer = await asCaller(people.admin, called, `${await address(called)}${query}`, sent);
    requests += 1;
    const problems = broken(called, answer);
    if (answer.status === 500) problems.push(`${called.name}: failed with ${JSON.stringify(sent)}${query}`);
    for (const problem of problems) found.add(problem);
  }
  expect([...found]).toEqual([]);
  expect(requests).toBeGreaterThan(20);
}, 60_000);

test('a version that is not there any more is refused wherever If-Match is in the document', async () => {
  const header = { 'if-match': '"999"' };
  for (const called of operations()) {
    const takes = (called.operation.parameters ?? []).some(
      ({ $ref }: Json) => $ref === '#/components/parameters/IfMatch',
    );
    // The router checks the version of what it hands over, and there is none here.
    if (!takes || /assign|transfer/.test(called.path)) continue;
    await fresh();
    const [example] = examplesOf(called);
    const { status, json } = await asCaller(people.admin, called, await address(called), example, header);
    expect([called.name, status, json.code]).toEqual([called.name, 412, 'version_stale']);
  }
});

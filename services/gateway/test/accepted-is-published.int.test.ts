import { type AnyEvent, DEFAULT_TAXONOMY, PRIORITIES, ROLES, STATUSES } from '@switchboard/contracts';
import { ticketsCollection, usersCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import fc from 'fast-check';
import type { Answer, Client } from './support/client';
import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

jest.setTimeout(240_000);

/** What consumers read, by what it is about; whatever they could not read is not here. */
const read = new Map<string, Set<number>>();
let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  const onEvery = async ({ subject, sequence }: AnyEvent) =>
    void read.set(subject, (read.get(subject) ?? new Set()).add(sequence));
  bus.consume({ queue: 'witness', onEvery, concurrency: 8, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
});
afterAll(() => desk.close());

/** Text that turns into nothing, into more, or into something else on its way through trimming, lower case, JSON and UTF-8. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0001',
    '\u0085',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u3000',
    '\ud800',
    'a\udc00',
    'İ'.repeat(50),
  ),
  fc.constantFrom(
    'e\u0301',
    '\u0000',
    'x'.repeat(50),
    'x'.repeat(51),
    'x'.repeat(201),
    '👩‍👩‍👧‍👦'.repeat(30),
    '__proto__',
    '$set',
    'a.b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const plain = fc.oneof({ weight: 3, arbitrary: fc.constant('VPN drops every hour') }, { weight: 1, arbitrary: text });
const texts = fc.array(fc.oneof(fc.constant('vpn'), text), { maxLength: 4 });
const category = fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_TAXONOMY)), text);
const subcategory = fc.oneof(fc.constantFrom(...Object.values(DEFAULT_TAXONOMY).flat()), text);
const phone = fc.oneof(fc.constant('+49 30 1234'), text);
const locale = fc.oneof(fc.constantFrom('en', 'pt-BR', 'fil-PH', 'haw', 'und', 'zh-Hans-CN'), text);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const newTicket = fc.record({
  title: plain,
  description: plain,
  category: some(category),
  subcategory: some(subcategory),
  priority: some(fc.constantFrom(...PRIORITIES)),
  tags: some(texts),
  department: some(text),
  phone: some(phone),
});
const ticketPatch = fc.record({
  title: some(plain),
  description: some(plain),
  status: some(fc.constantFrom(...STATUSES)),
  category: some(category),
  subcategory: some(subcategory),
  priority: some(fc.constantFrom(...PRIORITIES)),
  tags: some(texts),
  resolution: some(text),
});
const skill = fc.record({ name: fc.oneof(fc.constantFrom('vpn', 'c++'), text), level: fc.integer({ min: 0, max: 6 }) });
const work = {
  skills: some(fc.array(skill, { maxLength: 3 })),
  teams: some(texts),
  capacity: some(fc.integer({ min: -1, max: 1_001 })),
  availability: some(fc.constantFrom('online', 'away', 'offline')),
  locale: some(locale),
  languages: some(fc.array(fc.constantFrom('en', 'de', 'eng', ''), { maxLength: 21 })),
  timeZone: some(fc.oneof(fc.constantFrom('UTC', 'Europe/Berlin'), text)),
};
const email = fc
  .oneof(fc.constant(undefined), text)
  .map(part => (part === undefined ? uniqueEmail() : `${part}@example.com`));
const newPerson = fc.record({ email, name: plain, role: fc.constantFrom(...ROLES), ...work });
const personPatch = fc.record({ name: some(plain), role: some(fc.constantFrom('user', 'agent')), ...work });
const profilePatch = fc.record({
  name: some(plain),
  phone: some(fc.option(phone)),
  department: some(fc.option(text)),
  locale: work.locale,
  timeZone: work.timeZone,
  availability: work.availability,
});

/** Sends bodies; after each that is accepted, consumers must have read every version of what it made or changed. @returns how many were. */
async function send<T>(bodies: fc.Arbitrary<T>, request: (body: T) => Promise<Answer>, numRuns = 80): Promise<number> {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(bodies, async body => {
      const { status, json } = await request(body);
      expect(status).toBeLessThan(500);
      if (status >= 300) return;
      accepted += 1;
      const id = (json.user?.id ?? json.id) as string;
      await eventually(async () => (await unread(id)).length === 0, { timeoutMs: 5_000 });
    }),
    { numRuns },
  );
  return accepted;
}

/** Versions of a ticket or person, from the creation on, that consumers have not read. */
async function unread(id: string): Promise<number[]> {
  const { database } = desk.system;
  const stored =
    (await database.model(ticketsCollection).findById(id, { version: 1 }).lean()) ??
    (await database.model(usersCollection).findById(id, { version: 1 }).lean());
  if (!stored) throw new Error(`${id} was accepted and is not stored`);
  return Array.from({ length: stored.version }, (_, n) => n + 1).filter(version => !read.get(id)?.has(version));
}

const routes: Record<string, () => Promise<number>> = {
  'POST /tickets': () => send(newTicket, body => rita.post('/api/v1/tickets', body)),
  'PATCH /tickets/:id': async () => {
    const { id } = await rita.openTicket();
    return send(ticketPatch, body => nia.patch(`/api/v1/tickets/${id}`, body));
  },
  'POST /auth/signup': () => {
    const body = fc.record({ email, name: plain, password: fc.constant('a good password') });
    return send(body, one => desk.anonymous().post('/api/v1/auth/signup', one), 25);
  },
  'POST /users': () => send(newPerson, body => desk.admin.post('/api/v1/users', body)),
  'PATCH /users/:id': () => send(personPatch, body => desk.admin.patch(`/api/v1/users/${nia.id}`, body)),
  'PATCH /auth/me': () => send(profilePatch, body => rita.patch('/api/v1/auth/me', body)),
};

test.each(Object.keys(routes))('%s: what is accepted can be read by every consumer', async route => {
  expect(await routes[route]?.()).toBeGreaterThan(0);
});

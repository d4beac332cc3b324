import { classifier } from '@switchboard/classifier';
import { type RoutingView, type WhatIfView } from '@switchboard/contracts';
import { createGateway } from '@switchboard/gateway';
import { router } from '@switchboard/router';
import type { ServiceRuntime } from '@switchboard/service-kit';
import { eventually, TestSystem } from '@switchboard/testing';

const ADMIN = { email: 'ada@example.com', password: 'a very good password' };
const SETTINGS = { PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: 'off', OVERLOAD_LATENCY_MS: '0', DRAIN_DELAY_MS: '0' };

interface Person {
  readonly id: string;
  readonly token: string;
}
interface Ticket {
  readonly id: string;
  readonly assignee: { id: string } | null;
  readonly assignment: { state: string; at: string | null };
}

/** The gateway, the classifier and the router, spoken to over HTTP alone. */
describe('a ticket and its routing, over HTTP with the real router', () => {
  let system: TestSystem;
  let routing: ServiceRuntime;
  let url: string;
  let admin: Person;
  let rita: Person;
  let nia: Person;
  let tomas: Person;

  async function call<T>(method: string, path: string, by: Person | null, body?: unknown) {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(by && { authorization: `Bearer ${by.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: (text ? JSON.parse(text) : null) as T };
  }
  async function signedIn(path: string, body: unknown): Promise<Person> {
    const { json } = await call<{ user: { id: string }; accessToken: string }>('POST', path, null, body);
    return { id: json.user.id, token: json.accessToken };
  }
  async function agent(name: string, more: Record<string, unknown>): Promise<Person> {
    const account = { email: `${name.split(' ')[0]}@example.com`.toLowerCase(), password: 'another good password' };
    const profile = { ...account, name, role: 'agent', availability: 'online', languages: ['en'], ...more };
    const { status } = await call('POST', '/users', admin, profile);
    expect(status).toBe(201);
    return signedIn('/auth/login', account);
  }
  const ticketOf = async (id: string) => (await call<Ticket>('GET', `/tickets/${id}`, admin)).json;
  async function opened(isThere: (ticket: Ticket) => boolean): Promise<Ticket> {
    const body = { title: 'VPN drops every hour', description: 'Since this morning the VPN connection is lost.' };
    const { json } = await call<Ticket>('POST', '/tickets', rita, body);
    await eventually(async () => isThere(await ticketOf(json.id)));
    return ticketOf(json.id);
  }
  const has = (person: Person) => (ticket: Ticket) => ticket.assignee?.id === person.id;
  const routingOf = async (id: string, by = nia) => (await call<RoutingView>('GET', `/tickets/${id}/routing`, by)).json;
  const whatIf = (id: string, body: unknown, by = nia) =>
    call<WhatIfView & { code: string }>('POST', `/tickets/${id}/routing/what-if`, by, body);

  beforeAll(async () => {
    system = await TestSystem.create();
    let port = 0;
    const definition = createGateway({ onListening: taken => (port = taken), onFirstAdmin: () => undefined });
    await system.start(definition, { ...SETTINGS, ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password });
    await system.start(classifier);
    routing = await system.start(router);
    url = `http://127.0.0.1:${port}`;
    admin = await signedIn('/auth/login', ADMIN);
    rita = await signedIn('/auth/signup', { email: 'rita@example.com', password: 'a good password', name: 'Rita' });
    nia = await agent('Nia Okafor', { skills: [{ name: 'vpn', level: 4 }], capacity: 3, teams: ['network'] });
    tomas = await agent('Tomás Rivera', { skills: [{ name: 'vpn', level: 2 }], capacity: 3 });
  }, 60_000);
  afterAll(() => system.stop(), 60_000);

  it('an agent asks “why me?”: who else was looked at, what tipped it, and that it comes out the same again', async () => {
    const { id } = await opened(has(nia));
    const { items, line } = await routingOf(id);

    expect(line).toBeNull();
    expect(items.at(-1)).toMatchObject({
      outcome: 'assigned',
      agentId: nia.id,
      policy: 'skills-v1',
      weights: { skills: 0.5, load: 0.25, language: 0.15, expertise: 0.1 },
      recomputed: { outcome: 'assigned', agentId: nia.id, same: true },
      tipped: { runnerUp: { agentId: tomas.id, name: 'Tomás Rivera' }, decidedBy: expect.any(String) },
      more: { free: 0, refused: {} },
    });
    const mine = items.at(-1)?.candidates.find(({ agentId }) => agentId === nia.id);
    expect(mine).toMatchObject({ refused: null, load: 0, capacity: 3 });
    expect(mine?.levels).toContainEqual({ name: 'vpn', level: 4 });
    expect((await call('GET', `/tickets/${id}/routing`, rita)).status).toBe(403);
  });

  it('assigns, transfers and gives back by a person; each is a decision of the ticket', async () => {
    const ticket = await opened(({ assignee }) => assignee !== null);
    const to = has(nia)(ticket) ? tomas : nia;
    const given = await call<Ticket>('POST', `/tickets/${ticket.id}/assign`, nia, { agentId: to.id });
    expect([given.status, given.json.assignee?.id]).toEqual([200, to.id]);
    const back = await call<Ticket>('POST', `/tickets/${ticket.id}/transfer`, to, {
      teamId: 'network',
      reason: 'It is the concentrator.',
    });
    expect(back.status).toBe(200);
    await eventually(async () => has(nia)(await ticketOf(ticket.id)));

    const { items } = await routingOf(ticket.id);
    expect(items.map(({ outcome, agentId, policy }) => [outcome, agentId, policy])).toEqual([
      ['assigned', ticket.assignee?.id, 'skills-v1'],
      ['assigned', to.id, 'person'],
      ['queued', null, 'person'],
      ['assigned', nia.id, 'skills-v1'],
    ]);
    expect(items[1]).toMatchObject({ recomputed: null, weights: null, candidates: [] });
    expect((await routingOf(ticket.id, admin)).items).toHaveLength(4);
    const { json } = await call<RoutingView>('GET', `/tickets/${ticket.id}/routing?limit=1`, nia);
    expect(json.items).toEqual([items[3]]);
  });

  it('what if: other people or another policy, without any effect', async () => {
    const ticket = await opened(({ assignee }) => assignee !== null);
    const before = [await ticketOf(ticket.id), await routingOf(ticket.id)];
    const holder = has(nia)(ticket) ? nia : tomas;
    const other = holder === nia ? tomas : nia;

    const gone = await whatIf(ticket.id, { people: [{ agentId: holder.id, availability: 'away' }] });
    expect(gone.status).toBe(200);
    expect(gone.json).toMatchObject({
      stored: { agentId: holder.id },
      decision: { outcome: 'assigned', agentId: other.id, recomputed: { same: true } },
      differs: { fromStored: true },
    });
    const policy = { policy: { weights: { skills: 0, load: 0, language: 3, expertise: 1 } } };
    const { json } = await whatIf(ticket.id, {
      ...policy,
      people: [{ agentId: other.id, skills: [], teams: ['vpn'] }],
    });
    expect(json.decision.weights).toEqual({ skills: 0, load: 0, language: 0.75, expertise: 0.25 });
    const nobody = [nia, tomas].map(({ id: agentId }) => ({ agentId, capacity: 0 }));
    expect((await whatIf(ticket.id, { people: nobody })).json.decision).toMatchObject({
      outcome: 'queued',
      agentId: null,
      freedBy: [{ what: 'room' }],
    });

    const asked = [{ people: [{ agentId: 'nobody', load: 1 }] }, { people: [{ agentId: nia.id }] }, { weights: {} }];
    const answers = await Promise.all(asked.map(body => whatIf(ticket.id, body)));
    expect(answers.map(({ status, json: { code } }) => [status, code])).toEqual([
      [422, 'unknown_agent'],
      [400, 'validation_failed'],
      [400, 'validation_failed'],
    ]);
    expect((await whatIf(ticket.id, {}, rita)).status).toBe(403);
    expect([await ticketOf(ticket.id), await routingOf(ticket.id)]).toEqual(before);
  });

  it('a ticket that waits says where it stands and what would free it', async () => {
    const isDecided = ({ assignment }: Ticket) => assignment.at !== null;
    let first = await opened(isDecided);
    while (first.assignment.state === 'assigned') first = await opened(isDecided);
    const second = await opened(isDecided);

    const { items, line } = await routingOf(second.id);
    expect(line).toMatchObject({ place: 2, before: 1, of: 2 });
    expect((await routingOf(first.id)).line).toMatchObject({ place: 1, before: 0, of: 2 });
    expect(items[0]).toMatchObject({
      outcome: 'queued',
      reason: 'no_capacity',
      recomputed: { same: true },
      tipped: null,
    });
    const [room] = items[0]?.freedBy ?? [];
    expect(room?.what).toBe('room');
    expect(room?.people.map(({ agentId }) => agentId).sort()).toEqual([nia.id, tomas.id].sort());
  });

  it('without a router what if is 503 with when to try again, and what was decided is explained all the same', async () => {
    const [ticket] = (await call<{ items: Ticket[] }>('GET', '/tickets?sort=createdAt', admin)).json.items;
    await routing.stop();

    const { status, headers, json } = await whatIf(ticket?.id ?? '', {});
    expect([status, json.code]).toEqual([503, 'unavailable']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    const { items } = await routingOf(ticket?.id ?? '');
    expect(items[0]?.recomputed?.same).toBe(true);
  }, 30_000);
});

import { INITIAL_TAXONOMY, STATUSES, type Status, type TicketPatchBody } from '@switchboard/contracts';
import fc from 'fast-check';
import { mayGo, requesterMayGo } from './life-cycle';
import { newTicket } from './new-ticket';
import { patchTicket } from './ticket-patch';
import type { Principal } from '../../domain/principal';
import type { Ticket } from './ticket';

const now = new Date('2026-11-20T10:00:00Z');
const before = new Date('2026-11-19T10:00:00Z');
const someone = (role: Principal['role']): Principal => ({
  id: role,
  name: role,
  email: '',
  role,
  teams: [],
  sessionId: 's',
});
const agent = someone('agent');
const requester = someone('user');

function aTicket(overrides: Partial<Ticket> = {}): Ticket {
  const born = newTicket({
    id: 'vpn',
    number: 'TKT-20261119-ABC123',
    body: { title: 'VPN', description: 'It drops.', category: 'network', subcategory: 'vpn', priority: 'medium' },
    requester: { id: 'user', name: 'Rita', email: 'rita@example.com' },
    by: requester,
    channel: 'api',
    now: before,
    taxonomy: INITIAL_TAXONOMY,
  });
  return { ...born, version: 1, setByPerson: {}, assignee: { id: 'nia', name: 'Nia' }, ...overrides };
}

const patch = (body: TicketPatchBody, ticket = aTicket(), by = agent) =>
  patchTicket(ticket, body, by, now, { taxonomy: { current: () => INITIAL_TAXONOMY }, reopenDays: 14 });

test('what stays the same is no change', () => {
  const marked = aTicket({ setByPerson: { priority: { by: 'x', at: before } } });
  expect(patch({})).toBeNull();
  expect(patch({ title: 'VPN', status: 'open', tags: [], priority: 'medium' }, marked)).toBeNull();
});

test('a person who confirms what the machine chose makes it theirs, and no field changes', () => {
  expect(patch({ priority: 'medium' })).toEqual({
    set: { priorityRank: 1, 'setByPerson.priority': { by: 'agent', at: now } },
    events: [],
  });
});

test('a new category drops a subcategory that belongs to the old one, and both are the person’s', () => {
  const change = patch({ category: 'hardware' });
  const mark = { by: 'agent', at: now };
  expect(change?.set).toEqual({
    category: 'hardware',
    subcategory: null,
    'setByPerson.category': mark,
    'setByPerson.subcategory': mark,
  });
  expect(change?.events).toMatchObject([
    {
      type: 'ticket.updated',
      data: {
        changes: [
          { field: 'category', from: 'network', to: 'hardware' },
          { field: 'subcategory', from: 'vpn', to: null },
        ],
      },
    },
  ]);
});

test('a subcategory alone brings its category', () => {
  expect(patch({ subcategory: 'printer' })?.set).toMatchObject({ category: 'hardware', subcategory: 'printer' });
  expect(patch({ subcategory: 'dns' })?.set).toMatchObject({ subcategory: 'dns' });
});

test('resolving says when, how and whose it was', () => {
  const change = patch({ status: 'resolved', resolution: 'New certificate.' });
  expect(change?.set).toEqual({ status: 'resolved', resolution: 'New certificate.', resolvedAt: now, closedAt: null });
  expect(change?.events.map(({ type }) => type)).toEqual(['ticket.updated', 'ticket.status_changed']);
  expect(change?.events[1]?.data).toMatchObject({
    from: 'open',
    to: 'resolved',
    resolution: 'New certificate.',
    assigneeId: 'nia',
  });
});

test('closing keeps when it was resolved; reopening takes both back', () => {
  const resolved = aTicket({ status: 'resolved', resolvedAt: before });
  expect(patch({ status: 'closed' }, resolved)?.set).toMatchObject({ resolvedAt: before, closedAt: now });
  const closed = aTicket({ status: 'closed', resolvedAt: before, closedAt: before });
  expect(patch({ status: 'open' }, closed)?.set).toMatchObject({ resolvedAt: null, closedAt: null });
});

const status = fc.constantFrom<Status>(...STATUSES);

test('a status changes exactly where the tables allow it, for agents and for requesters', () => {
  fc.assert(
    fc.property(status, status, fc.constantFrom(agent, requester), (from, to, by) => {
      const allowed = by === agent ? mayGo(from, to) : requesterMayGo(from, to);
      const attempt = () => patch({ status: to }, aTicket({ status: from }), by);
      if (from === to) expect(attempt()).toBeNull();
      else if (allowed) expect(attempt()?.set?.status).toBe(to);
      else expect(attempt).toThrow(`status can not go from ${from} to ${to}`);
    }),
  );
});

test('whatever a requester may do, an agent may too', () => {
  fc.assert(fc.property(status, status, (from, to) => !requesterMayGo(from, to) || mayGo(from, to)));
});

test('a requester edits the text of an open ticket only, and no other field ever', () => {
  expect(patch({ title: 'New' }, aTicket(), requester)?.set).toEqual({
    title: 'New',
    searchWords: expect.arrayContaining(['new', 'drops', 'rita']),
    searchVersion: expect.any(Number),
    searchTexts: ['new', expect.any(String)],
  });
  expect(() => patch({ title: 'New' }, aTicket({ status: 'pending' }), requester)).toThrow(/stays as it is/);
  for (const body of [
    { priority: 'low' },
    { category: 'hr' },
    { tags: [] },
    { resolution: 'x' },
    { subcategory: 'vpn' },
  ] as const) {
    expect(() => patch({ ...body } as TicketPatchBody, aTicket(), requester)).toThrow(/Only agents and admins/);
  }
});

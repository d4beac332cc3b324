import { STATUSES, type Status } from '@switchboard/contracts';
import fc from 'fast-check';
import type { Principal } from '../../domain/principal';
import { LIFE_CYCLE, type Living, mayGo, requesterMayGo, step } from './life-cycle';

const DAY_MS = 86_400_000;
const now = new Date('2026-11-20T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const someone = (role: Principal['role']): Principal => ({
  id: role,
  name: role,
  email: '',
  role,
  teams: [],
  sessionId: 's',
});
const rules = { reopenDays: 14 };

function living(status: Status, days = 1): Living {
  const over = daysAgo(days);
  return {
    number: 'TKT-20261119-ABC123',
    status,
    resolvedAt: status === 'resolved' ? over : null,
    closedAt: status === 'closed' ? over : null,
    resolution: null,
    assignee: { id: 'nia' },
  };
}

const status = fc.constantFrom<Status>(...STATUSES);
const anybody = fc.constantFrom<Principal['role']>('user', 'agent', 'admin').map(someone);

test('no walk through the life cycle leaves a ticket whose times contradict its status', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ to: status, by: anybody, days: fc.nat(30) }), { maxLength: 30 }), walk => {
      let ticket = living('open');
      let at = now;
      for (const { to, by, days } of walk) {
        at = new Date(at.getTime() + days * DAY_MS);
        const before = ticket;
        try {
          const done = step(ticket, { to, by, now: at }, rules);
          if (done) ticket = { ...ticket, ...done.set };
          else expect(to).toBe(ticket.status);
        } catch (error) {
          expect(error).toMatchObject({ kind: 'unprocessable' });
          expect(ticket).toBe(before);
        }
        expect(ticket.closedAt !== null).toBe(ticket.status === 'closed');
        if (ticket.status === 'resolved') expect(ticket.resolvedAt).not.toBeNull();
        else if (ticket.status !== 'closed') expect(ticket.resolvedAt).toBeNull();
      }
    }),
  );
});

test('every status leads back to open, and whatever a requester may do, an agent may too', () => {
  for (const from of STATUSES) {
    if (from !== 'open') expect(mayGo(from, 'open')).toBe(true);
    for (const to of STATUSES) if (requesterMayGo(from, to)) expect(mayGo(from, to)).toBe(true);
    expect(LIFE_CYCLE[from][from]).toBeUndefined();
  }
});

test.each(['resolved', 'closed'] as const)('a requester may open a %s ticket again for 14 days', from => {
  const reopen = (days: number, role: Principal['role'] = 'user', reopenDays = 14) =>
    step(living(from, days), { to: 'open', by: someone(role), now }, { reopenDays });
  expect(reopen(14)?.set).toEqual({ status: 'open', resolvedAt: null, closedAt: null });
  expect(() => reopen(14.001)).toThrow(
    expect.objectContaining({
      code: 'reopen_window_over',
      message: expect.stringContaining('Open a new ticket and name TKT-20261119-ABC123'),
    }),
  );
  expect(() => reopen(1, 'user', 0)).toThrow(/could be opened again for 0 days/);
  expect(reopen(400, 'agent')).not.toBeNull();
  expect(reopen(400, 'admin')).not.toBeNull();
});

test('the window is counted from the closing, not from the resolution before it', () => {
  const ticket = { ...living('closed', 3), resolvedAt: daysAgo(20) };
  expect(step(ticket, { to: 'open', by: someone('user'), now }, rules)).not.toBeNull();
});

test('the event says why, in the words of who did it', () => {
  const reason = 'It drops again.';
  const done = step(living('closed'), { to: 'open', by: someone('user'), now, reason }, rules);
  expect(done?.event.data).toMatchObject({ from: 'closed', to: 'open', reason, actor: { id: 'user' } });
});

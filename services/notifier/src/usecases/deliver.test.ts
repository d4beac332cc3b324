import { silentLogger, TransientError } from '@switchboard/kernel';
import { anEvent } from '@switchboard/testing';
import { Composer } from '../domain/compose';
import { createDeliver, type DeliverDeps } from './deliver';
import { MailRefusedError } from '../domain/errors';
import { parseSender } from '../domain/sender';
import type { Mail } from '../domain/mail';
import type { Ledger, Outcome } from '../ports';

const start = Date.parse('2026-11-20T12:00:00Z');
const LEASE_MS = 60_000;

/** One notification and a mail server, both in memory. */
function world(overrides: Partial<DeliverDeps> = {}) {
  const seen = { now: start, sent: [] as Mail[], settled: [] as Outcome[], released: [] as string[] };
  const ledger: Ledger = {
    claim: async ({ template, recipientId, subjectId, messageId, event }) => ({
      outcome: 'claimed',
      token: 't1',
      notification: {
        _id: 'n1',
        causeEventId: event.id,
        recipientId,
        channel: 'email',
        template,
        subjectId,
        state: 'sending',
        claim: { by: 'w1', token: 't1', at: new Date(start), until: new Date(start + LEASE_MS) },
        attempts: 1,
        reason: null,
        messageId,
        createdAt: new Date(start),
        settledAt: null,
      },
    }),
    settle: async (_request, _token, outcome) => seen.settled.push(outcome) > 0,
    release: async (_request, _token, reason) => void seen.released.push(reason),
  };
  const person = {
    id: 'p1',
    name: 'Rita',
    email: 'rita@example.com',
    locale: 'en',
    disabled: false,
    isStaff: false,
    role: 'user' as const,
    teams: [],
    confirmed: true,
    linkIds: [],
    notifications: {},
  };
  const deliver = createDeliver({
    ledger,
    users: { find: async () => person },
    transport: { send: async mail => void seen.sent.push(mail), close: async () => undefined },
    composer: new Composer(parseSender('help@example.com'), 'https://help.example.com'),
    linkSecrets: { find: async () => null },
    budgets: { take: async () => true },
    metrics: {
      settled: () => undefined,
      suppressed: () => undefined,
      sendSeconds: () => undefined,
      blocked: () => undefined,
    },
    clock: { now: () => new Date(seen.now) },
    reserveMs: LEASE_MS / 4,
    ...overrides,
  });
  const actor = { kind: 'user' as const, id: 'a1', name: 'Ada' };
  const user = {
    name: 'Rita',
    role: 'user' as const,
    skills: [],
    teams: [],
    capacity: 0,
    availability: 'offline' as const,
    languages: [],
    disabled: false,
  };
  const event = anEvent('user.created', { actor, user, invited: false }, { subject: 'p1' });
  const context = { consumer: 'notifier', attempt: 1, logger: silentLogger(), signal: new AbortController().signal };
  return { seen, ledger, run: () => deliver(event, 'p1', { template: 'account-created', ticket: null }, context) };
}

test('a process that was asleep until its claim was nearly over does not send any more', async () => {
  const { seen, run } = world();
  seen.now = start + LEASE_MS * 0.75;
  await expect(run()).rejects.toMatchObject({ code: 'notification_claim_over' });
  expect(seen).toMatchObject({ sent: [], settled: [], released: ['notification_claim_over'] });
});

test('a try that may be repeated gives its claim back', async () => {
  const refusal = new TransientError('smtp_450', 'later');
  const { seen, run } = world({ transport: { send: () => Promise.reject(refusal), close: async () => undefined } });
  await expect(run()).rejects.toBe(refusal);
  expect(seen).toMatchObject({ settled: [], released: ['smtp_450'] });
});

test('a refusal is an outcome, not an error', async () => {
  const refusal = new MailRefusedError('smtp_550', 'no');
  const { seen, run } = world({ transport: { send: () => Promise.reject(refusal), close: async () => undefined } });
  await run();
  expect(seen).toMatchObject({ settled: [{ state: 'failed', reason: 'smtp_550' }], released: [] });
});

test('the first error is told even when the claim can not be given back', async () => {
  const { seen, ledger, run } = world({
    users: { find: () => Promise.reject(new TransientError('database', 'away')) },
  });
  ledger.release = () => Promise.reject(new Error('away too'));
  await expect(run()).rejects.toMatchObject({ code: 'database' });
  expect(seen.sent).toEqual([]);
});

test('a mail that was sent but could not be recorded keeps its claim, and the event comes again', async () => {
  const { seen, ledger, run } = world();
  ledger.settle = () => Promise.reject(new TransientError('database', 'away'));
  await expect(run()).rejects.toMatchObject({ code: 'database' });
  expect(seen.sent).toHaveLength(1);
  expect(seen.released).toEqual([]);
});

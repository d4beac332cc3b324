import { messageId, notificationId, threadId } from './identity';
import { claimability, type Claim, maySettle, type State } from './notification';

const now = new Date('2026-11-20T12:00:00Z');
const claim = (seconds: number, token = 't1'): Claim => ({
  by: 'w1',
  token,
  at: now,
  until: new Date(now.getTime() + seconds * 1_000),
});

test.each<[State, Claim | null, string]>([
  ['pending', null, 'free'],
  ['sending', claim(1), 'busy'],
  ['sending', claim(0), 'free'],
  ['sending', claim(-60), 'free'],
  ['sent', null, 'settled'],
  ['failed', null, 'settled'],
  ['skipped', null, 'settled'],
])('%s is open to the next worker or not', (state, held, expected) => {
  expect(claimability({ state, claim: held }, now)).toBe(expected);
});

test('only the holder of the claim may fail or release, but anybody may report a sent mail', () => {
  const held = { state: 'sending' as const, claim: claim(1, 'mine') };
  expect(maySettle(held, 'mine', 'failed')).toBe(true);
  expect(maySettle(held, 'other', 'failed')).toBe(false);
  expect(maySettle(held, 'other', 'pending')).toBe(false);
  expect(maySettle(held, 'other', 'sent')).toBe(true);
});

test('what is final stays as it is', () => {
  for (const state of ['sent', 'failed', 'skipped'] as const) {
    expect(maySettle({ state, claim: null }, 'mine', 'sent')).toBe(false);
  }
});

test('ids follow from event and recipient, and differ where one of them does', () => {
  expect(notificationId('e1', 'r1')).toBe(notificationId('e1', 'r1'));
  expect(new Set([notificationId('e1', 'r1'), notificationId('e2', 'r1'), notificationId('e1', 'r2')]).size).toBe(3);
  expect(messageId('x', 'example.com')).toBe('<x@example.com>');
  expect(threadId('t', 'example.com')).toBe('<ticket-t@example.com>');
});

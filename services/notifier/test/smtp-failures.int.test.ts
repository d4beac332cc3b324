import { TransientError } from '@switchboard/kernel';
import { eventually, type SmtpFault, SmtpSink } from '@switchboard/testing';
import { ticketCreated } from './events';
import { PostOffice } from './post-office';

let office: PostOffice;
beforeEach(async () => {
  office = await PostOffice.open();
});
afterEach(() => office.close());

test('a refused recipient is recorded and told, not tried again, not parked', async () => {
  await office.hire();
  office.sink.failNext({ kind: 'reject', at: 'rcpt', code: 550, text: 'no such user rita@example.com' });
  const ticket = await office.ticket();
  const event = ticketCreated(ticket);
  await office.publish(event);
  const [notification] = await office.settled(1, 'failed');
  expect(notification).toMatchObject({ reason: 'smtp_550', attempts: 1 });
  await office.publish(event, ticketCreated(await office.ticket()));
  await eventually(() => office.sink.messages.length === 1);
  expect(office.sink.attempts).toBe(2);
  expect(await office.parked()).toBe(0);
});

test('notification.failed says who and why, and no address', async () => {
  const notifier = await office.byHand();
  office.sink.failNext({ kind: 'reject', at: 'data', code: 554, text: 'spam' });
  const ticket = await office.ticket();
  await notifier.handle(ticketCreated(ticket));
  const [notification] = await office.notifications();
  expect(notification?.outbox).toEqual([
    expect.objectContaining({
      type: 'notification.failed',
      subject: ticket._id,
      data: expect.objectContaining({ reason: 'smtp_554', recipientId: ticket.requester.id, channel: 'email' }),
    }),
  ]);
  expect(JSON.stringify(notification)).not.toContain(ticket.requester.email);
  await notifier.stop();
});

test('an address that is none fails without asking the mail server', async () => {
  await office.hire();
  const rita = await office.person({ email: 'rita@example.com,eve@example.com' });
  await office.publish(
    ticketCreated(await office.ticket({ requester: { id: rita._id, name: 'R', email: rita.email } })),
  );
  const [notification] = await office.settled(1, 'failed');
  expect(notification?.reason).toBe('address_invalid');
  expect(office.sink.attempts).toBe(0);
});

test.each<[string, SmtpFault, string]>([
  ['greylisting', { kind: 'reject', at: 'rcpt', code: 450 }, 'smtp_450'],
  ['a full server', { kind: 'reject', at: 'data', code: 452 }, 'smtp_452'],
  ['a server that shuts down', { kind: 'reject', at: 'data', code: 421 }, 'smtp_421'],
  ['a connection that breaks', { kind: 'drop' }, 'smtp_connection'],
])('%s: the mail waits, with its reason, and goes out once', async (_name, fault, reason) => {
  const notifier = await office.byHand();
  const event = ticketCreated(await office.ticket());
  office.sink.failNext(fault, 2);
  for (const attempts of [1, 2]) {
    await expect(notifier.handle(event)).rejects.toBeInstanceOf(TransientError);
    expect(await office.notifications()).toEqual([
      expect.objectContaining({ state: 'pending', reason, attempts, claim: null, outbox: [] }),
    ]);
  }
  await notifier.handle(event);
  await notifier.handle(event);
  expect(await office.notifications()).toEqual([expect.objectContaining({ state: 'sent', attempts: 3 })]);
  expect(office.sink.messages).toHaveLength(1);
  await notifier.stop();
});

test('a mail server that is away costs nothing but time: every mail arrives once after it is back', async () => {
  await Promise.all([office.hire(), office.hire()]);
  await office.sink.down();
  const tickets = await Promise.all(Array.from({ length: 8 }, () => office.ticket()));
  await office.publish(...tickets.map(ticketCreated));
  const beyondImmediateTries = async () => {
    const found = await office.notifications({ reason: 'smtp_connection_refused', attempts: { $gt: 3 } });
    return found.length === 8;
  };
  await eventually(beyondImmediateTries, { timeoutMs: 30_000 });
  await office.sink.up();
  await office.settled(8, 'sent');
  expect(office.sink.messages.map(mail => mail.to[0]).sort()).toEqual(
    tickets.map(({ requester }) => requester.email).sort(),
  );
  expect(await office.parked()).toBe(0);
});

test('a mail server that fails every third time loses nothing', async () => {
  await office.hire();
  office.sink.failAtRandom({ percent: 33, seed: 1, fault: { kind: 'reject', at: 'data', code: 451 } });
  const tickets = await Promise.all(Array.from({ length: 15 }, () => office.ticket()));
  await office.publish(...tickets.map(ticketCreated));
  await office.settled(15, 'sent');
  expect(new Set(office.sink.messages.map(mail => mail.to[0])).size).toBe(15);
  expect(office.sink.messages).toHaveLength(15);
});

test('a lost answer repeats the mail, recognisably the same', async () => {
  await office.hire();
  office.sink.failNext({ kind: 'accept-then-drop' });
  await office.publish(ticketCreated(await office.ticket()));
  await office.settled(1, 'sent');
  expect(office.sink.messages).toHaveLength(2);
  expect(new Set(office.sink.messages.map(mail => mail.messageId)).size).toBe(1);
});

test('a mail server that is too slow is given up within the claim, and asked again', async () => {
  const [hasty, notifier] = await Promise.all([office.byHand({ NOTIFIER_LEASE_SECONDS: '1' }), office.byHand()]);
  office.sink.failNext({ kind: 'delay', ms: 20_000 });
  const event = ticketCreated(await office.ticket());
  await expect(hasty.handle(event)).rejects.toMatchObject({ code: 'smtp_timeout' });
  expect(await office.notifications()).toEqual([expect.objectContaining({ state: 'pending', reason: 'smtp_timeout' })]);
  await notifier.handle(event);
  expect(await office.notifications()).toEqual([expect.objectContaining({ state: 'sent' })]);
  await Promise.all([hasty.stop(), notifier.stop()]);
});

test('a wrong password keeps the mails waiting until somebody has corrected it', async () => {
  const guarded = await SmtpSink.start({ auth: { user: 'me', pass: 'right' } });
  const wrong = await office.byHand({ SMTP_URL: guarded.url.replace('right', 'wrong') });
  const event = ticketCreated(await office.ticket());
  const errors = await wrong.errorsWhile(() =>
    expect(wrong.handle(event)).rejects.toMatchObject({ code: 'smtp_auth' }),
  );
  expect(errors).toEqual(['the mail server refuses user or password: check SMTP_URL; mails wait meanwhile']);
  expect(await office.notifications()).toEqual([expect.objectContaining({ state: 'pending', reason: 'smtp_auth' })]);
  const right = await office.byHand({ SMTP_URL: guarded.url });
  await right.handle(event);
  expect(guarded.messages).toHaveLength(1);
  await Promise.all([wrong.stop(), right.stop(), guarded.stop()]);
});

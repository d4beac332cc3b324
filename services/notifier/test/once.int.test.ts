import { TransientError } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import { statusChanged, ticketAssigned, ticketCreated } from './events';
import { PostOffice } from './post-office';

let office: PostOffice;
beforeEach(async () => {
  office = await PostOffice.open();
});
afterEach(() => office.close());

test('five deliveries of each event to two notifiers are one mail each', async () => {
  await Promise.all([office.hire(), office.hire()]);
  const agent = await office.person();
  const ticket = await office.ticket();
  const events = [ticketCreated(ticket), ticketAssigned(ticket, agent), statusChanged(ticket, 'resolved', agent, 'ok')];
  for (let round = 0; round < 5; round += 1) await office.publish(...events);
  await office.settled(3, 'sent');
  await office.publish(...events);
  const last = ticketCreated(await office.ticket());
  await office.publish(last);
  await office.settled(4, 'sent');
  expect(office.sink.messages).toHaveLength(4);
  expect(new Set(office.sink.messages.map(mail => mail.messageId)).size).toBe(4);
  expect(await office.parked()).toBe(0);
});

test('of two notifiers with the same event at the same moment one sends, the other looks again after the lease', async () => {
  const [first, second] = await Promise.all([office.byHand(), office.byHand()]);
  const event = ticketCreated(await office.ticket());
  office.sink.failNext({ kind: 'delay', ms: 200 });
  const results = await Promise.allSettled([first.handle(event), second.handle(event)]);
  const refused = results.filter(result => result.status === 'rejected').map(({ reason }) => reason as TransientError);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toBeInstanceOf(TransientError);
  expect(refused[0]?.code).toBe('notification_claimed');
  expect(refused[0]?.retryAfterMs).toBeGreaterThan(50_000);
  expect(refused[0]?.retryAfterMs).toBeLessThanOrEqual(55_050);
  await first.handle(event);
  await second.handle(event);
  expect(office.sink.messages).toHaveLength(1);
  await Promise.all([first.stop(), second.stop()]);
});

test('the end is told once, as an event of the ticket', async () => {
  const notifier = await office.byHand();
  const ticket = await office.ticket();
  const event = ticketCreated(ticket);
  for (let round = 0; round < 5; round += 1) await notifier.handle(event);
  const [notification] = await office.notifications();
  expect(notification).toMatchObject({ state: 'sent', attempts: 1, reason: null, claim: null });
  expect(notification?.outbox).toEqual([
    expect.objectContaining({
      type: 'notification.sent',
      source: '/services/notifier',
      subject: ticket._id,
      sequence: notification?.version,
      causationid: event.id,
      correlationid: event.correlationid,
      data: expect.objectContaining({ messageId: office.sink.messages[0]?.messageId, template: 'ticket-created' }),
    }),
  ]);
  expect(JSON.stringify(notification)).not.toContain(ticket.requester.email);
  await notifier.stop();
});

/** As a process does that dies after the mail server took the message: nothing of it is recorded. */
async function crashAfterSending(office: PostOffice, event: ReturnType<typeof ticketCreated>): Promise<void> {
  const doomed = await office.byHand();
  const collection = doomed.platform.database.connection.collection('notifications');
  await doomed.handle(event);
  const now = new Date();
  const claim = { by: 'dead', token: 'dead', at: now, until: new Date(now.getTime() + 2_000) };
  const asBefore = { state: 'sending', claim, settledAt: null, inbox: [], outbox: [] };
  await collection.updateOne({ causeEventId: event.id }, { $set: asBefore });
  await doomed.stop();
}

test('a crash between sending and recording repeats the mail after the lease, with the same Message-ID', async () => {
  const event = ticketCreated(await office.ticket());
  await crashAfterSending(office, event);
  await office.hire();
  await office.publish(event);
  const [notification] = await office.settled(1, 'sent');
  expect(notification?.attempts).toBe(2);
  const [first, second, ...more] = office.sink.messages;
  expect(more).toEqual([]);
  expect(second?.messageId).toBe(first?.messageId);
  expect(second?.text).toBe(first?.text);
});

test('a claim that is fresh holds the mail back, whoever left it', async () => {
  const event = ticketCreated(await office.ticket());
  await crashAfterSending(office, event);
  const notifier = await office.byHand();
  await expect(notifier.handle(event)).rejects.toMatchObject({ code: 'notification_claimed' });
  expect(office.sink.messages).toHaveLength(1);
  await eventually(() => notifier.handle(event).then(() => true));
  expect(office.sink.messages).toHaveLength(2);
  await notifier.stop();
});

test('a worker that took longer than its claim still gets its success recorded', async () => {
  const slow = await office.byHand({ NOTIFIER_LEASE_SECONDS: '3600' });
  const event = ticketCreated(await office.ticket());
  office.sink.failNext({ kind: 'delay', ms: 300 });
  const sending = slow.handle(event);
  await eventually(() => office.sink.attempts === 1);
  const lost = { by: 'next', token: 'next', at: new Date(0), until: new Date(1) };
  await slow.platform.database.connection
    .collection('notifications')
    .updateOne({ causeEventId: event.id }, { $set: { claim: lost } });
  await sending;
  expect(await office.notifications()).toEqual([expect.objectContaining({ state: 'sent' })]);
  await slow.handle(event);
  expect(office.sink.messages).toHaveLength(1);
  await slow.stop();
});

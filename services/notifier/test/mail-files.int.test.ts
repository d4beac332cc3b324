import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@switchboard/testing';
import { listMail, readMail } from '../src';
import { statusChanged, ticketCreated } from './events';
import { PostOffice } from './post-office';

let office: PostOffice;
let directory: string;
beforeAll(async () => {
  office = await PostOffice.open();
  directory = await mkdtemp(join(tmpdir(), 'mail-'));
});
afterAll(async () => {
  await office.close();
  await rm(directory, { recursive: true, force: true });
});

test('without a mail server the mails are in the local mailbox, newest first, once each', async () => {
  await office.hire({ SMTP_URL: '', MAIL_DIR: directory });
  const ticket = await office.ticket();
  const agent = await office.person();
  const created = ticketCreated(ticket);
  await office.publish(created, created);
  await eventually(async () => (await listMail(directory, 10)).length === 1);
  await office.publish(statusChanged(ticket, 'resolved', agent, 'Replaced.'), created);
  await office.settled(2, 'sent');
  const [newest, oldest, ...more] = await listMail(directory, 10);
  expect(more).toEqual([]);
  expect(newest).toMatchObject({
    to: `Rita Requester <${ticket.requester.email}>`,
    subject: `[${ticket.number}] Resolved: ${ticket.title}`,
  });
  expect(oldest?.subject).toContain('We received');
  const mail = await readMail(directory, newest?.file ?? '');
  expect(mail?.text).toContain('Replaced.');
  expect(mail?.html).toContain('<html lang="en"');
  expect(mail?.inReplyTo).toBe(`<ticket-${ticket._id}@example.com>`);
  expect(office.sink.attempts).toBe(0);
});

test('what was sent, failed and skipped is counted by template', async () => {
  const notifier = await office.byHand();
  office.sink.failNext({ kind: 'reject', at: 'rcpt', code: 550 });
  await notifier.handle(ticketCreated(await office.ticket()));
  await notifier.handle(ticketCreated(await office.ticket()));
  const unwilling = await office.person({ disabled: true });
  const { _id: id, name, email } = unwilling;
  await notifier.handle(ticketCreated(await office.ticket({ requester: { id, name, email } })));
  const metrics = await notifier.platform.metrics.metrics();
  for (const outcome of ['sent', 'failed', 'skipped']) {
    expect(metrics).toContain(
      `switchboard_notifier_notifications_total{template="ticket-created",outcome="${outcome}"} 1`,
    );
  }
  expect(metrics).toContain('switchboard_notifier_send_seconds_count{template="ticket-created"} 2');
  await notifier.stop();
});

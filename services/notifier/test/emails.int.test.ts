import { DEFAULT_PREFERENCES } from '@switchboard/contracts';
import type { UserDocument } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { statusChanged, ticketAssigned, ticketCreated, userCreated } from './events';
import { PostOffice } from './post-office';

let office: PostOffice;
let agent: UserDocument;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.listen();
  await office.hire();
  agent = await office.person({ name: 'Nia Network' });
});
afterAll(() => office.close());

/** Mails to one address, once there are `count`. */
function mailsTo(address: string, count = 1) {
  return eventually(() => {
    const mails = office.sink.messages.filter(mail => mail.to.includes(address));
    return mails.length >= count && mails;
  });
}

test('the requester gets a confirmation, with everything a mail client and a mail robot need', async () => {
  const ticket = await office.ticket({ title: 'Drucker & Co <b>kaputt</b>' });
  const event = ticketCreated(ticket);
  await office.publish(event);
  const [mail] = await mailsTo(ticket.requester.email);
  expect(mail).toMatchObject({
    from: 'help@example.com',
    to: [ticket.requester.email],
    subject: `[${ticket.number}] We received: Drucker & Co <b>kaputt</b>`,
    inReplyTo: `<ticket-${ticket._id}@example.com>`,
  });
  expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.com>$/);
  expect(mail?.headers.get('references')).toEqual([`<ticket-${ticket._id}@example.com>`]);
  expect(mail?.headers.get('auto-submitted')).toEqual(['auto-generated']);
  expect(mail?.headers.get('x-switchboard-ticket')).toEqual([ticket.number]);
  expect(mail?.headers.get('content-language')).toEqual(['en']);
  expect(mail?.text).toContain(`https://help.example.com/tickets/${ticket.number}`);
  expect(mail?.html).toContain('Drucker &amp; Co &lt;b&gt;kaputt&lt;/b&gt;');
  expect(mail?.html).not.toContain('<b>');
  expect(mail?.raw).toContain('multipart/alternative');
});

test('the agent gets what is needed to begin, and nothing internal', async () => {
  const ticket = await office.ticket({ priority: 'high' });
  await office.publish(ticketAssigned(ticket, agent));
  const [mail] = await mailsTo(agent.email);
  expect(mail?.subject).toBe(`[${ticket.number}] Assigned to you: ${ticket.title}`);
  expect(mail?.text).toContain(`Summary: ${ticket.classification.summary}`);
  expect(mail?.text).toContain('Priority: High');
  expect(mail?.text).toContain('Category: network / vpn');
  expect(mail?.text).toContain(`https://help.example.com/tickets/${ticket.number}`);
});

test('all mails about a ticket are one thread, whoever gets them', async () => {
  const ticket = await office.ticket();
  const handler = await office.person();
  await office.publish(
    ticketCreated(ticket),
    ticketAssigned(ticket, handler),
    statusChanged(ticket, 'in_progress', handler),
  );
  await office.publish(statusChanged(ticket, 'resolved', handler, 'Replaced the certificate.'));
  const mails = [...(await mailsTo(ticket.requester.email, 3)), ...(await mailsTo(handler.email))];
  expect(new Set(mails.map(mail => mail.inReplyTo))).toEqual(new Set([`<ticket-${ticket._id}@example.com>`]));
  expect(new Set(mails.map(mail => mail.messageId)).size).toBe(4);
  for (const mail of mails) expect(mail.subject).toContain(`[${ticket.number}]`);
});

test('everybody else learns of a mail by an event about its ticket or its person', async () => {
  const ticket = await office.ticket();
  const person = await office.person();
  const causes = [ticketCreated(ticket), userCreated(person, false)];
  await office.publish(...causes);
  const told = await eventually(() => {
    const sent = office.heard.filter(event => event.type === 'notification.sent');
    const found = causes.map(cause => sent.find(event => event.causationid === cause.id));
    return found.every(event => event) && found;
  });
  expect(told.map(event => event?.subject)).toEqual([ticket._id, person._id]);
  expect(told[0]?.data).toMatchObject({
    template: 'ticket-created',
    recipientId: ticket.requester.id,
    causeEventId: causes[0]?.id,
  });
  const ids = causes.map(cause => cause.id);
  await eventually(
    async () =>
      (await office.notifications({ causeEventId: { $in: ids }, 'outbox.id': { $exists: true } })).length === 0,
  );
});

test('a new status is told, and "resolved" comes with its resolution instead', async () => {
  const ticket = await office.ticket();
  await office.publish(statusChanged(ticket, 'in_progress', agent));
  const [changed] = await mailsTo(ticket.requester.email);
  expect(changed?.subject).toBe(`[${ticket.number}] In progress: ${ticket.title}`);
  expect(changed?.text).toContain('from “Open” to “In progress”');
  await office.publish(statusChanged(ticket, 'resolved', agent, 'Line one\n<i>line two</i>'));
  const [, resolved] = await mailsTo(ticket.requester.email, 2);
  expect(resolved?.subject).toBe(`[${ticket.number}] Resolved: ${ticket.title}`);
  expect(resolved?.text).toContain('Line one\n<i>line two</i>');
  expect(resolved?.html).toContain('&lt;i&gt;line two');
});

test('a new account is welcomed, in its own language, and belongs to no thread', async () => {
  const welcome = await office.person({ notifications: off(), locale: 'de-AT' });
  await office.publish(userCreated(welcome, false));
  const [first] = await mailsTo(welcome.email);
  expect(first).toMatchObject({ subject: 'Willkommen bei Switchboard', inReplyTo: undefined });
  expect(first?.html).toContain('<html lang="de"');
  expect(first?.headers.get('content-language')).toEqual(['de']);
});

test('who does not want a mail, is disabled, unknown, or did it himself, gets none; it is recorded why', async () => {
  const unwilling = await office.person({ notifications: off() });
  const disabled = await office.person({ disabled: true });
  const willing = await office.person();
  const ticket = await office.ticket({ requester: { id: unwilling._id, name: 'U', email: unwilling.email } });
  const own = await office.ticket({ requester: { id: willing._id, name: 'W', email: willing.email } });
  const events = [
    ticketCreated(ticket),
    ticketAssigned(ticket, unwilling),
    statusChanged(ticket, 'pending', agent),
    statusChanged(ticket, 'resolved', agent, 'done'),
    ticketAssigned(ticket, disabled),
    userCreated({ ...disabled, _id: 'nobody' }, false),
    statusChanged(own, 'closed', willing),
  ];
  await office.publish(...events);
  const reasons = await eventually(async () => {
    const found = await office.notifications({
      causeEventId: { $in: events.map(event => event.id) },
      state: 'skipped',
    });
    return found.length === events.length && new Map(found.map(one => [one.causeEventId, one.reason]));
  });
  expect(events.map(event => reasons.get(event.id))).toEqual([
    ...Array(4).fill('preference_off'),
    'recipient_disabled',
    'recipient_missing',
    'own_action',
  ]);
  const unwanted = [unwilling, disabled, willing].map(person => person.email);
  expect(office.sink.messages.filter(mail => unwanted.includes(mail.to[0] ?? ''))).toEqual([]);
});

test('line breaks in a title or a name make no header and no recipient', async () => {
  const attack = 'x\r\nBcc: eve@example.com\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>';
  const rita = await office.person({ name: attack });
  const ticket = await office.ticket({ title: attack, requester: { id: rita._id, name: attack, email: rita.email } });
  await office.publish(ticketCreated(ticket), userCreated(rita, false));
  for (const mail of await mailsTo(rita.email, 2)) {
    expect(mail.to).toEqual([rita.email]);
    expect([...mail.headers.keys()]).not.toContain('bcc');
    expect(mail.headers.get('content-type')?.[0]).toContain('multipart/alternative');
    expect(mail.html).not.toContain('<script>');
  }
});

test('nobody is written to about a ticket that was deleted meanwhile', async () => {
  const ticket = await office.ticket();
  const gone = ticketCreated({ ...ticket, _id: 'deleted' });
  await office.publish(gone, ticketCreated(ticket));
  await mailsTo(ticket.requester.email);
  expect(await office.notifications({ causeEventId: gone.id })).toEqual([]);
  expect(await office.parked()).toBe(0);
});

function off(): UserDocument['notifications'] {
  const keys = Object.keys(DEFAULT_PREFERENCES);
  return Object.fromEntries(keys.map(key => [key, false])) as unknown as UserDocument['notifications'];
}

import { DEFAULT_PREFERENCES } from '@switchboard/contracts';
import { messagesCollection, ticketsCollection, type UserDocument, usersCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { messageEdited, messagePosted, statusChanged, ticketCreated } from './events';
import { PostOffice } from './post-office';

let office: PostOffice;
let nia: UserDocument;
let rita: UserDocument;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.hire();
  nia = await office.person({ name: 'Nia Network' });
  rita = await office.person({ name: 'Rita Requester', role: 'user' });
});
afterAll(() => office.close());

const ritas = (assignee: UserDocument | null = nia, requester = rita) =>
  office.ticket({
    title: 'VPN drops',
    requester: { id: requester._id, name: requester.name, email: requester.email },
    assignee: assignee && { id: assignee._id, name: assignee.name },
  });

/** What became of an event, for each person it concerned. */
async function told(causeEventId: string, count: number): Promise<Record<string, string>> {
  const settled = await eventually(async () => {
    const found = await office.notifications({ causeEventId, state: { $in: ['sent', 'skipped', 'failed'] } });
    return found.length >= count && found;
  });
  return Object.fromEntries(settled.map(one => [one.recipientId, one.reason ?? `${one.template} ${one.state}`]));
}

const mailTo = ({ email }: UserDocument, subject: string) =>
  eventually(() => office.sink.messages.find(mail => mail.to.includes(email) && mail.subject?.includes(subject)));

test('an agent’s reply is mailed to the requester with its text, in the thread of the ticket', async () => {
  const ticket = await ritas();
  const body = 'Please restart the **VPN client** & see <b>https://example.com</b>\n\n![x](https://evil.example/p.png)';
  const message = await office.message(ticket, nia, { body });
  const event = messagePosted(message, nia);
  await office.publish(ticketCreated(ticket), event, event);
  expect(await told(event.id, 1)).toEqual({ [rita._id]: 'message sent' });
  const mail = await mailTo(rita, `[${ticket.number}] New message: VPN drops`);
  expect(mail.inReplyTo).toBe(`<ticket-${ticket._id}@example.com>`);
  expect(mail.headers.get('references')).toEqual([`<ticket-${ticket._id}@example.com>`]);
  expect(mail.text).toContain('Nia Network wrote on the ticket “VPN drops”.');
  expect(mail.text).toContain(body);
  expect(mail.html).toContain('Please restart the <strong>VPN client</strong> &amp; see &lt;b&gt;');
  expect(mail.html).toContain('rel="noopener noreferrer nofollow">https://example.com</a>');
  expect(mail.html).not.toMatch(/<img|<b>/);
});

test('the requester’s message is mailed to whoever has the ticket, and to nobody while nobody has it', async () => {
  const [taken, free] = [await ritas(), await ritas(null)];
  const event = messagePosted(await office.message(taken, rita, { kind: 'user', body: 'It is back.' }), rita);
  const nobodys = messagePosted(await office.message(free, rita, { kind: 'user' }), rita);
  await office.publish(nobodys, event);
  expect(await told(event.id, 1)).toEqual({ [nia._id]: 'message sent' });
  expect((await mailTo(nia, `[${taken.number}]`)).text).toContain('It is back.');
  expect(await office.notifications({ causeEventId: nobodys.id })).toEqual([]);
});

test('notes are mailed to the agents they call, and never to a requester', async () => {
  const hal = await office.person({ name: 'Hal Hardware' });
  const ticket = await ritas();
  const note = { internal: true, body: 'She is angry. @Hal', mentions: [hal._id, rita._id] };
  const event = messagePosted(await office.message(ticket, nia, note), nia);
  await office.publish(event);
  expect(await told(event.id, 2)).toEqual({ [hal._id]: 'mention sent', [rita._id]: 'recipient_not_staff' });
  const mail = await mailTo(hal, `[${ticket.number}] You are mentioned`);
  expect(mail.text).toContain('She is angry.');
  expect(office.sink.messages.filter(({ to, raw }) => to.includes(rita.email) && raw.includes('angry'))).toEqual([]);
});

test('whoever is called and has the ticket gets one mail; an edit tells only whom it calls first', async () => {
  const hal = await office.person({ name: 'Hal Hardware' });
  const ticket = await ritas();
  const message = await office.message(ticket, rita, { kind: 'user', mentions: [nia._id] });
  const [posted, edited, again] = [
    messagePosted(message, rita),
    messageEdited(message, rita, [hal._id]),
    messageEdited(message, rita, []),
  ];
  await office.publish(posted, again, edited);
  expect(await told(posted.id, 1)).toEqual({ [nia._id]: 'message sent' });
  expect(await told(edited.id, 1)).toEqual({ [hal._id]: 'mention sent' });
  expect(await office.notifications({ causeEventId: again.id })).toEqual([]);
});

test('nobody is mailed about their own message, nor against their will, nor what they may not read any more', async () => {
  const quiet = await office.person({ notifications: { ...DEFAULT_PREFERENCES, message: false } });
  const demoted = await office.person({ role: 'user' });
  const own = await ritas(nia, nia);
  const events = [
    messagePosted(await office.message(own, nia, { kind: 'user' }), nia),
    messagePosted(await office.message(await ritas(quiet), rita, { kind: 'user' }), rita),
    messagePosted(await office.message(await ritas(demoted), rita, { kind: 'user' }), rita),
  ] as const;
  await office.publish(...events);
  expect(await told(events[0].id, 1)).toEqual({ [nia._id]: 'own_action' });
  expect(await told(events[1].id, 1)).toEqual({ [quiet._id]: 'preference_off' });
  expect(await told(events[2].id, 1)).toEqual({ [demoted._id]: 'recipient_not_staff' });
});

test('a reply that resolves the ticket is one mail, unless only the other one is wanted', async () => {
  const german = await office.person({ role: 'user', locale: 'de' });
  const picky = await office.person({ role: 'user', notifications: { ...DEFAULT_PREFERENCES, message: false } });
  for (const [person, expected] of [
    [german, ['message sent', 'told_by_message']],
    [picky, ['preference_off', 'ticket-resolved sent']],
  ] as const) {
    const ticket = await ritas(nia, person);
    const message = await office.message(ticket, nia);
    const posted = messagePosted(message, nia, 'resolved');
    const base = statusChanged(ticket, 'resolved', nia);
    const changed = { ...base, data: { ...base.data, messageId: message._id } };
    await office.publish(posted, changed);
    const both = { ...(await told(posted.id, 1)), [`${person._id} `]: (await told(changed.id, 1))[person._id] };
    expect(Object.values(both)).toEqual(expected);
  }
  const mail = await mailTo(german, 'Neue Nachricht: VPN drops');
  expect(mail.text).toContain('Der Status des Tickets wird „Gelöst“.');
  expect(mail.html).toContain('<html lang="de"');
});

test('a message says what it says when it is mailed; of one that is gone nothing is written', async () => {
  const ticket = await ritas();
  const [edited, gone] = [await office.message(ticket, nia), await office.message(ticket, nia)];
  const messages = office.system.database.model(messagesCollection);
  await messages.updateOne({ _id: edited._id }, { $set: { body: 'Corrected.' } });
  await messages.deleteOne({ _id: gone._id });
  const lost = messagePosted(gone, nia);
  await office.publish(lost, messagePosted(edited, nia));
  const mail = await mailTo(rita, `[${ticket.number}]`);
  expect(mail.text).toContain('Corrected.');
  expect(await office.notifications({ causeEventId: lost.id })).toEqual([]);
  expect(await office.parked()).toBe(0);
});

test('one who can not be told now does not keep the others waiting', async () => {
  const hal = await office.person({ name: 'Hal Hardware' });
  await office.system.database.model(usersCollection).updateOne({ _id: hal._id }, { $set: { email: 'no address' } });
  const ticket = await ritas();
  const message = await office.message(ticket, nia, { mentions: [hal._id] });
  const event = messagePosted(message, nia);
  await office.publish(event);
  expect(await told(event.id, 2)).toEqual({ [hal._id]: 'address_invalid', [rita._id]: 'message sent' });
});

describe('those who watch', () => {
  const watched = async (watchers: UserDocument[], guests: UserDocument[] = [], team: string | null = null) => {
    const ids = (people: UserDocument[]) => people.map(({ _id }) => _id);
    const ticket = await ritas();
    const set = { watchers: ids(watchers), guests: ids(guests), team };
    await office.system.database.model(ticketsCollection).updateOne({ _id: ticket._id }, { $set: set });
    return ticket;
  };

  test('are mailed replies once, in the words of somebody whose ticket it is not', async () => {
    const hal = await office.person({ name: 'Hal Hardware' });
    const guest = await office.person({ name: 'Gus Guest', role: 'user' });
    const ticket = await watched([hal, guest, rita, nia], [guest]);
    const event = messagePosted(await office.message(ticket, nia, { mentions: [hal._id], body: 'Try again.' }), nia);
    await office.publish(event, event);
    expect(await told(event.id, 4)).toEqual({
      [rita._id]: 'message sent',
      [hal._id]: 'mention sent',
      [guest._id]: 'message sent',
      [nia._id]: 'own_action',
    });
    const mail = await mailTo(guest, `[${ticket.number}] New message`);
    expect(mail.inReplyTo).toBe(`<ticket-${ticket._id}@example.com>`);
    expect(mail.text).toContain('Try again.');
    expect(mail.text).toContain('because you watch this ticket');
    expect(mail.text).not.toContain('and answer');
  });

  test('learn of notes if they are agents, and only while they may see the ticket', async () => {
    const [hal, demoted, elsewhere] = [
      await office.person({ teams: ['network'] }),
      await office.person({ role: 'user' }),
      await office.person({ teams: ['payroll'] }),
    ];
    const guest = await office.person({ role: 'user' });
    const ticket = await watched([hal, demoted, elsewhere, guest], [guest], 'network');
    const note = messagePosted(await office.message(ticket, nia, { internal: true, body: 'She is angry.' }), nia);
    const reply = messagePosted(await office.message(ticket, nia), nia);
    await office.publish(note, reply);
    expect(await told(note.id, 3)).toEqual({
      [hal._id]: 'message sent',
      [demoted._id]: 'recipient_not_staff',
      [elsewhere._id]: 'ticket_out_of_sight',
    });
    expect(await told(reply.id, 5)).toEqual({
      [rita._id]: 'message sent',
      [hal._id]: 'message sent',
      [guest._id]: 'message sent',
      [demoted._id]: 'ticket_out_of_sight',
      [elsewhere._id]: 'ticket_out_of_sight',
    });
  });

  test('of a ticket that was merged into it are told as well, with its requester, and once', async () => {
    const [otto, hal] = [await office.person({ role: 'user' }), await office.person({ name: 'Hal Hardware' })];
    const ticket = await watched([hal]);
    const about = { requesterId: otto._id, readers: [otto._id], watchers: [hal._id], at: new Date() };
    const merged = [{ id: 'm', ticketId: 'his', active: true, ...about }];
    await office.system.database.model(ticketsCollection).updateOne({ _id: ticket._id }, { $set: { merged } });
    const reply = messagePosted(await office.message(ticket, nia), nia);
    const note = messagePosted(await office.message(ticket, nia, { internal: true }), nia);
    await office.publish(reply, note);
    expect(await told(reply.id, 3)).toEqual({
      [rita._id]: 'message sent',
      [otto._id]: 'message sent',
      [hal._id]: 'message sent',
    });
    expect(await told(note.id, 1)).toEqual({ [hal._id]: 'message sent' });
  });

  test('are mailed statuses, as they wish', async () => {
    const hal = await office.person({ name: 'Hal Hardware' });
    const quiet = await office.person({ notifications: { ...DEFAULT_PREFERENCES, statusChange: false } });
    const ticket = await watched([hal, quiet]);
    const event = statusChanged(ticket, 'pending', nia);
    await office.publish(event);
    expect(await told(event.id, 3)).toEqual({
      [rita._id]: 'ticket-status-changed sent',
      [hal._id]: 'ticket-status-changed sent',
      [quiet._id]: 'preference_off',
    });
    expect((await mailTo(hal, `[${ticket.number}]`)).text).toContain('Nia Network changed the ticket “VPN drops”');
    expect((await mailTo(rita, `[${ticket.number}]`)).text).toContain('Nia Network changed your ticket “VPN drops”');
  });
});

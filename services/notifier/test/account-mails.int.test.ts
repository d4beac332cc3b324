import { linkSecretsCollection, type UserDocument, usersCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { linkIssued, statusChanged, ticketAssigned, ticketCreated, userCreated } from './events';
import { PostOffice } from './post-office';

let office: PostOffice;
beforeEach(async () => void (office = await PostOffice.open()), 60_000);
afterEach(() => office.close());

const mailsTo = ({ email }: Pick<UserDocument, 'email'>) =>
  office.sink.messages.filter(mail => mail.to.includes(email));

test.each([
  ['invitation', 'You are invited to Switchboard'],
  ['reset', 'Set a new password for Switchboard'],
  ['verify', 'Confirm your address for Switchboard'],
] as const)('the link for %s is mailed once, also on redelivery, and stands nowhere else', async (purpose, subject) => {
  const person = await office.person({ notifications: { ...OFF } });
  const { id, secret } = await office.link(person, purpose);
  const { handle, stop } = await office.byHand();
  const event = linkIssued(person, purpose, id);
  for (let i = 0; i < 3; i += 1) await handle(event);
  await stop();
  const [mail, ...more] = mailsTo(person);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe(subject);
  expect(mail?.text).toContain(`https://help.example.com/${purpose}?token=${secret}\n`);
  expect(JSON.stringify(await office.notifications())).not.toContain(secret);
});

test('a link that was used, replaced or has expired by then is not mailed', async () => {
  const { handle, stop } = await office.byHand();
  const [used, replaced, expired] = [await office.person(), await office.person(), await office.person()];
  const links = await Promise.all([used, replaced, expired].map(person => office.link(person, 'reset')));
  const secrets = office.system.database.model(linkSecretsCollection);
  await secrets.deleteOne({ _id: links[0]?.id });
  await office.link(replaced, 'reset');
  await secrets.updateOne({ _id: links[2]?.id }, { $set: { expiresAt: new Date(Date.now() - 1) } });
  for (const [i, person] of [used, replaced, expired].entries())
    await handle(linkIssued(person, 'reset', links[i]?.id ?? ''));
  await stop();
  expect(office.sink.messages).toEqual([]);
  expect((await office.notifications()).map(({ state, reason }) => [state, reason])).toEqual(
    Array.from({ length: 3 }, () => ['skipped', 'link_over']),
  );
});

test('an address that nobody has confirmed gets the confirmation and nothing else, and no word of whoever signed up', async () => {
  const name = 'Win a prize at evil.example';
  const stranger = await office.person({ role: 'user', name, emailConfirmed: false });
  const requester = { id: stranger._id, name, email: stranger.email };
  const { id } = await office.link(stranger, 'verify');
  const self = { kind: 'user' as const, id: stranger._id, name };
  const { handle, stop } = await office.byHand();
  await handle(userCreated(stranger, false));
  await handle(linkIssued(stranger, 'verify', id, self));
  const agent = await office.person();
  for (let i = 0; i < 50; i += 1) {
    const ticket = await office.ticket({ requester, title: `${name} ${i}`, description: name });
    await handle(ticketCreated(ticket));
    if (i < 3) await handle(statusChanged(ticket, i === 0 ? 'resolved' : 'pending', agent, name));
  }
  const mails = mailsTo(stranger);
  expect(mails.map(({ subject }) => subject)).toEqual(['Confirm your address for Switchboard']);
  expect(mails[0]?.raw).not.toContain('evil.example');
  expect(mails[0]?.raw).not.toContain('prize');

  // What was held back stays unsent; the next mail leaves.
  await office.system.database.model(usersCollection).updateOne({ _id: stranger._id }, { emailConfirmed: true });
  await handle(ticketCreated(await office.ticket({ requester, title: 'Printer' })));
  await stop();
  expect(mailsTo(stranger)).toHaveLength(2);
}, 60_000);

test('whoever is invited learns it from the invitation alone', async () => {
  const person = await office.person();
  const { handle, stop } = await office.byHand();
  await handle(userCreated(person, true));
  await handle(linkIssued(person, 'invitation', (await office.link(person, 'invitation')).id));
  await stop();
  expect(mailsTo(person).map(({ subject }) => subject)).toEqual(['You are invited to Switchboard']);
});

test('an account of before, which does not say whether it is confirmed, is written to', async () => {
  const ticket = await office.ticket();
  await office.system.database
    .model(usersCollection)
    .updateOne({ _id: ticket.requester.id }, { $unset: { emailConfirmed: 1, links: 1 } });
  const { handle, stop } = await office.byHand();
  await handle(ticketCreated(ticket));
  await stop();
  expect(office.sink.messages).toHaveLength(1);
});

test('an agent whose own ticket comes back gets one mail; one that a person moves to them is told', async () => {
  const agent = await office.person({ name: 'Nia Network' });
  const requester = { id: agent._id, name: agent.name, email: agent.email };
  const ticket = await office.ticket({ requester, openedBy: agent._id });
  const assigned = ticketAssigned(ticket, agent);
  const { handle, stop } = await office.byHand();
  await handle(ticketCreated(ticket));
  await handle(assigned);
  expect(mailsTo(agent).map(({ subject }) => subject)).toEqual([`[${ticket.number}] We received: ${ticket.title}`]);
  const actor = { kind: 'user' as const, id: 'ada', name: 'Ada Admin' };
  await handle({ ...assigned, id: 'moved', data: { ...assigned.data, actor, previousAgentId: 'hal' } });
  await stop();
  expect(mailsTo(agent)).toHaveLength(2);
});

test('somebody gets as many mails in an hour as the setting says, from all notifiers together, and others are not held up', async () => {
  await office.listen();
  const env = { MAILS_PER_RECIPIENT_PER_HOUR: '5', NOTIFIER_CONCURRENCY: '5' };
  await Promise.all([office.hire(env), office.hire(env)]);
  const busy = await office.person({ role: 'user' });
  const requester = { id: busy._id, name: busy.name, email: busy.email };
  const tickets = await Promise.all(Array.from({ length: 12 }, () => office.ticket({ requester })));
  const other = await office.ticket();
  const events = [...tickets, other].map(ticketCreated);
  await office.publish(...events, ...events);
  const records = await eventually(
    async () => {
      const found = await office.notifications();
      return found.length === 13 && found.every(({ settledAt }) => settledAt) && found;
    },
    { timeoutMs: 60_000 },
  );
  expect(mailsTo(busy)).toHaveLength(5);
  expect(mailsTo(other.requester)).toHaveLength(1);
  const failed = records.filter(({ state }) => state === 'failed');
  expect(failed.map(({ reason }) => reason)).toEqual(Array.from({ length: 7 }, () => 'recipient_limit'));
  const told = await eventually(() => {
    const heard = office.heard.filter(event => event.type === 'notification.failed');
    return heard.length >= 7 && heard;
  });
  expect(told.every(event => event.data.reason === 'recipient_limit')).toBe(true);
}, 120_000);

test('a place is given back after an hour, and a repeated try takes no second one', async () => {
  const ticket = await office.ticket();
  const again = () => office.ticket({ requester: ticket.requester });
  const { handle, stop } = await office.byHand({ MAILS_PER_RECIPIENT_PER_HOUR: '1' });
  await handle(ticketCreated(ticket));
  await handle(ticketCreated(await again()));
  expect(office.sink.messages).toHaveLength(1);
  const budgets = office.system.database.connection.collection('recipient_budgets');
  await budgets.updateMany({}, { $set: { 'recent.0.at': new Date(Date.now() - 3_600_001) } });
  await handle(ticketCreated(await again()));
  await stop();
  expect(office.sink.messages).toHaveLength(2);
});

const OFF = { ticketConfirmation: false, assignment: false, statusChange: false, resolution: false, message: false };

import { usersCollection } from '@switchboard/persistence';
import { SmtpSink, type SmtpSinkOptions } from '@switchboard/testing';
import { ticketCreated } from './events';
import { PostOffice } from './post-office';

const MAIL_FROM = 'Störungsdienst <desk@Bücher.example>';
const OURS = 'xn--bcher-kva.example';

let office: PostOffice;
const servers: SmtpSink[] = [];
beforeAll(async () => {
  office = await PostOffice.open();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()));
});
afterAll(() => office.close());

async function mailServer(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const server = await SmtpSink.start(options);
  servers.push(server);
  return server;
}

/** Sends one confirmation to this address and says what became of it. */
async function write(to: string, url: string) {
  const notifier = await office.byHand({ SMTP_URL: url, MAIL_FROM });
  // One account for each address, as the gateway keeps them.
  await office.system.database.model(usersCollection).deleteMany({ email: to });
  const { _id: id, name, email } = await office.person({ email: to, name: 'José "Pepe" Núñez, 日本' });
  const ticket = await office.ticket({ title: 'Drucker 🖨️ brennt', requester: { id, name, email } });
  const event = ticketCreated(ticket);
  await notifier.handle(event);
  await notifier.stop();
  const [notification] = await office.notifications({ causeEventId: event.id });
  return { ticket, notification };
}

test('international domains are punycode in every command and header, and nothing but ASCII leaves', async () => {
  const server = await mailServer();
  const { ticket, notification } = await write('rita@münchen.example', `${server.url}?name=büro.example`);
  expect(notification).toMatchObject({ state: 'sent' });
  const { wire } = server;
  expect(wire).toMatch(/^\p{ASCII}*$/u);
  expect(wire).toContain('EHLO xn--bro-hoa.example\r\n');
  expect(wire).toMatch(new RegExp(`MAIL FROM:<desk@${OURS}>(\r\n| BODY)`));
  expect(wire).toContain('RCPT TO:<rita@xn--mnchen-3ya.example>\r\n');
  expect(wire).not.toContain('SMTPUTF8');
  const [mail] = server.messages;
  expect(mail?.raw).toMatch(new RegExp(`^From: .* <desk@${OURS}>\r$`, 'm'));
  expect(mail?.raw).toMatch(/^ ?.*<rita@xn--mnchen-3ya\.example>\r$/m);
  expect(mail?.messageId).toMatch(new RegExp(`^<[0-9a-f-]{36}@${OURS}>$`));
  expect(mail?.inReplyTo).toBe(`<ticket-${ticket._id}@${OURS}>`);
  expect(mail?.headers.get('references')).toEqual([`<ticket-${ticket._id}@${OURS}>`]);
  expect(mail?.subject).toContain('Drucker 🖨️ brennt');
});

test('an address that needs SMTPUTF8 fails at a server without it, before any address is sent', async () => {
  const server = await mailServer({ smtpUtf8: false });
  const { notification } = await write('josé@example.test', server.url);
  expect(notification).toMatchObject({ state: 'failed', reason: 'address_needs_smtputf8', attempts: 1 });
  expect(server.wire).toMatch(/^EHLO /);
  expect(server.wire).not.toMatch(/MAIL FROM|RCPT TO|DATA/);
  expect(server.messages).toEqual([]);
});

test.each([
  ['an open server', undefined],
  ['a server that demands a log-in', { user: 'desk', pass: 'pa#ss/wörd' }],
])('the same address is written to with SMTPUTF8 at %s that offers it', async (_name, auth) => {
  const server = await mailServer(auth ? { auth } : {});
  const { notification } = await write('josé@bücher.example', server.url);
  expect(notification).toMatchObject({ state: 'sent' });
  expect(server.wire).toMatch(new RegExp(`MAIL FROM:<desk@${OURS}> SMTPUTF8`));
  expect(server.wire).toMatch(/RCPT TO:<josé@(bücher|xn--bcher-kva)\.example>/);
  const [mail, ...more] = server.messages;
  expect(mail).toMatchObject({ messageId: expect.stringContaining(`@${OURS}>`) });
  expect(more).toEqual([]);
});

test('a refused log-in, a refused recipient and a lost server are what they are over SMTPUTF8 too', async () => {
  const server = await mailServer({ auth: { user: 'desk', pass: 'right' } });
  await expect(write('josé@example.test', server.url.replace('right', 'wrong'))).rejects.toMatchObject({
    code: 'smtp_auth',
  });
  server.failNext({ kind: 'reject', at: 'rcpt', code: 550 });
  expect((await write('josé@example.test', server.url)).notification).toMatchObject({
    state: 'failed',
    reason: 'smtp_550',
  });
  await server.down();
  await expect(write('josé@example.test', server.url)).rejects.toMatchObject({ code: 'smtp_connection_refused' });
});

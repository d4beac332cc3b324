import { freePort, SmtpSink, type SmtpSinkOptions } from '@switchboard/testing';
import { CERTIFICATE_KEY, EXPIRED_CERTIFICATE, VALID_CERTIFICATE } from './certificates';
import { ticketCreated } from './events';
import { PostOffice } from './post-office';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
});
afterAll(() => office.close());

/** A mail server with this certificate that is used as `url` says; null: the notification is sent. */
async function outcome(options: SmtpSinkOptions, url: (sink: SmtpSink) => string) {
  const sink = await SmtpSink.start(options);
  const notifier = await office.byHand({ SMTP_URL: url(sink) });
  const event = ticketCreated(await office.ticket());
  const codes: unknown[] = [];
  const errors = await notifier.errorsWhile(async () => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await notifier.handle(event).catch((error: { code: string }) => codes.push(error.code));
    }
  });
  const metrics = await notifier.platform.metrics.metrics();
  await Promise.all([notifier.stop(), sink.stop()]);
  return { codes: [...new Set(codes)], errors, metrics, sent: sink.messages.length };
}

const tls = (cert: string, implicit: boolean) => ({ tls: { key: CERTIFICATE_KEY, cert, implicit } });
const trusting = (cert: string) => `?tls.ca=${encodeURIComponent(cert)}`;

describe.each([
  ['STARTTLS', false],
  ['implicit TLS', true],
])('over %s', (_name, implicit) => {
  test.each([
    ['signed by itself', VALID_CERTIFICATE, ''],
    ['of another host', VALID_CERTIFICATE, trusting(VALID_CERTIFICATE)],
    ['that has expired', EXPIRED_CERTIFICATE, `${trusting(EXPIRED_CERTIFICATE)}&tls.servername=mail.example`],
  ])(
    'a certificate %s: one ERROR says so and names SMTP_URL, however many tries; a gauge says so too',
    async (_what, cert, query) => {
      const { codes, errors, metrics, sent } = await outcome(tls(cert, implicit), sink => `${sink.url}${query}`);
      expect(codes).toEqual(['smtp_certificate']);
      expect(errors).toEqual([expect.stringContaining('certificate not trusted: check SMTP_URL')]);
      expect(metrics).toContain('switchboard_notifier_blocked{cause="smtp_certificate"} 1');
      expect(sent).toBe(0);
    },
  );

  test('a trusted certificate is a mail, and no ERROR', async () => {
    const query = `${trusting(VALID_CERTIFICATE)}&tls.servername=mail.example`;
    const { errors, sent } = await outcome(tls(VALID_CERTIFICATE, implicit), sink => `${sink.url}${query}`);
    expect({ errors, sent }).toEqual({ errors: [], sent: 1 });
  });
});

test.each<[string, (sink: SmtpSink) => string]>([
  ['smtps:// to a plain port', sink => sink.url.replace('smtp:', 'smtps:')],
  ['requireTLS where it is not offered', sink => `${sink.url}?requireTLS=true`],
])('%s: one ERROR says that it is not TLS', async (_name, url) => {
  const { codes, errors, sent } = await outcome({}, url);
  expect(codes).toEqual(['smtp_no_tls']);
  expect(errors).toEqual([expect.stringMatching(/does not speak TLS .* check smtp:\/\/ or smtps:\/\//)]);
  expect(sent).toBe(0);
});

test('a host without an address is an ERROR; a port where nobody listens may be a restart and is none', async () => {
  const unknown = await outcome({}, () => 'smtp://no-such-host.invalid');
  expect(unknown.codes).toEqual([expect.stringMatching(/^smtp_name_unknown$|^smtp_connection$/)]);
  const port = await freePort();
  const refused = await outcome({}, () => `smtp://127.0.0.1:${port}`);
  expect(refused).toMatchObject({ codes: ['smtp_connection_refused'], errors: [] });
});

test.each([
  ['relay denied', { at: 'rcpt', code: 554, text: '5.7.1 Relay access denied' }, 'smtp_relay_denied'],
  ['a full mailbox that may be emptied', { at: 'rcpt', code: 452, text: '4.2.2 over quota' }, 'smtp_mailbox_full'],
] as const)('%s keeps the mail waiting by its name', async (_name, refusal, code) => {
  const notifier = await office.byHand();
  office.sink.failNext({ kind: 'reject', ...refusal });
  const event = ticketCreated(await office.ticket());
  await expect(notifier.handle(event)).rejects.toMatchObject({ code });
  await notifier.handle(event);
  expect(await office.notifications({ causeEventId: event.id })).toEqual([expect.objectContaining({ state: 'sent' })]);
  await notifier.stop();
});

test.each([
  ['a full mailbox', 552, '5.2.2 over quota', 'mailbox_full'],
  ['a message that is too large', 552, '5.3.4 too big', 'message_too_large'],
])('%s is final, and says what it was', async (_name, code, text, reason) => {
  const notifier = await office.byHand();
  office.sink.failNext({ kind: 'reject', at: 'data', code, text });
  const event = ticketCreated(await office.ticket());
  await notifier.handle(event);
  expect(await office.notifications({ causeEventId: event.id })).toEqual([
    expect.objectContaining({ state: 'failed', reason }),
  ]);
  await notifier.stop();
});

import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { FaultPlan, type RandomFaults, type SmtpFault } from './smtp-faults';

/** A message as a mail client would see it. */
export interface ReceivedMail {
  /** When the sink took it. */
  readonly receivedAt: Date;
  readonly from: string;
  /** Whom the envelope named, not the header. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo: string | undefined;
  /** Lower-case name → values in order, decoded. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
  readonly html: string;
  /** As it came over the wire. */
  readonly raw: string;
}

export interface SmtpSinkOptions {
  /** Demands this log-in; without it anybody may send. */
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly randomFaults?: RandomFaults;
  /** Offers STARTTLS with this certificate, or (`implicit`) speaks TLS from the first byte; PEM. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly implicit?: boolean };
  /** Whether EHLO offers SMTPUTF8 (RFC 6531). Default true. */
  readonly smtpUtf8?: boolean;
}

/** A real SMTP server that keeps what it is sent, and fails on demand. */
export class SmtpSink {
  /** Messages that were accepted, oldest first; one that was sent twice is here twice. */
  readonly messages: ReceivedMail[] = [];
  /** How many messages were announced (RCPT TO), the refused ones included. */
  attempts = 0;
  /** What clients sent, as it came over the wire; empty where TLS is offered. */
  wire = '';
  private readonly faults = new FaultPlan();
  private readonly pending = new WeakMap<SMTPServerSession, SmtpFault>();
  private closing = new AbortController();
  private server: SMTPServer | undefined;
  private port = 0;

  private constructor(private readonly options: SmtpSinkOptions) {
    this.faults.atRandom(options.randomFaults);
  }

  /** Listens on a free port of 127.0.0.1. */
  static async start(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(options);
    await sink.up();
    return sink;
  }

  /** For SMTP_URL, with the credentials if there are any; the same after `down` and `up`. */
  get url(): string {
    const { auth } = this.options;
    const who = auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@` : '';
    return `smtp${this.options.tls?.implicit ? 's' : ''}://${who}127.0.0.1:${this.port}`;
  }

  /** The next `times` messages meet this fault. */
  failNext(fault: SmtpFault, times = 1): void {
    this.faults.order(fault, times);
  }

  /** A share of the messages meets a fault; undefined ends it. */
  failAtRandom(faults: RandomFaults | undefined): void {
    this.faults.atRandom(faults);
  }

  /** Forgets messages and faults. */
  clear(): void {
    this.messages.length = 0;
    this.attempts = 0;
    this.wire = '';
    this.faults.clear();
  }

  /** Nobody answers on the port any more; open connections end. */
  async down(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (!server) return;
    this.closing.abort();
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    for (const connection of server.connections) connection._socket.destroy();
    await closed;
  }

  /** Answers again, on the same port as before. */
  async up(): Promise<void> {
    if (this.server) return;
    const server = this.build();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    // Clients that vanish in the middle of a command are what this server is for.
    server.removeAllListeners('error').on('error', () => undefined);
    if (!this.options.tls) server.server.on('connection', socket => this.listenIn(socket));
    this.closing = new AbortController();
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  stop(): Promise<void> {
    return this.down();
  }

  private build(): SMTPServer {
    const { auth, tls, smtpUtf8 = true } = this.options;
    return new SMTPServer({
      logger: false,
      ...(tls && { key: tls.key, cert: tls.cert, secure: tls.implicit === true }),
      hideSMTPUTF8: !smtpUtf8,
      disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(auth ? [] : ['AUTH'])],
      authOptional: !auth,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      onAuth: (given, _session, done) => {
        const right = given.username === auth?.user && given.password === auth?.pass;
        if (right) done(null, { user: given.username ?? '' });
        else done(smtpError(535, 'credentials refused'));
      },
      onRcptTo: (_address, session, done) => {
        this.attempts += 1;
        const fault = this.faults.next();
        if (fault?.kind === 'reject' && fault.at === 'rcpt') return done(smtpError(fault.code, fault.text));
        if (fault) this.pending.set(session, fault);
        else this.pending.delete(session);
        done();
      },
      onData: (stream, session, done) => {
        this.take(stream, session).then(
          error => (error === 'silence' ? undefined : done(error)),
          error => done(smtpError(451, String(error))),
        );
      },
    });
  }

  /** What to answer: nothing at all, an error, or "accepted". */
  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | 'silence' | undefined> {
    const fault = this.pending.get(session);
    this.pending.delete(session);
    if (fault?.kind === 'drop') {
      this.hangUp(session);
      return 'silence';
    }
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (fault?.kind === 'reject') return smtpError(fault.code, fault.text);
    // Nobody waits for a server that is down: not a sender, not the end of a test.
    if (fault?.kind === 'delay') await sleep(fault.ms, undefined, { signal: this.closing.signal });
    this.messages.push(await parse(Buffer.concat(chunks), session));
    if (fault?.kind !== 'accept-then-drop') return undefined;
    this.hangUp(session);
    return 'silence';
  }

  private listenIn(socket: Socket): void {
    socket.on('data', chunk => (this.wire += chunk.toString('utf8')));
  }

  private hangUp(session: SMTPServerSession): void {
    for (const connection of this.server?.connections ?? []) {
      if (connection.id === session.id) connection._socket.destroy();
    }
  }
}

function smtpError(responseCode: number, text = 'refused by the test'): Error {
  return Object.assign(new Error(text), { responseCode });
}

async function parse(raw: Buffer, session: SMTPServerSession): Promise<ReceivedMail> {
  const receivedAt = new Date();
  const mail = await PostalMime.parse(raw);
  const headers = new Map<string, string[]>();
  for (const { key, value } of mail.headers) headers.set(key, [...(headers.get(key) ?? []), value]);
  const { mailFrom, rcptTo } = session.envelope;
  return {
    receivedAt,
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(recipient => recipient.address),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    inReplyTo: mail.inReplyTo,
    headers,
    text: mail.text ?? '',
    html: mail.html ?? '',
    raw: raw.toString('utf8'),
  };
}

import { randomBytes } from 'node:crypto';
import type { AnyEvent, LinkPurpose } from '@switchboard/contracts';
import { type Environment, loadConfig, newId, silentLogger } from '@switchboard/kernel';
import type { HandlerContext, OutboxSource } from '@switchboard/messaging';
import {
  linkSecretsCollection,
  type MessageDocument,
  messagesCollection,
  type TicketDocument,
  ticketsCollection,
  type UserDocument,
  usersCollection,
} from '@switchboard/persistence';
import type { Platform } from '@switchboard/service-kit';
import {
  aClassifiedTicket,
  aMessage,
  anAgent,
  eventually,
  SmtpSink,
  TestSystem,
  type TestSystemOptions,
} from '@switchboard/testing';
import { notificationsCollection } from '../src/adapters/notifications-collection';
import { notifier } from '../src/wire';

type EventHandlerOfAny = (event: AnyEvent, context: HandlerContext) => Promise<void>;

/** Long enough for a mail server to come back, short enough for a test. Milliseconds. */
export const TIERS = [20, 50, 100, 200, 400, 800, 1_600, 1_601, 1_602, 1_603];

/** Notifiers on a broker, a database and a mail server of a test's own. */
export class PostOffice {
  /** Events of any type that were on the bus since `listen`. */
  readonly heard: AnyEvent[] = [];
  private publisher: Platform['bus'] | undefined;

  private constructor(
    readonly system: TestSystem,
    readonly sink: SmtpSink,
  ) {}

  static async open(options: TestSystemOptions = { retryTiersMs: TIERS }): Promise<PostOffice> {
    const [system, sink] = await Promise.all([TestSystem.create(options), SmtpSink.start()]);
    await system.database.ensure([
      usersCollection,
      ticketsCollection,
      messagesCollection,
      linkSecretsCollection,
      notificationsCollection,
    ]);
    return new PostOffice(system, sink);
  }

  async close(): Promise<void> {
    await this.system.stop();
    await this.sink.stop();
  }

  settings(env: Environment = {}): Environment {
    return {
      SMTP_URL: this.sink.url,
      MAIL_FROM: 'Help desk <help@example.com>',
      PUBLIC_URL: 'https://help.example.com/',
      ...env,
    };
  }

  /** A notifier that gets its events from the broker. */
  async hire(env: Environment = {}): Promise<void> {
    await this.system.start(notifier, this.settings(env));
  }

  /** A notifier that is handed its events one by one; throws what the handler throws. */
  async byHand(env: Environment = {}) {
    const platform = this.system.platform('notifier');
    const deps = await notifier.wire(platform, loadConfig(notifier.settings, this.settings(env)));
    const handlers = deps.consumers?.[0]?.on as Record<string, EventHandlerOfAny>;
    const logger = silentLogger();
    const signal = new AbortController().signal;
    return {
      platform,
      stop: async () => deps.stop?.(),
      handle: async (event: AnyEvent) => {
        await handlers[event.type]?.(event, { consumer: 'notifier', attempt: 1, logger, signal });
      },
      /** What an operator is called for meanwhile. */
      errorsWhile: async (action: () => Promise<unknown>): Promise<unknown[]> => {
        const error = jest.spyOn(platform.logger, 'error');
        await action();
        return error.mock.calls.map(call => call.at(-1));
      },
    };
  }

  /** Hears what is published from now on. */
  async listen(): Promise<void> {
    const { bus } = this.system.platform('listener');
    const onEvery = async (event: AnyEvent) => void this.heard.push(event);
    bus.consume({ queue: 'listener', onEvery, concurrency: 1, timeoutMs: 5_000 });
    await bus.start();
  }

  /** Puts events on the bus as they are; the same one may be put there again. */
  async publish(...events: readonly AnyEvent[]): Promise<void> {
    if (!this.publisher) {
      this.publisher = this.system.platform('publisher').bus;
      await this.publisher.start();
    }
    const source: OutboxSource = { name: 'test', pending: async () => [], remove: async () => undefined };
    for (const event of events) this.publisher.offer(source, { aggregateId: newId(), events: [event] });
  }

  async person(overrides: Partial<UserDocument> = {}): Promise<UserDocument> {
    const person = anAgent(overrides);
    await this.system.database.model(usersCollection).create(person);
    return person;
  }

  /** A link that is out, as the gateway keeps it. */
  async link(person: UserDocument, purpose: LinkPurpose): Promise<{ id: string; secret: string }> {
    const [id, secret, now] = [newId(), randomBytes(32).toString('base64url'), new Date()];
    const expiresAt = new Date(now.getTime() + 3_600_000);
    await this.system.database.model(linkSecretsCollection).create({ _id: id, secret, expiresAt });
    const link = { id, purpose, hash: 'known to the gateway', issuedAt: now, expiresAt };
    await this.system.database.model(usersCollection).updateOne({ _id: person._id }, { $set: { links: [link] } });
    return { id, secret };
  }

  /** A ticket of a person of its own, unless `requester` says whose. */
  async ticket(overrides: Partial<TicketDocument> = {}): Promise<TicketDocument> {
    const { _id: id, name, email } = overrides.requester ? { ...overrides.requester, _id: '' } : await this.requester();
    const ticket = aClassifiedTicket({ requester: { id, name, email }, ...overrides });
    await this.system.database.model(ticketsCollection).create(ticket);
    return ticket;
  }

  /** What somebody wrote on a ticket, as the gateway keeps it. */
  async message(
    ticket: TicketDocument,
    author: UserDocument,
    { kind = 'agent', ...overrides }: Partial<MessageDocument> & { kind?: 'user' | 'agent' } = {},
  ): Promise<MessageDocument> {
    const message = aMessage({
      ticketId: ticket._id,
      author: { id: author._id, name: author.name, kind },
      ...overrides,
    });
    await this.system.database.model(messagesCollection).create(message);
    return message;
  }

  private requester(): Promise<UserDocument> {
    return this.person({ role: 'user', name: 'Rita Requester' });
  }

  notifications(filter: Record<string, unknown> = {}) {
    return this.system.database.model(notificationsCollection).find(filter).sort({ createdAt: 1 }).lean().exec();
  }

  /** Waits until every notification there is has this state, and there are `count`. */
  settled(count: number, state: string, timeoutMs = 30_000) {
    const check = async () => {
      const found = await this.notifications();
      return found.length === count && found.every(one => one.state === state) && found;
    };
    return eventually(check, { timeoutMs });
  }

  async parked(): Promise<number> {
    return (await this.system.parking()).count('notifier');
  }
}

import type { AnyEvent } from '@switchboard/contracts';
import { messageOf, newId, type Clock, type Logger } from '@switchboard/kernel';
import { CLOSE, type ClientMessage, readClientMessage } from '../domain/messages';
import type { GatewayNews } from '../domain/news';
import { Pace } from '../domain/pace';
import { Presence, type Viewing } from '../domain/presence';
import { RecentEvents } from '../domain/recent-events';
import type {
  Identities,
  JobFor,
  Line,
  LiveMetrics,
  LiveTickets,
  MessageFor,
  NoticeFor,
  TellGateways,
  TicketViewFor,
} from '../ports';
import { Audience } from './audience';
import { Connection, MAX_SUBSCRIPTIONS } from './connection';
import { Pusher } from './pusher';

export interface HubParts {
  readonly tickets: LiveTickets;
  readonly ticketView: TicketViewFor;
  readonly messageFor: MessageFor;
  readonly jobFor: JobFor;
  readonly noticeFor: NoticeFor;
  readonly identities: Identities;
  readonly tellGateways: TellGateways;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: LiveMetrics;
}

/** What a client that comes back may have missed at most. */
export const KEPT = { count: 5_000, ageMs: 10 * 60_000 };
/** Events that wait for their turn; more means that pushing is too slow, and everybody has to read anew. */
const MAX_WAITING = 2_000;
/** Pushes that a client which comes back is given at most; above it reads its lists anew. */
const MAX_RESUMED = 500;
const MAX_CONNECTIONS_OF_ONE = 30;
/** Gateways say so often who looks at what; whoever was not named three times has left with its gateway. */
export const PRESENCE_EVERY_MS = 20_000;
const ANNOUNCED_AT_ONCE = 500;
/** A job is told of that often at most, however fast it is. */
const JOB_EVERY_MS = 300;

/** All live connections of this process: takes what clients say, and pushes what happens to those who may know. */
export class Hub {
  private readonly audience = new Audience();
  private readonly recent: RecentEvents;
  private readonly presence = new Presence(3 * PRESENCE_EVERY_MS);
  private readonly jobs = new Pace(JOB_EVERY_MS);
  private readonly pusher: Pusher;
  /** Work of one gateway in one order, so that no push overtakes another. */
  private turn: Promise<void> = Promise.resolve();
  private waiting = 0;
  /** Whether everybody is about to be told so. */
  private missing = false;
  private newest: string | undefined;

  constructor(private readonly parts: HubParts) {
    this.recent = new RecentEvents(KEPT, parts.clock.now().getTime());
    this.pusher = new Pusher({ ...parts, audience: this.audience, unfollow: (...of) => this.unfollow(...of) });
  }

  /** A new line. @param after the newest push that the client had on an earlier one, or the time from which on it has none. */
  connect(line: Line, after?: string): Connection {
    const connection = new Connection(newId(), line);
    connection.after = after;
    this.audience.join(connection);
    this.parts.metrics.connections(this.audience.all.size);
    return connection;
  }

  disconnected(connection: Connection): void {
    for (const ticketId of connection.tickets) this.sayLeft(connection, ticketId);
    connection.ended();
    this.audience.leave(connection);
    this.parts.metrics.connections(this.audience.all.size);
  }

  /** Takes a frame of a client. Resolves when it is dealt with. */
  async receive(connection: Connection, text: string): Promise<void> {
    const message = readClientMessage(text);
    if (!message) return connection.refuse('message_malformed', UNDERSTOOD);
    if (message.type === 'authenticate') return this.signIn(connection, message.token);
    if (!connection.person)
      return connection.refuse('unauthenticated', 'Sign in first: {"type":"authenticate","token":"…"}.');
    await this.inTurn(() => this.act(connection, message));
  }

  async signIn(connection: Connection, token: string): Promise<void> {
    const known = await this.parts.identities.byToken(token);
    if (!known || (connection.person && connection.person.id !== known.principal.id))
      return connection.close(CLOSE.unauthenticated, 'the access token is not valid');
    const { principal, expiresAt } = known;
    if (!connection.person && this.audience.connectionsOf(principal.id).size >= MAX_CONNECTIONS_OF_ONE)
      return connection.close(CLOSE.tooMany, `more than ${MAX_CONNECTIONS_OF_ONE} connections of one person`);
    connection.signedIn(principal);
    this.audience.signIn(connection, principal.id);
    connection.whenTokenEnds(expiresAt.getTime() - this.parts.clock.now().getTime(), () =>
      connection.close(CLOSE.unauthenticated, 'the access token has expired'),
    );
    connection.tell('ready', null, {
      userId: principal.id,
      expiresAt: expiresAt.toISOString(),
      after: this.newest ?? null,
    });
  }

  /** An event of the desk, as the bus shows it. */
  heard(event: AnyEvent): void {
    if (this.waiting > MAX_WAITING) return this.missed();
    void this.inTurn(async () => {
      this.recent.add(event, this.parts.clock.now().getTime());
      this.newest = event.id;
      await this.pusher.push(event);
    });
  }

  /** Something may have been missed: whoever follows anything reads it anew. */
  missed(): void {
    if (this.missing) return;
    this.missing = true;
    void this.inTurn(async () => {
      this.missing = false;
      this.recent.clear(this.parts.clock.now().getTime());
      this.newest = undefined;
      this.sayTooOld();
    });
  }

  /** What another gateway, or this one, said: of who looks at what, of jobs, and of notices. */
  heardOf(news: GatewayNews): void {
    const now = this.parts.clock.now().getTime();
    if (news.kind === 'who') return this.sayViewings();
    if (news.kind === 'job') return this.jobs.ask(news.jobId, () => void this.inTurn(() => this.pusher.pushJob(news)));
    if (news.kind === 'noticed' || news.kind === 'notices_read')
      return void this.inTurn(() => this.pusher.pushNotices(news));
    if (news.kind === 'typing') {
      const { viewing, typing, internal } = news;
      const { ticketId, person } = viewing;
      void this.inTurn(() => this.pusher.pushPresence({ type: 'typing', ticketId, person, typing, internal }));
      return;
    }
    const changes =
      news.kind === 'left'
        ? this.presence.leave(news.ticketId, news.connection)
        : news.viewings.flatMap(viewing => this.presence.join(viewing, now));
    for (const change of changes) void this.inTurn(() => this.pusher.pushPresence(change));
  }

  /** To be called every {@link PRESENCE_EVERY_MS}. */
  keepPresence(): void {
    this.sayViewings();
    for (const change of this.presence.expire(this.parts.clock.now().getTime()))
      void this.inTurn(() => this.pusher.pushPresence(change));
  }

  /** Asks the other gateways who looks at what; to be called once at the start. */
  askWho(): void {
    this.parts.tellGateways({ kind: 'who' });
  }

  /** Ends all connections, because this process stops: clients go to another. */
  close(): void {
    for (const connection of this.audience.all) connection.close(CLOSE.goingAway, 'this gateway stops');
  }

  /** Resolves when everything that was heard until now is pushed. */
  idle(): Promise<void> {
    return this.inTurn(async () => undefined);
  }

  private async act(connection: Connection, message: Exclude<ClientMessage, { type: 'authenticate' }>): Promise<void> {
    if (message.type === 'ping') return void connection.tell('pong', null, { after: this.newest ?? null });
    if (message.type === 'typing') return this.typing(connection, message);
    if (message.type === 'unsubscribe') {
      if ('ticketId' in message) return this.unfollow(connection, await this.idOf(message.ticketId));
      this.audience.inbox.delete(connection);
      connection.inbox = false;
      return;
    }
    const after = message.after ?? connection.after;
    if ('ticketId' in message) await this.follow(connection, message.ticketId, after);
    else await this.followInbox(connection, after);
  }

  private async follow(connection: Connection, idOrNumber: string, after: string | undefined): Promise<void> {
    if (connection.tickets.size >= MAX_SUBSCRIPTIONS)
      return connection.refuse('too_many_subscriptions', `At most ${MAX_SUBSCRIPTIONS} tickets at once.`, idOrNumber);
    const ticket = await this.parts.tickets.find(idOrNumber);
    if (!ticket || !(await this.pusher.mayFollow(connection, ticket)))
      return connection.refuse('not_found', 'There is no such ticket.', idOrNumber);
    const { _id: ticketId } = ticket;
    this.audience.follow(connection, ticketId);
    connection.tell('subscribed', ticketId, { viewers: this.presence.viewersOf(ticketId), after: this.newest ?? null });
    this.parts.tellGateways({ kind: 'viewing', viewings: viewingsOf(connection, [ticketId]) });
    if (after !== undefined) await this.resume(connection, after, event => event.subject === ticketId);
  }

  private async followInbox(connection: Connection, after: string | undefined): Promise<void> {
    connection.inbox = true;
    this.audience.inbox.add(connection);
    connection.tell('subscribed', null, { inbox: true, after: this.newest ?? null });
    if (after !== undefined) await this.resume(connection, after, () => true);
  }

  /** Pushes what was missed, of each ticket the newest state. */
  private async resume(connection: Connection, after: string, wanted: (event: AnyEvent) => boolean): Promise<void> {
    const heard = TIME.test(after) ? this.recent.from(Date.parse(after)) : this.recent.after(after);
    const missed = heard?.flatMap(({ event }) => (wanted(event) ? [event] : []));
    if (!missed || missed.length > MAX_RESUMED) return void connection.tell('too_old', null, { after });
    for (const event of missed) await this.pusher.push(event, connection);
  }

  private async typing(connection: Connection, said: ClientMessage & { type: 'typing' }): Promise<void> {
    const ticketId = await this.idOf(said.ticketId);
    if (!connection.tickets.has(ticketId))
      return connection.refuse('not_subscribed', 'Subscribe to the ticket first.', said.ticketId);
    const [viewing] = viewingsOf(connection, [ticketId]);
    const { typing, internal = false } = said;
    if (viewing) this.parts.tellGateways({ kind: 'typing', viewing, typing, internal });
  }

  /** Tickets are followed by id, and may be named by number. */
  private async idOf(idOrNumber: string): Promise<string> {
    if (this.audience.followersOf(idOrNumber).size > 0) return idOrNumber;
    return (await this.parts.tickets.find(idOrNumber))?._id ?? idOrNumber;
  }

  private unfollow(connection: Connection, ticketId: string): void {
    if (this.audience.unfollow(connection, ticketId)) this.sayLeft(connection, ticketId);
  }

  private sayLeft(connection: Connection, ticketId: string): void {
    this.parts.tellGateways({ kind: 'left', ticketId, connection: connection.id });
  }

  private sayViewings(): void {
    const all = [...this.audience.all].flatMap(connection => viewingsOf(connection, connection.tickets));
    for (let from = 0; from < all.length; from += ANNOUNCED_AT_ONCE)
      this.parts.tellGateways({ kind: 'viewing', viewings: all.slice(from, from + ANNOUNCED_AT_ONCE) });
  }

  /** To everybody who follows anything. */
  private sayTooOld(): void {
    for (const connection of this.audience.all)
      if (connection.inbox || connection.tickets.size > 0) connection.tell('too_old', null, {});
  }

  private inTurn(work: () => Promise<unknown>): Promise<void> {
    this.waiting += 1;
    this.turn = this.turn.then(async () => {
      try {
        await work();
      } catch (error) {
        this.parts.logger.warn({ reason: messageOf(error) }, 'a live push failed; those who follow have to read anew');
        // Not by `missed`: it would wait for its own turn.
        this.sayTooOld();
      } finally {
        this.waiting -= 1;
      }
    });
    return this.turn;
  }
}

/** No id of an event looks like it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const UNDERSTOOD = 'Understood are JSON objects of the types authenticate, subscribe, unsubscribe, typing and ping.';

function viewingsOf({ id, person }: Connection, ticketIds: Iterable<string>): Viewing[] {
  if (!person) return [];
  return [...ticketIds].map(ticketId => ({ connection: id, ticketId, person: { id: person.id, name: person.name } }));
}

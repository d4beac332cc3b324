import type { AnyEvent } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';
import { isStaff, type Principal } from '../../domain/principal';
import { canSee, visibilityOf } from '../../tickets/domain/visibility';
import { CLOSE } from '../domain/messages';
import type { JobNews } from '../domain/news';
import type { PresenceChange } from '../domain/presence';
import type { NoticeNews } from '../../notices/domain/news';
import { fileIn, isAboutFile, isAboutTicket, mayBeToldOf, messageIdOf } from '../domain/pushes';
import type { Identities, JobFor, LiveMetrics, LiveTickets, MessageFor, NoticeFor, TicketViewFor } from '../ports';
import type { Audience } from './audience';
import type { Connection } from './connection';

interface PusherParts {
  readonly audience: Audience;
  readonly tickets: LiveTickets;
  readonly ticketView: TicketViewFor;
  readonly messageFor: MessageFor;
  readonly jobFor: JobFor;
  readonly noticeFor: NoticeFor;
  readonly identities: Identities;
  readonly metrics: LiveMetrics;
  readonly unfollow: (connection: Connection, ticketId: string) => void;
}

/** Takes what happened to those who follow it and may see it, which is asked each time. */
export class Pusher {
  constructor(private readonly parts: PusherParts) {}

  /** @param only the one connection that is given it again; absent: everybody. */
  async push(event: AnyEvent, only?: Connection): Promise<void> {
    if (event.type.startsWith('user.')) return only ? undefined : this.personChanged(event.subject);
    const messageId = messageIdOf(event);
    if (!isAboutTicket(event) && !isAboutFile(event) && messageId === undefined) return;
    const { audience, tickets } = this.parts;
    const followers = only ? [only] : [...new Set([...audience.followersOf(event.subject), ...audience.inbox])];
    if (followers.length === 0) return;
    const ticket = await tickets.find(event.subject);
    if (!ticket) return this.gone(event, followers);
    const message = messageId === undefined ? undefined : await this.parts.messageFor(ticket, messageId);
    for (const connection of followers) await this.pushTo(connection, event, ticket, message);
  }

  async pushPresence({ type, ticketId, person, ...more }: PresenceChange): Promise<void> {
    const followers = [...this.parts.audience.followersOf(ticketId)].filter(({ person: own }) => own?.id !== person.id);
    if (followers.length === 0) return;
    const ticket = await this.parts.tickets.find(ticketId);
    for (const connection of followers) {
      const viewer = ticket && (await this.viewerOf(connection, ticket));
      if (!viewer || (more.internal && !isStaff(viewer))) continue;
      this.send(connection, type, ticketId, { user: person, ...more });
    }
  }

  /** To whoever made it, without subscribing. */
  async pushJob({ jobId, ownerId }: JobNews): Promise<void> {
    const connections = this.parts.audience.connectionsOf(ownerId);
    if (connections.size === 0) return;
    const shownTo = await this.parts.jobFor(jobId);
    for (const connection of connections) {
      const viewer = await this.standing(connection);
      const job = viewer && shownTo?.(viewer);
      if (job) this.send(connection, 'job', null, { job });
    }
  }

  /** To whoever it is for, wherever they are. */
  async pushNotices(news: NoticeNews): Promise<void> {
    const { audience, noticeFor } = this.parts;
    if (news.kind === 'notices_read') {
      for (const connection of audience.connectionsOf(news.userId))
        if (await this.standing(connection)) this.send(connection, 'notifications_read', null, {});
      return;
    }
    for (const { id, userId } of news.notices)
      for (const connection of audience.connectionsOf(userId)) {
        const viewer = await this.standing(connection);
        const notice = viewer && (await noticeFor(id, viewer));
        if (notice) this.send(connection, 'notification', notice.ticketId, notice);
      }
  }

  async mayFollow(connection: Connection, ticket: TicketDocument): Promise<boolean> {
    const viewer = await this.standing(connection);
    return viewer !== null && canSee(visibilityOf(viewer), ticket);
  }

  private async pushTo(
    connection: Connection,
    event: AnyEvent,
    ticket: TicketDocument,
    message: ((viewer: Principal) => unknown) | null | undefined,
  ): Promise<void> {
    const viewer = await this.viewerOf(connection, ticket);
    if (!viewer || !mayBeToldOf(event, viewer)) return;
    if (isAboutFile(event)) {
      const { actor } = event.data as { actor?: unknown };
      this.send(connection, event.type, ticket._id, { attachment: fileIn(event), actor }, event.id);
      return;
    }
    if (message === undefined) {
      const { actor } = event.data as { actor?: unknown };
      this.send(connection, event.type, ticket._id, { ticket: this.parts.ticketView(ticket, viewer), actor }, event.id);
      return;
    }
    const shown = message?.(viewer);
    if (shown) this.send(connection, 'message', ticket._id, { message: shown, event: event.type }, event.id);
  }

  /** Role, teams or whether somebody may sign in: what they follow is looked at again at once. */
  private async personChanged(personId: string): Promise<void> {
    this.parts.identities.forget(personId);
    for (const connection of this.parts.audience.connectionsOf(personId)) {
      if (!(await this.standing(connection))) continue;
      for (const ticketId of [...connection.tickets]) {
        const ticket = await this.parts.tickets.find(ticketId);
        if (ticket) await this.viewerOf(connection, ticket);
      }
    }
  }

  /** Those who followed a ticket that is not there any more have seen it before; the inbox may not have. */
  private gone(event: AnyEvent, followers: readonly Connection[]): void {
    for (const connection of followers) {
      if (!connection.tickets.has(event.subject)) continue;
      this.send(connection, 'ticket.deleted', event.subject, {}, event.id);
      this.parts.unfollow(connection, event.subject);
    }
  }

  /** Who looks, if this person may see the ticket now; a subscription that has become wrong ends. */
  private async viewerOf(connection: Connection, ticket: TicketDocument): Promise<Principal | null> {
    const viewer = await this.standing(connection);
    if (!viewer) return null;
    if (canSee(visibilityOf(viewer), ticket)) return viewer;
    if (connection.tickets.has(ticket._id)) {
      this.send(connection, 'unsubscribed', ticket._id, { code: 'not_found' });
      this.parts.unfollow(connection, ticket._id);
    }
    return null;
  }

  private async standing(connection: Connection): Promise<Principal | null> {
    const { person } = connection;
    if (!person) return null;
    const principal = await this.parts.identities.bySession(person.id, person.sessionId);
    if (!principal) connection.close(CLOSE.unauthenticated, 'the session has ended');
    return principal;
  }

  private send(connection: Connection, type: string, ticketId: string | null, data: unknown, id?: string): void {
    if (connection.tell(type, ticketId, data, id)) this.parts.metrics.pushed(type);
  }
}

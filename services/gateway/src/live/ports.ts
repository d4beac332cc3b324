import type { NotificationView } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';
import type { Principal } from '../domain/principal';
import type { ServerMessage } from './domain/messages';
import type { GatewayNews } from './domain/news';

/** The other end of a connection. */
export interface Line {
  /** False when it was not taken, because the reader is too slow or gone. */
  send(message: ServerMessage): boolean;
  close(code: number, reason: string): void;
}

/** Who a token stands for, and whether that still holds. */
export interface Identities {
  byToken(token: string): Promise<{ principal: Principal; expiresAt: Date } | null>;
  /** As of a few seconds ago at most; null when the person may not sign in or the session has ended. */
  bySession(userId: string, sessionId: string): Promise<Principal | null>;
  forget(userId: string): void;
}

export interface LiveTickets {
  /** By id or number. */
  find(idOrNumber: string): Promise<TicketDocument | null>;
}

/** A ticket as somebody may see it, as the API answers it. */
export type TicketViewFor = (ticket: TicketDocument, viewer: Principal) => unknown;

/**
 * A message of a conversation, as a function of who looks at it: null or undefined for whoever may not see it. Null when there is no
 * such message.
 */
export type MessageFor = (
  ticket: TicketDocument,
  messageId: string,
) => Promise<((viewer: Principal) => unknown) | null>;

/** A job, in the same way. */
export type JobFor = (jobId: string) => Promise<((viewer: Principal) => unknown) | null>;

/** A notice as the API answers it to the person whose it is; null where they may not know of it. */
export type NoticeFor = (id: string, viewer: Principal) => Promise<NotificationView | null>;

/** Tells all gateways, this one included. */
export type TellGateways = (news: GatewayNews) => void;

export interface LiveMetrics {
  connections(count: number): void;
  pushed(type: string): void;
  /** reason: slow, malformed, limit, silent */
  cutOff(reason: string): void;
}

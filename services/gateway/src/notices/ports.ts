import type { Position } from '../domain/cursor';
import type { NoticeNews } from './domain/news';
import type { Notice } from './domain/notice';

/** A notice that is kept. */
export interface KeptNotice extends Notice {
  readonly readAt: Date | null;
}

export interface Notices {
  /** Keeps those that are not kept already, and of each person no more than the newest. */
  keep(notices: readonly Notice[]): Promise<void>;
  find(id: string): Promise<KeptNotice | null>;
  /** Of one person, newest first. */
  list(userId: string, limit: number, after?: Position): Promise<KeptNotice[]>;
  unread(userId: string): Promise<KeptNotice[]>;
  /** One, all up to a place in the list, or all of some tickets. @returns whether one of them was not read before. */
  markRead(userId: string, which: Which): Promise<boolean>;
  removeOf(ticketId: string): Promise<void>;
}

export type Which = { readonly id: string } | { readonly upTo: Position } | { readonly ticketIds: readonly string[] };

/** Tells all gateways, this one included. */
export type TellOfNotices = (news: NoticeNews) => void;

import type { Position } from '../domain/cursor';
import type { Principal } from '../domain/principal';
import type { CannedReply } from './domain/canned-reply';

export interface ReplyFilter {
  readonly q?: string;
  readonly category?: readonly string[];
}

export interface CannedReplies {
  find(id: string): Promise<CannedReply | null>;
  /** Own ones and those shared with the viewer, newest first: `limit` and one more, if there are. */
  listFor(
    viewer: Principal,
    filter: ReplyFilter & { readonly after?: Position },
    limit: number,
  ): Promise<CannedReply[]>;
  countFor(viewer: Principal, filter: ReplyFilter): Promise<number>;
  countOf(owner: string): Promise<number>;
  /** The same id makes it once. */
  create(reply: CannedReply): Promise<CannedReply>;
  change(id: string, set: Partial<CannedReply>): Promise<CannedReply | null>;
  remove(id: string): Promise<void>;
}

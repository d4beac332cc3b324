import type { Position } from '../domain/cursor';
import type { Principal } from '../domain/principal';
import type { Shareables } from '../sharing/ports';
import type { CannedReply } from './domain/canned-reply';

export interface ReplyFilter {
  readonly q?: string;
  readonly category?: readonly string[];
}

export interface CannedReplies extends Shareables<CannedReply> {
  /** Own ones and those shared with the viewer, newest first: `limit` and one more, if there are. */
  listFor(
    viewer: Principal,
    filter: ReplyFilter & { readonly after?: Position },
    limit: number,
  ): Promise<CannedReply[]>;
  countFor(viewer: Principal, filter: ReplyFilter): Promise<number>;
}

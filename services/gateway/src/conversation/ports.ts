import type { MessageSort } from '@switchboard/contracts';
import type { Cause, Change, ChangeResult, MessageDocument, NewAggregate } from '@switchboard/persistence';
import type { Position } from '../domain/cursor';

/** Which messages of which ticket, and of those that were merged into it; whoever may not see notes does not even read them. */
export interface MessageScope {
  readonly ticketIds: readonly string[];
  readonly notes: boolean;
}

export interface Messages {
  find(id: string): Promise<MessageDocument | null>;
  create(
    message: NewAggregate<MessageDocument>,
    events: Change['events'],
    cause: Cause,
  ): Promise<MessageDocument | 'id_taken' | 'attachment_taken'>;
  change(
    id: string,
    cause: Cause,
    decide: (message: MessageDocument, now: Date) => Change | null,
  ): Promise<ChangeResult<MessageDocument>>;
  /** One page in the order of `sort`; one more than `limit` where there are more. */
  list(scope: MessageScope, sort: MessageSort, limit: number, after?: Position): Promise<MessageDocument[]>;
  count(scope: MessageScope): Promise<number>;
  /** Messages of others than `readerId` behind a place in the conversation; without a place all of theirs. */
  countUnread(scope: MessageScope, readerId: string, after: Position | null): Promise<number>;
}

/** How far each person has read each conversation. */
export interface ReadMarks {
  find(ticketId: string, userId: string): Promise<Position | null>;
  /** Moves forward only. @returns the place it has now. */
  advance(ticketId: string, userId: string, to: Position): Promise<Position>;
}

/** What tickets are found by, as far as it is said on them. */
export interface Talk {
  /** Makes a ticket findable by its messages as they are now. Done again it changes nothing. */
  refresh(ticketId: string): Promise<void>;
}

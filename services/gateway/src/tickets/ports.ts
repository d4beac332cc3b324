import type {
  AssignRequest,
  AssignResponse,
  ClassifyRequest,
  ClassifyResponse,
  TicketFilterField,
  TicketSort,
} from '@switchboard/contracts';
import type { Cause, ChangeResult, NewAggregate, TicketChange, TicketDocument } from '@switchboard/persistence';
import type { Position } from '../domain/cursor';
import type { Search } from '../search/domain/search';
import type { Visibility } from './domain/visibility';

export interface TicketFilter extends Partial<Readonly<Record<TicketFilterField, readonly string[]>>> {
  readonly visibility: Visibility;
  /** Null stands for "nobody". */
  readonly assignee?: readonly (string | null)[];
  readonly requester?: readonly string[];
  readonly watcher?: readonly string[];
  readonly team?: readonly string[];
  readonly tag?: readonly string[];
  /** Of each of these lists one has to be among the terms of its fields. */
  readonly fieldTerms?: readonly (readonly string[])[];
  readonly q?: string;
  /** What `q` means to whoever asks, as `understand` found out; without it each call finds out anew. */
  readonly search?: Search;
  readonly snoozed?: boolean;
  readonly createdAfter?: Date;
  readonly createdBefore?: Date;
  readonly updatedAfter?: Date;
  readonly resolvedAfter?: Date;
  readonly resolvedBefore?: Date;
}

/** A ticket without its texts. */
export type TicketExtract = Pick<
  TicketDocument,
  '_id' | 'number' | 'title' | 'status' | 'requester' | 'assignee' | 'team' | 'guests' | 'merged'
>;

export interface Tickets {
  /** By id or number. */
  find(idOrNumber: string): Promise<TicketDocument | null>;
  /** Those of these ids that there are, in any order; of each what a list of links and a rule need. */
  findMany(ids: readonly string[]): Promise<TicketExtract[]>;
  /** The ticket, or which unique key is taken already. */
  create(
    ticket: NewAggregate<TicketDocument>,
    events: TicketChange<'gateway'>['events'],
    cause: Cause,
  ): Promise<TicketDocument | 'id_taken' | 'number_taken'>;
  change(
    id: string,
    cause: Cause,
    decide: (ticket: TicketDocument, now: Date) => TicketChange<'gateway'> | null,
  ): Promise<ChangeResult<TicketDocument>>;
  /** Ids of those that are put aside until then or before, soonest first. */
  due(until: Date, limit: number): Promise<string[]>;
  /**
   * The filter with what `q` means to whoever asks: a word that nothing they may see begins with is taken for those that differ from it by one letter.
   * @param forgiven of the page before: which words are to be taken so.
   */
  understand(filter: TicketFilter, forgiven?: number): Promise<TicketFilter>;
  /** One page in the order of `sort`; one more than `limit` where there are more; without what only searches read. */
  list(filter: TicketFilter, sort: TicketSort, limit: number, after?: Position): Promise<TicketDocument[]>;
  /** @param atMost where it need not be known how many more there are */
  count(filter: TicketFilter, atMost?: number): Promise<number>;
}

/** What is left of tickets that were deleted. */
export interface Deletions {
  /** Whether there was a ticket of this id, and it was deleted. */
  has(ticketId: string): Promise<boolean>;
  /** Takes away the ticket, if it is deleted, and all that was written on it; no event that is still to be published is lost. */
  clear(ticketId: string): Promise<void>;
  /** Takes away what was written on a ticket at the moment of its deletion. */
  clearMessages(ticketId: string): Promise<void>;
  /** Deleted tickets of which something is left after a while. */
  unfinished(): Promise<string[]>;
}

/** Whoever writes who has a ticket. @throws TransientError where it can not be asked. */
export interface Assigner {
  assign(request: AssignRequest): Promise<AssignResponse['outcome']>;
}

/** An opinion on a text before it becomes a ticket; always answers. */
export interface Classifier {
  classify(request: ClassifyRequest): Promise<ClassifyResponse>;
}

/** The gateway's own opinion, without anybody's help. */
export type LocalClassifier = (request: ClassifyRequest) => ClassifyResponse;

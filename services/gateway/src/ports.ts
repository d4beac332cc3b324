import type {
  ClassifyRequest,
  ClassifyResponse,
  JsonWebKeySet,
  TicketSort,
  UserListQuery,
} from '@switchboard/contracts';
import type {
  AuditEntryDocument,
  Cause,
  Change,
  ChangeResult,
  RoutingDecisionDocument,
  TicketDocument,
  UserDocument,
} from '@switchboard/persistence';
import type { Position } from './domain/cursor';
import type { Visibility } from './domain/visibility';

type New<T> = Omit<T, 'version' | 'updatedAt' | 'inbox' | 'outbox'>;

export interface UserFilter extends Pick<UserListQuery, 'role' | 'team' | 'skill' | 'q'> {
  readonly after?: Position;
}

export interface Users {
  find(id: string): Promise<UserDocument | null>;
  findByEmail(email: string): Promise<UserDocument | null>;
  /** The person, or which unique key is taken already. */
  create(
    user: New<UserDocument>,
    events: Change['events'],
    cause: Cause,
  ): Promise<UserDocument | 'id_taken' | 'email_taken'>;
  change(id: string, cause: Cause, decide: (user: UserDocument) => Change | null): Promise<ChangeResult<UserDocument>>;
  /** Newest first; one more than `limit` where there are more. */
  list(filter: UserFilter, limit: number): Promise<UserDocument[]>;
  count(filter: UserFilter): Promise<number>;
  /** Admins who can sign in. */
  countActingAdmins(): Promise<number>;
}

export interface TicketFilter {
  readonly visibility: Visibility;
  readonly status?: readonly string[];
  readonly category?: readonly string[];
  readonly subcategory?: readonly string[];
  readonly priority?: readonly string[];
  /** Null stands for "nobody". */
  readonly assignee?: readonly (string | null)[];
  readonly requester?: readonly string[];
  readonly team?: readonly string[];
  readonly tag?: readonly string[];
  readonly q?: string;
  readonly createdAfter?: Date;
  readonly createdBefore?: Date;
  readonly updatedAfter?: Date;
}

export interface Tickets {
  /** By id or number. */
  find(idOrNumber: string): Promise<TicketDocument | null>;
  /** The ticket, or which unique key is taken already. */
  create(
    ticket: New<TicketDocument>,
    events: Change['events'],
    cause: Cause,
  ): Promise<TicketDocument | 'id_taken' | 'number_taken'>;
  change(
    id: string,
    cause: Cause,
    decide: (ticket: TicketDocument, now: Date) => Change | null,
  ): Promise<ChangeResult<TicketDocument>>;
  /** One page in the order of `sort`; one more than `limit` where there are more. */
  list(filter: TicketFilter, sort: TicketSort, limit: number, after?: Position): Promise<TicketDocument[]>;
  count(filter: TicketFilter): Promise<number>;
}

export interface RoutingLog {
  /** Decisions with these ids, oldest first. */
  list(ticketId: string, decisionIds: readonly string[]): Promise<RoutingDecisionDocument[]>;
}

export interface AuditTrail {
  /**
   * Entries of a chain by sequence; one more than `limit` where there are more. In a position, `value` is the sequence
   * and `id` the index. Without `types`: all of them.
   */
  list(
    chain: string,
    types: readonly string[] | undefined,
    limit: number,
    after?: Position,
  ): Promise<AuditEntryDocument[]>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time for a null hash, and is then false. */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** As hard to guess as a hash, but the same for the same salt; for fingerprints of requests. */
  fingerprint(password: string, salt: string): Promise<string>;
}

export interface Session {
  readonly id: string;
  readonly userId: string;
}

/** Refresh tokens: opaque, stored as hashes, one family per sign-in. */
export interface Sessions {
  open(userId: string): Promise<{ session: Session; refreshToken: string }>;
  /** Swaps a token for the next one. Undefined: unknown, expired, ended, or used before (then its family has ended now). */
  rotate(refreshToken: string): Promise<{ session: Session; refreshToken: string } | undefined>;
  /** Ends the family of a token, used or not. Returns its id where the token has the right form. */
  endFamilyOf(refreshToken: string): Promise<string | undefined>;
  end(sessionId: string): Promise<void>;
  /** Ends all sessions of a person but one. */
  endOthers(userId: string, exceptSessionId?: string): Promise<void>;
  isOpen(sessionId: string): Promise<boolean>;
}

export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
}

export interface AccessTokens {
  issue(claims: AccessClaims & { role: string }): Promise<{ token: string; expiresIn: number }>;
  /** Undefined when it is not one of ours, or expired. */
  verify(token: string): Promise<AccessClaims | undefined>;
  keySet(): JsonWebKeySet;
}

/** What is repeated to a client that repeats its request. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export type IdempotencyClaim =
  /** Go on; what is created takes this id. */
  | { readonly state: 'granted'; readonly id: string; readonly resultId: string }
  | { readonly state: 'answered'; readonly answer: StoredAnswer }
  | { readonly state: 'in_flight' }
  | { readonly state: 'mismatch' };

export interface IdempotencyRecords {
  claim(scope: { userId: string; route: string; key: string }, fingerprint: string): Promise<IdempotencyClaim>;
  answer(id: string, answer: StoredAnswer): Promise<void>;
  /** The request was refused and wrote nothing: the key is free again. */
  forget(id: string): Promise<void>;
  /** The request failed and may have written: the next try continues at once with the same id. */
  release(id: string): Promise<void>;
}

/** An opinion on a text before it becomes a ticket; always answers. */
export interface Classifier {
  classify(request: ClassifyRequest): Promise<ClassifyResponse>;
}

/** The gateway's own opinion, without anybody's help. */
export type LocalClassifier = (request: ClassifyRequest) => ClassifyResponse;

import type { UserFilterField, UserListQuery } from '@switchboard/contracts';
import type { Cause, ChangeResult, NewAggregate, UserChange, UserDocument } from '@switchboard/persistence';
import type { Position } from '../domain/cursor';

export interface UserFilter extends Pick<UserListQuery, UserFilterField | 'team' | 'skill' | 'q'> {
  readonly after?: Position;
}

/** What is read of many at once. */
export type StaffMember = Pick<UserDocument, '_id' | 'name' | 'email' | 'role' | 'teams'>;

export interface Users {
  find(id: string): Promise<UserDocument | null>;
  /** What those of these ids are called who there are. */
  findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  findByEmail(email: string): Promise<UserDocument | null>;
  /** Whoever has a link with this hash. */
  findByLink(hash: string): Promise<UserDocument | null>;
  /** The person, or which unique key is taken already. */
  create(
    user: NewAggregate<UserDocument>,
    events: UserChange['events'],
    cause: Cause,
  ): Promise<UserDocument | 'id_taken' | 'email_taken'>;
  change(
    id: string,
    cause: Cause,
    decide: (user: UserDocument) => UserChange | null,
  ): Promise<ChangeResult<UserDocument>>;
  /** Newest first; one more than `limit` where there are more. */
  list(filter: UserFilter, limit: number): Promise<UserDocument[]>;
  count(filter: UserFilter): Promise<number>;
  /** Those of these ids that there are, in this order. */
  findMany(ids: readonly string[]): Promise<Pick<UserDocument, '_id' | 'name' | 'role' | 'teams'>[]>;
  /** Agents and admins with one of these addresses, or one of these words (kernel's `searchWords`) in name or address; the first few hundred. */
  findStaff(by: { readonly emails: readonly string[]; readonly words: readonly string[] }): Promise<StaffMember[]>;
  /** Admins who can sign in. */
  countActingAdmins(): Promise<number>;
}

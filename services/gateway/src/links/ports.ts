import type { LinkType } from '@switchboard/contracts';
import type { AggregateFields, Cause, Change, ChangeResult, NewAggregate } from '@switchboard/persistence';
import type { Link } from './domain/link';

/** A link as it is kept. */
export interface StoredLink extends AggregateFields, Link {
  _id: string;
  type: LinkType;
  /** Both ends. */
  tickets: string[];
  createdAt: Date;
}

export interface Links {
  find(id: string): Promise<StoredLink | null>;
  create(link: NewAggregate<StoredLink>, cause: Cause): Promise<StoredLink | 'id_taken'>;
  change(
    id: string,
    cause: Cause,
    decide: (link: StoredLink, now: Date) => Change | null,
  ): Promise<ChangeResult<StoredLink>>;
  /** All that are or are about to be links of a ticket, oldest first. */
  ofTicket(ticketId: string): Promise<StoredLink[]>;
  /** Of these, those that say who is the parent of one of these tickets. */
  parentsOf(ticketIds: readonly string[]): Promise<StoredLink[]>;
}

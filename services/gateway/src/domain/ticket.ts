import type { Channel, PersonField, Priority, Status } from '@switchboard/contracts';

/** What the gateway's rules read of a ticket. */
export interface Ticket {
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly status: Status;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly priority: Priority | null;
  readonly tags: readonly string[];
  readonly channel: Channel;
  readonly requester: { readonly id: string };
  readonly assignee: { readonly id: string } | null;
  readonly team: string | null;
  readonly setByPerson: Partial<Record<PersonField, { by: string; at: Date }>>;
  readonly resolution: string | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
}

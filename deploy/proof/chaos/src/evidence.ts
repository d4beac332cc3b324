import type { AnyEvent, EventEnvelope, EventType } from '@switchboard/contracts';
import type { VerifyReport } from '@switchboard/audit';
import type { QueueDepth } from '@switchboard/messaging';
import type { RoutingDecisionDocument, TicketDocument, UserDocument } from '@switchboard/persistence';
import type { FaultRecord } from './faults/fault';
import type { Resolved } from './load/desk';
import type { Submission } from './load/submitter';
import type { SelfMadeEnd } from './world/fleet';
import type { Poisoned } from './world/world';

export type TicketFacts = Omit<TicketDocument, 'description' | 'correctedDescription'>;
export type UserFacts = Pick<
  UserDocument,
  '_id' | 'email' | 'role' | 'capacity' | 'availability' | 'disabled' | 'emailConfirmed' | 'notifications' | 'skills'
>;

/** An agent as the router has one. */
export interface AgentFacts {
  readonly _id: string;
  readonly capacity: number;
  readonly availability: string;
  readonly disabled: boolean;
  readonly role: string;
  readonly skills: readonly { readonly name: string }[];
  readonly held: readonly { readonly ticketId: string; readonly decisionId: string }[];
}

export interface MailFacts {
  readonly at: Date;
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
}

/** All that is known after a run; the invariants look at nothing else. */
export interface Evidence {
  readonly submissions: readonly Submission[];
  readonly resolved: readonly Resolved[];
  readonly tickets: readonly TicketFacts[];
  readonly users: readonly UserFacts[];
  readonly agents: readonly AgentFacts[];
  readonly decisions: readonly RoutingDecisionDocument[];
  /** Every recorded event, in the order of their making. */
  readonly events: readonly AnyEvent[];
  readonly trail: Pick<VerifyReport, 'intact' | 'entries' | 'chains' | 'broken'>;
  readonly outboxes: readonly { readonly collection: string; readonly id: string; readonly events: number }[];
  readonly notifications: readonly {
    readonly id: string;
    readonly subjectId: string;
    readonly state: string;
    readonly reason: string | null;
  }[];
  readonly mails: readonly MailFacts[];
  /** How long a notifier may take to send; milliseconds. Its claim and the record of the outcome outlive that. */
  readonly sendMs: number;
  readonly queues: readonly QueueDepth[];
  readonly parked: readonly {
    readonly queue: string;
    readonly id: string;
    readonly code: string;
    readonly reason: string;
  }[];
  readonly poisoned: readonly Poisoned[];
  readonly faults: readonly FaultRecord[];
  readonly selfMadeEnds: readonly SelfMadeEnd[];
  /** Processes that did not end with 0 when they were asked to. */
  readonly badExits: readonly { readonly name: string; readonly how: string }[];
  /** What had not come to rest in time; empty when all had. */
  readonly restless: readonly string[];
}

/** Events of one type, typed. */
export function eventsOf<T extends EventType>(evidence: Evidence, type: T): EventEnvelope<T>[] {
  return evidence.events.filter(event => event.type === type) as unknown as EventEnvelope<T>[];
}

/** What `key` names, each with its items in the order they came. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

export function bySequence(a: { sequence: number }, b: { sequence: number }): number {
  return a.sequence - b.sequence;
}

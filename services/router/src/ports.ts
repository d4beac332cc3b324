import type { Cause, Change, ChangeResult, RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import type { Agent, AgentProfile, Hold } from './domain/agent';
import type { RoutableTicket } from './domain/ticket';

/** The agents and what is reserved on them; the only place where capacity is counted. */
export interface AgentPool {
  /**
   * Everybody with the role agent, and whoever else still holds the ticket named. `held` has the reservation of that ticket
   * alone: decisions need how many there are, and all of them would be most of what is read.
   */
  snapshot(ticketId?: string): Promise<Agent[]>;
  find(agentId: string): Promise<Agent | null>;
  /** Which version of each known user was projected, by id. */
  sequences(): Promise<ReadonlyMap<string, number>>;
  /** Those who hold at least one ticket. */
  holders(ticketId?: string): Promise<Agent[]>;
  /**
   * Writes a newer profile; never touches what is held.
   * @param sequence version of the user; an older or equal one than is known changes nothing.
   */
  project(agentId: string, profile: AgentProfile, sequence: number): Promise<void>;
  /**
   * One guarded update: takes a place if the agent is as it was seen and has room. A reservation of the same ticket that
   * is there already (left by a crash, or made by another router right now) is taken over.
   * @returns false when the guard refused.
   */
  reserve(seen: Agent, hold: Hold): Promise<boolean>;
  /**
   * Records a place that a ticket takes in fact.
   * @param force also above capacity.
   * @returns false when it was recorded already, or the agent is full.
   */
  occupy(seen: Agent, hold: Hold, force: boolean): Promise<boolean>;
  /** Gives back exactly this reservation. @returns false when it was gone or replaced by a newer one. */
  release(agentId: string, hold: Pick<Hold, 'ticketId' | 'decisionId'>): Promise<boolean>;
}

/** Place in the waiting queue: most urgent first, then oldest. */
export interface QueuePosition {
  readonly priorityRank: number;
  readonly createdAt: Date;
  readonly _id: string;
}

/** A ticket without its texts, as lists of many hold it. */
export interface TicketSummary extends RoutableTicket, QueuePosition {}

/** Leaves out tickets that nobody with room can take anyway; what remains is still decided one by one. */
export interface SkillFilter {
  /** Skills of the agents with room. */
  readonly free: readonly string[];
  /** Skills of all who ever take tickets; a ticket that needs none of these goes to anybody. */
  readonly known: readonly string[];
}

export interface TicketBoard {
  find(ticketId: string): Promise<TicketDocument | null>;
  findMany(ticketIds: readonly string[]): Promise<TicketSummary[]>;
  /** The only way to write a ticket. */
  change(
    ticketId: string,
    cause: Cause,
    decide: (ticket: TicketDocument, now: Date) => Change | null,
  ): Promise<ChangeResult<TicketDocument>>;
  /** Classified, active tickets without an agent, in queue order. */
  waiting(options: { after: QueuePosition | null; limit: number; skills: SkillFilter }): Promise<TicketSummary[]>;
  /** Those that were queued by a decision and stand before `position`, in queue order. */
  queuedBefore(position: QueuePosition, limit: number): Promise<TicketSummary[]>;
  countWaiting(): Promise<number>;
  /** Active tickets that have an agent; of one agent if named. By id, from after `afterId`. */
  assigned(options: { agentId?: string; afterId: string | null; limit: number }): Promise<TicketSummary[]>;
}

/** Stored explanations. */
export interface DecisionLog {
  record(decision: RoutingDecisionDocument): Promise<void>;
  /** Takes back one that did not take effect. */
  discard(decisionId: string): Promise<void>;
  find(decisionId: string): Promise<RoutingDecisionDocument | null>;
}

/** The users as the gateway stores them; read only. */
export interface UserDirectory {
  agents(): AsyncIterable<{ id: string; profile: AgentProfile; version: number }>;
}

export type RepairKind = 'released' | 'recorded' | 'rerouted';

export interface RouterMetrics {
  decided(outcome: 'assigned' | 'queued' | 'kept'): void;
  reservationRefused(): void;
  repaired(kind: RepairKind): void;
  waiting(count: number): void;
}

import type {
  Cause,
  ChangeResult,
  RoutingDecisionDocument,
  TicketChange,
  TicketDocument,
} from '@switchboard/persistence';
import type { Needs, Rest } from '@switchboard/routing';
import type { Agent, AgentProfile, Hold } from './domain/agent';
import type { RoutableTicket } from './domain/ticket';

/** The agents and what is reserved on them; the only place where capacity is counted. */
export interface AgentPool {
  /**
   * Who comes into question for these needs: everybody where there are few, else all who can take the ticket, some of those who
   * can not and of the others how many; always those who hold it, and those named. Nobody is left out who is free
   * all the time. `held` has the reservation of that ticket alone: decisions need how many there are, and all of them would be most of what is read.
   */
  survey(needs: Needs, ticketId: string, options?: SurveyOptions): Promise<Survey>;
  /** Whether somebody who is free can take it. */
  hasRoomFor(needs: Needs): Promise<boolean>;
  /** Whether somebody other than these, in the team if one is asked for, ever takes tickets and has a needed skill. */
  knows(needs: Pick<Needs, 'skills' | 'team'>, except?: readonly string[]): Promise<boolean>;
  hasMember(team: string): Promise<boolean>;
  /** Whether somebody in the team ever takes tickets. */
  hasTaker(team: string): Promise<boolean>;
  /** Whether anybody at all is free. */
  hasRoom(): Promise<boolean>;
  /** Null while nobody has room. */
  skills(): Promise<Omit<SkillFilter, 'ofTeams'> | null>;
  find(agentId: string): Promise<Agent | null>;
  findMany(agentIds: readonly string[]): Promise<Agent[]>;
  /** Brings `room` to what is held, where a router of a former version has written. @returns how many rows were wrong. */
  recountRoom(): Promise<number>;
  /** Which version of each known user was projected, and whether as an agent; by id. */
  known(): Promise<ReadonlyMap<string, { readonly sequence: number; readonly isAgent: boolean }>>;
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
   * Takes a place for a person's choice: as `reserve`, but also above capacity, and from somebody who is away.
   * @returns false when the agent is not as seen.
   */
  seat(seen: Agent, hold: Hold): Promise<boolean>;
  /**
   * Records a place that a ticket takes in fact.
   * @param force also above capacity.
   * @returns false when it was recorded already, or the agent is full.
   */
  occupy(seen: Agent, hold: Hold, force: boolean): Promise<boolean>;
  /** Gives back exactly this reservation. @returns false when it was gone or replaced by a newer one. */
  release(agentId: string, hold: Pick<Hold, 'ticketId' | 'decisionId'>): Promise<boolean>;
}

export interface SurveyOptions {
  /** Whoever comes into question in any case. */
  readonly also?: readonly string[];
  /** Whether the skills count; absent: as `knows` says. */
  readonly skillsRequired?: boolean;
}

/** The agents that one decision looks at. */
export interface Survey {
  readonly agents: readonly Agent[];
  /** Those who are not among them. Absent: there are none. */
  readonly rest?: Rest;
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
  /** Categories with a team of their own: which skills exist is asked within that. */
  readonly ofTeams: readonly string[];
}

export interface Tickets {
  find(ticketId: string): Promise<TicketDocument | null>;
  findMany(ticketIds: readonly string[]): Promise<TicketSummary[]>;
  /** The only way to write a ticket. @param seen as it was read just before, which saves reading it again. */
  change(
    ticketId: string,
    cause: Cause,
    decide: (ticket: TicketDocument, now: Date) => TicketChange<'router'> | null,
    seen?: TicketDocument,
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
export interface RoutingLog {
  record(decision: RoutingDecisionDocument): Promise<void>;
  /** Takes back one that did not take effect. */
  discard(decisionId: string): Promise<void>;
  find(decisionId: string): Promise<RoutingDecisionDocument | null>;
}

/** The users as the gateway stores them; read only. */
export interface Users {
  /** Versions of all agents and of those with these ids, as far as they were last changed before. */
  versions(ids: readonly string[], changedBefore: Date): Promise<{ id: string; version: number }[]>;
  find(id: string): Promise<{ profile: AgentProfile; version: number } | null>;
}

export type RepairKind = 'released' | 'recorded' | 'rerouted' | 'projected' | 'recounted';

export interface RouterMetrics {
  decided(outcome: 'assigned' | 'queued' | 'kept'): void;
  reservationRefused(): void;
  repaired(kind: RepairKind): void;
  waiting(count: number): void;
}

import type { AuditRequest, AuditResponse } from '@switchboard/contracts';
import type { ParkedList, ParkedMessage, ParkingOutcome, ParkingQuery } from '@switchboard/messaging';
import type { Cause, Change, NewAggregate } from '@switchboard/persistence';
import type { Settlement } from './domain/settlement';

export interface QueueState {
  readonly queue: string;
  readonly waiting: number;
  readonly consumers: number;
  readonly parked: number;
}

/** The queues of all services. @throws TransientError while the broker is away or somebody else works on the parked messages. */
export interface Queues {
  /** Of every queue there is. */
  states(): Promise<QueueState[]>;
  /** Undefined for a queue that there is not; so in all that follows. */
  parked(queue: string, query: Pick<ParkingQuery, 'ids' | 'limit'>): Promise<ParkedList | undefined>;
  find(queue: string, id: string): Promise<ParkedMessage | undefined>;
  replay(queue: string, ids: readonly string[]): Promise<ParkingOutcome | undefined>;
  drop(queue: string, ids: readonly string[]): Promise<ParkingOutcome | undefined>;
}

/** Whoever keeps the audit trail. @throws TransientError while nobody answers. */
export interface Auditor {
  ask(request: AuditRequest): Promise<AuditResponse>;
}

export type NewSettlement = NewAggregate<Settlement>;

/** What was decided of parked messages, each once for as long as it is parked. */
export interface Settlements {
  /** @returns false where there is one of this message already. */
  begin(settlement: NewSettlement, cause: Cause): Promise<boolean>;
  change(
    id: string,
    cause: Cause,
    decide: (settlement: Settlement, now: Date) => Change<Partial<Settlement>> | null,
  ): Promise<unknown>;
  /** Not ended, and not touched since then. */
  left(since: Date): Promise<Settlement[]>;
  /** Takes out those that are told of. */
  clear(): Promise<void>;
}

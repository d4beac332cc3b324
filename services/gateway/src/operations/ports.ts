import type { AuditRequest, AuditResponse } from '@switchboard/contracts';
import type { ParkedList, ParkedMessage, ParkingOutcome } from '@switchboard/messaging';

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
  parked(queue: string, limit: number): Promise<ParkedList | undefined>;
  find(queue: string, id: string): Promise<ParkedMessage | undefined>;
  replay(queue: string, ids: readonly string[]): Promise<ParkingOutcome | undefined>;
  drop(queue: string, ids: readonly string[]): Promise<ParkingOutcome | undefined>;
}

/** Whoever keeps the audit trail. @throws TransientError while nobody answers. */
export interface Auditor {
  ask(request: AuditRequest): Promise<AuditResponse>;
}

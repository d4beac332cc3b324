import type { Bench } from './bench';
import type { Subjects } from './final-state';

/** One way for one consumer to be given work; played once undisturbed, then once for each place to die at. */
export interface Scenario {
  /** What happens, e.g. `ticket.classified: an agent is free`. */
  readonly name: string;
  /** Labels that an undisturbed run must pass, so that a renamed or vanished step fails instead of going untested. */
  readonly mustPass: readonly string[];
  /**
   * Whether a process dies at this label; absent: where the selection says so, as `isSelected` does. Of a long row of the same step a few stand for
   * all.
   */
  readonly diesAt?: (label: string, isSelected: boolean) => boolean;
  /** Of a service without scenarios of its own: a change on the way is a problem, because nothing here compares what comes of it. */
  readonly changesNothing?: boolean;
  /**
   * A case of its own, which shares nothing with another: people, tickets, skills. Called while the consumer runs undisturbed.
   * @param tag different for every case.
   */
  arrange(bench: Bench, tag: string): Promise<Case>;
}

export interface Case {
  /** Id of the event, or the Idempotency-Key: the flow in the journal. */
  readonly flow: string;
  /** Whose final state is compared. */
  readonly subjects: Subjects;
  /** Sets it in motion; must not wait for what comes of it. */
  trigger(): Promise<void>;
  /** Whether the work is done, as far as the consumer itself does it; what a sweeper does later is not waited for. */
  done(): Promise<boolean>;
  /** After the death: what time alone would bring, e.g. the end of a dead worker's claim. */
  beforeRestart?(): Promise<void>;
  /** What only happens after the last restart, e.g. asking again. */
  complete?(): Promise<void>;
}

/** A service and the ways to give it work. */
export interface Consumer {
  /** Folder in services/. */
  readonly service: string;
  /** Its queue in the topology; undefined for the gateway, most of whose work comes by requests; its queue has its name. */
  readonly queue: string | undefined;
  /** Settings while it is killed and restarted: what keeps periodic work out of the way. */
  readonly env: NodeJS.ProcessEnv;
  /**
   * Settings of the last process, where periodic work repairs what a death has left and a redelivery does not. A case then need not be
   * done before the next one: it is enough that its delivery was answered.
   */
  readonly repairing?: NodeJS.ProcessEnv;
  readonly scenarios: readonly Scenario[];
  /** Once, after the service was ready for the first time. */
  prepare?(bench: Bench): Promise<void>;
}

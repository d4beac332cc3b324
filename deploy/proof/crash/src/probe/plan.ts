/** Name of the environment variable that the preload script reads; nothing else does. Its value is a CrashPlan as JSON. */
export const PLAN_VARIABLE = 'SWITCHBOARD_CRASH_PLAN';

/** What a watched process is told. */
export interface CrashPlan {
  /** File that every boundary is appended to, a JSON line each. */
  readonly journal: string;
  /** Where it ends itself with SIGKILL, once; without it, it only writes the journal. */
  readonly target?: CrashTarget;
}

export interface CrashTarget {
  /** Flow in which it dies: the id of the event delivered, or the Idempotency-Key of the request. */
  readonly flow: string;
  /** As the journal of an undisturbed run has it. */
  readonly label: string;
}

/** A line of the journal. */
export type JournalLine =
  /** A flow has reached a boundary. */
  | { readonly kind: 'boundary'; readonly flow: string; readonly label: string; readonly changed: boolean }
  /** The process ends itself here and now. */
  | { readonly kind: 'killed'; readonly flow: string; readonly label: string }
  /** The broker has confirmed an event, in a flow or not. */
  | { readonly kind: 'published'; readonly event: string }
  /** The process opens a connection, in a flow or not. */
  | { readonly kind: 'connected'; readonly port: number };

import type { World } from '../world/world';

export const FAULT_KINDS = [
  'kill',
  'pause',
  'disconnect',
  'unplug',
  'restart-broker',
  'restart-store',
  'redeliver',
  'poison',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One thing that is to go wrong. A pure function of the seed; what it did is in a FaultRecord. */
export interface PlannedFault {
  readonly kind: FaultKind;
  /** When as many tickets have been sent: a slow machine meets the same faults at the same point of its work. */
  readonly afterTicket: number;
  /** A process, e.g. `router-2`; null when it concerns all. */
  readonly target: string | null;
  /** How long it lasts: the pause before a restart, a standstill, an outage; milliseconds. */
  readonly forMs: number;
  /** Seed of what the fault chooses by itself while it happens, e.g. which events are delivered again. */
  readonly seed: number;
}

/** What became of a planned fault. */
export interface FaultRecord extends PlannedFault {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly outcome: 'done' | 'skipped' | 'failed';
  readonly note: string;
}

export interface Shape {
  readonly target: string | null;
  readonly forMs: number;
}

/** What the world must offer for a fault to be possible. */
export interface Possibilities {
  readonly restartBroker: boolean;
  readonly restartStore: boolean;
  readonly cutBroker: boolean;
}

/** A kind of fault: how one is drawn, and how one is made. */
export interface FaultDefinition {
  readonly kind: FaultKind;
  /** Relative frequency. */
  readonly weight: number;
  /** In one run at most; for those that stop everything. */
  readonly most?: number;
  /** Undefined where it is possible, else what is missing, as a sentence. */
  readonly missing?: (possible: Possibilities) => string | undefined;
  /** Draws target and length. @param random 0 up to 1. */
  readonly draw: (random: () => number, processes: readonly string[]) => Shape;
  /** Makes it and ends it. @returns a note for the report; @throws Skipped when it makes no sense at this moment. */
  readonly inject: (world: World, fault: PlannedFault) => Promise<string>;
}

/** A fault that found nothing to break, for example a process that another fault had killed just before. */
export class Skipped extends Error {}

export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

export function between(random: () => number, low: number, high: number): number {
  return Math.round(low + random() * (high - low));
}

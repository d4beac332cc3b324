import type { JobFailure } from '@switchboard/contracts';
import type { Position } from '../domain/cursor';
import type { Job, JobTicket, Turn } from './domain/job';

/** How a job ends. */
export interface End {
  readonly state: 'done' | 'failed';
  readonly reason: Job['reason'];
}

/** The next batch of a job, before anything is done to it. */
export interface Plan {
  readonly startedAt: Date;
  readonly total: number;
  readonly batch: readonly JobTicket[];
  readonly cursor: Position | null;
}

export interface Progress {
  readonly done: number;
  readonly failed: number;
  readonly failures: readonly JobFailure[];
}

/** Tells whoever made it, wherever they are connected, that a job has come further. */
export type TellOfJob = (job: Pick<Job, 'id' | 'createdBy'>) => void;

export interface Jobs {
  find(id: string): Promise<Job | null>;
  /** The same id makes it once. */
  create(job: Job): Promise<void>;
  /** How many of a person's have not ended. */
  countActive(createdBy: string): Promise<number>;
  /** Newest first, of one person or of all; one more than `limit` where there are more. */
  list(createdBy: string | undefined, limit: number, after?: Position): Promise<Job[]>;
  /** A turn at the job that waits longest, also one whose gateway has not been heard of for a while; null where none waits. */
  take(): Promise<Turn | null>;
  /** Notes what will be done. @returns false where the job was cancelled, or another gateway has it by now: then nothing may be done. */
  plan(turn: Turn, plan: Plan): Promise<boolean>;
  /** Notes what was done, all in all, and gives other jobs their turn. */
  progress(turn: Turn, progress: Progress): Promise<void>;
  /** Gives the job back for another attempt after a pause. */
  release(turn: Turn): Promise<void>;
  end(turn: Turn, end: End): Promise<void>;
  /** @returns the job as it is then; null where there is none. */
  cancel(id: string): Promise<Job | null>;
}

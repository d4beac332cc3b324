import {
  type CreateJobBody,
  JOB_LIMITS,
  type JobFailure,
  type JobKind,
  type JobState,
  type TicketPatchBody,
} from '@switchboard/contracts';
import type { Position } from '../../domain/cursor';
import { isStaff, type Principal } from '../../domain/principal';
import { malformed, notFound, Refusal, unprocessable } from '../../domain/refusal';
import { checkMayDelete } from '../../tickets/domain/deletion';

/** The same done to all tickets that match. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly filter: CreateJobBody['filter'];
  /** Null where they are deleted. */
  readonly change: TicketPatchBody | null;
  /** Which words of the search were taken for others when it was made: so it finds what its maker saw. */
  readonly forgiven: number;
  readonly state: JobState;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly failures: readonly JobFailure[];
  /** Why it failed as a whole. */
  readonly reason: { readonly code: string; readonly detail: string } | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface JobTicket {
  readonly id: string;
  readonly number: string;
}

/** A job that one gateway has for one batch. */
export interface Turn {
  readonly job: Job;
  /** Stands for this turn: whoever has another one by now writes, and nobody else. */
  readonly holder: string;
  /** Turns for the same batch, with this one. */
  readonly attempts: number;
  /** Where the batch before ended. */
  readonly cursor: Position | null;
  /** A batch that somebody began, and of which nobody knows how far it got. */
  readonly batch: readonly JobTicket[] | null;
}

/** @throws Refusal where the body does not say one thing, or the caller may not do it. */
export function checkAsked({ kind, change, confirm }: CreateJobBody, by: Principal): void {
  if (kind === 'change') {
    if (change === undefined || Object.keys(change).length === 0)
      throw malformed('/change', 'must say what becomes of the tickets');
    if (confirm !== undefined) throw malformed('/confirm', 'goes with the kind delete');
    return;
  }
  if (change !== undefined) throw malformed('/change', 'goes with the kind change');
  checkMayDelete(by);
}

/** @throws Refusal `not_confirmed` with the number that it is. */
export function checkNumber(total: number, confirm: number | undefined): void {
  if (confirm !== total)
    throw unprocessable(
      'not_confirmed',
      '/confirm',
      `must be the number of tickets that match, ${total}, to delete them`,
    );
}

/** @throws Refusal `too_many_jobs`. */
export function checkRoom(active: number): void {
  if (active >= JOB_LIMITS.active)
    throw new Refusal(
      'conflict',
      'too_many_jobs',
      `Nobody has more than ${JOB_LIMITS.active} jobs at a time. Wait until one has ended, or cancel one.`,
    );
}

/** Its maker may, and admins. */
export const maySee = ({ createdBy }: Job, by: Principal): boolean =>
  isStaff(by) && (createdBy === by.id || by.role === 'admin');

/** @throws Refusal `not_found`, also for what is another's. */
export function checkMaySee(job: Job | null, by: Principal): Job {
  if (!job || !maySee(job, by)) throw notFound('job');
  return job;
}

/** What whoever made it may still do. @throws Refusal `forbidden`. */
export function checkStillMay({ kind }: Job, by: Principal | null): Principal {
  if (!by || !isStaff(by))
    throw new Refusal('forbidden', 'forbidden', 'Whoever made this job is disabled or no agent or admin any more.');
  if (kind === 'delete') checkMayDelete(by);
  return by;
}

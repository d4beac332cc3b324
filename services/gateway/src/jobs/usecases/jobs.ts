import type { CreateJobBody } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { Principal } from '../../domain/principal';
import type { TicketFilter, Tickets } from '../../tickets/ports';
import { checkAsked, checkMaySee, checkNumber, checkRoom, type Job } from '../domain/job';
import type { Jobs, TellOfJob } from '../ports';

/** A filter as whoever asks means it. @throws Refusal for a field that they may not know. */
export type FilterFor = (filter: CreateJobBody['filter'], by: Principal) => TicketFilter;

export interface JobPorts {
  readonly jobs: Jobs;
  readonly tellOfJob: TellOfJob;
  readonly tickets: Tickets;
  readonly clock: Clock;
}

/** What is made while a job runs is none of its. */
export const madeBefore = (filter: TicketFilter, at: Date): TicketFilter =>
  filter.createdBefore && filter.createdBefore < at ? filter : { ...filter, createdBefore: at };

/** @throws Refusal `forbidden`, `not_confirmed`, `too_many_jobs`. */
export async function createJob(
  { jobs, tellOfJob, tickets, clock, filterFor }: JobPorts & { readonly filterFor: FilterFor },
  { id, body, by }: { readonly id: string; readonly body: CreateJobBody; readonly by: Principal },
): Promise<Job> {
  checkAsked(body, by);
  const before = await jobs.find(id);
  if (before) return before;
  checkRoom(await jobs.countActive(by.id));
  const now = clock.now();
  const filter = await tickets.understand(madeBefore(filterFor(body.filter, by), now));
  const total = await tickets.count(filter);
  if (body.kind === 'delete') checkNumber(total, body.confirm);
  const job: Job = {
    id,
    kind: body.kind,
    filter: body.filter,
    change: body.change ?? null,
    forgiven: filter.search?.forgiven ?? 0,
    state: 'queued',
    total,
    done: 0,
    failed: 0,
    failures: [],
    reason: null,
    createdBy: by.id,
    createdAt: now,
    startedAt: null,
    endedAt: null,
  };
  await jobs.create(job);
  tellOfJob(job);
  return job;
}

/** @throws Refusal `not_found`. */
export const readJob = async ({ jobs }: Pick<JobPorts, 'jobs'>, id: string, by: Principal): Promise<Job> =>
  checkMaySee(await jobs.find(id), by);

/** No further batch begins; what was done stays, and so does a job that has ended. @throws Refusal `not_found`. */
export async function cancelJob(
  { jobs, tellOfJob }: Pick<JobPorts, 'jobs' | 'tellOfJob'>,
  id: string,
  by: Principal,
): Promise<Job> {
  checkMaySee(await jobs.find(id), by);
  const job = checkMaySee(await jobs.cancel(id), by);
  tellOfJob(job);
  return job;
}

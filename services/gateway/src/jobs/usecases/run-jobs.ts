import { JOB_LIMITS, type JobFailure } from '@switchboard/contracts';
import { TransientError } from '@switchboard/kernel';
import type { Principal } from '../../domain/principal';
import { Refusal } from '../../domain/refusal';
import type { Users } from '../../people/ports';
import type { Deletions, TicketFilter } from '../../tickets/ports';
import { changeMany } from '../../tickets/usecases/change-many';
import { type ChangePorts, type ChangeRequest, changeTicket } from '../../tickets/usecases/change-ticket';
import { deleteTicket } from '../../tickets/usecases/delete-ticket';
import { checkNumber, checkStillMay, type Job, type JobTicket, type Turn } from '../domain/job';
import type { Plan, Progress } from '../ports';
import { type FilterFor, type JobPorts, madeBefore } from './jobs';

/** Between two of them others get their turn, and a job may be cancelled. */
const BATCH = 50;
/** After as many attempts a ticket that can not be written now counts as failed. */
const ATTEMPTS = 5;

export type RunPorts = JobPorts &
  ChangePorts & {
    readonly users: Pick<Users, 'find'>;
    readonly deletions: Deletions;
    readonly filterFor: FilterFor;
    /** What a caller would be told of an error. */
    readonly problemOf: (error: unknown) => Pick<JobFailure, 'status' | 'code' | 'detail'>;
  };

/**
 * Works off what waits, a batch of each job in turn. Any number of gateways may do so at once.
 * @throws what keeps a batch from being done now; its job is tried again.
 */
export async function runJobs(ports: RunPorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const turn = await ports.jobs.take();
    if (!turn) return;
    try {
      await takeTurn(ports, turn);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        // Whoever does not get as far as this leaves it to the end of the lease.
        await ports.jobs.release(turn).catch(() => undefined);
        throw error;
      }
      await ports.jobs.end(turn, { state: 'failed', reason: { code: error.code, detail: error.message } });
    }
    ports.tellOfJob(turn.job);
  }
}

/** One batch. @throws Refusal where the job can not go on at all. */
async function takeTurn(ports: RunPorts, turn: Turn): Promise<void> {
  const { job } = turn;
  if (turn.attempts > 2 * ATTEMPTS)
    throw new Refusal('unavailable', 'gave_up', `A batch was tried ${turn.attempts} times in vain.`);
  const by = checkStillMay(job, await principalOf(ports.users, job.createdBy));
  const plan = await planOf(ports, turn, by);
  if (plan.batch.length === 0) {
    const { startedAt, total } = plan;
    if (!job.startedAt && !(await ports.jobs.plan(turn, { startedAt, total, batch: [], cursor: null }))) return;
    return ports.jobs.end(turn, { state: 'done', reason: null });
  }
  // Written before it is done: after a crash each of the batch still counts, also where it does not match any more.
  if (!(await ports.jobs.plan(turn, plan))) return ports.jobs.release(turn);
  await ports.jobs.progress(turn, await doBatch(ports, turn, plan.batch, by));
}

async function planOf(ports: RunPorts, { job, batch, cursor }: Turn, by: Principal): Promise<Plan> {
  const { startedAt, total } = job;
  if (startedAt && batch && batch.length > 0) return { startedAt, total, batch, cursor };
  const filter = await filterOf(ports, job, by);
  const begun = startedAt ? { startedAt, total } : await begin(ports, job, filter);
  const found = (await ports.tickets.list(filter, '-createdAt', BATCH, cursor ?? undefined)).slice(0, BATCH);
  const last = found.at(-1);
  return {
    ...begun,
    batch: found.map(({ _id: id, number }) => ({ id, number })),
    cursor: last ? { value: last.createdAt.getTime(), id: last._id } : cursor,
  };
}

async function filterOf({ tickets, filterFor }: RunPorts, job: Job, by: Principal): Promise<TicketFilter> {
  return tickets.understand(madeBefore(filterFor(job.filter, by), job.createdAt), job.forgiven);
}

/** @throws Refusal `not_confirmed` where by now it would delete more or less than was confirmed. */
async function begin({ tickets, clock }: RunPorts, job: Job, filter: TicketFilter) {
  const total = await tickets.count(filter);
  if (job.kind === 'delete') checkNumber(total, job.total);
  return { startedAt: clock.now(), total };
}

async function doBatch(ports: RunPorts, turn: Turn, batch: readonly JobTicket[], by: Principal): Promise<Progress> {
  const { job, attempts } = turn;
  const request = { ids: batch.map(({ id }) => id), by, cause: { correlationId: job.id } };
  const results = await changeMany(request, actionOf(ports, job));
  const failures = results.flatMap(({ idOrNumber: ticketId, error }) => {
    if (error === undefined) return [];
    const { status, code, detail } = ports.problemOf(error);
    if (status === 503 && attempts < ATTEMPTS) throw new TransientError(code, detail);
    const number = batch.find(({ id }) => id === ticketId)?.number ?? '';
    return [{ ticketId, number, status, code, detail }];
  });
  return {
    done: job.done + batch.length - failures.length,
    failed: job.failed + failures.length,
    failures: [...job.failures, ...failures].slice(0, JOB_LIMITS.failures),
  };
}

function actionOf(ports: RunPorts, { change }: Job): (request: ChangeRequest) => Promise<unknown> {
  if (change) return request => changeTicket(ports, { ...request, body: change });
  return request =>
    deleteTicket(ports, request).catch(async (error: unknown) => {
      // Deleted before, by the attempt before this one or by somebody else: it is gone, as it should be.
      if (!(error instanceof Refusal) || !(await ports.deletions.has(request.idOrNumber))) throw error;
    });
}

/** Whoever made a job, as of now; null where they may not sign in. */
async function principalOf(users: Pick<Users, 'find'>, id: string): Promise<Principal | null> {
  const user = await users.find(id);
  if (!user || user.disabled) return null;
  const { name, email, role, teams } = user;
  return { id, name, email, role, teams, sessionId: '' };
}

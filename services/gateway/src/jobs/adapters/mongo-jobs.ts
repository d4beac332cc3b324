import { JOB_LIMITS } from '@switchboard/contracts';
import { type Clock, newId } from '@switchboard/kernel';
import { isDuplicateKey, type Model, type QueryFilter } from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import type { Job, Turn } from '../domain/job';
import type { End, Jobs, Plan, Progress } from '../ports';
import type { JobDocument } from './jobs-collection';

/** Far longer than a batch takes: whoever is not done by then is taken for dead. */
export const LEASE_MS = 30_000;
/** Before a batch that did not succeed is tried again. */
const PAUSE_MS = 2_000;
const DAY_MS = 86_400_000;

type Query = QueryFilter<JobDocument>;

/** In the collection `jobs`. Each write of a turn names the turn, so that one that is over writes no more. */
export class MongoJobs implements Jobs {
  constructor(
    private readonly model: Model<JobDocument>,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<Job | null> {
    const found = await this.model.findById(id).lean<JobDocument>().exec();
    return found && jobOf(found);
  }

  async create({ id, ...job }: Job): Promise<void> {
    const waiting = { holder: null, leaseUntil: job.createdAt, attempts: 0, cursor: null, batch: null };
    try {
      await this.model.create({ _id: id, ...job, ...waiting } as never);
    } catch (error) {
      // The same request got as far as the write before.
      if (!isDuplicateKey(error, '_id')) throw error;
    }
  }

  countActive(createdBy: string): Promise<number> {
    return this.model.countDocuments({ createdBy, state: { $in: ['queued', 'running'] } } as Query).exec();
  }

  async list(createdBy: string | undefined, limit: number, after?: Position): Promise<Job[]> {
    const at = after && new Date(after.value);
    const behind = after ? { $or: [{ createdAt: { $lt: at } }, { createdAt: at, _id: { $lt: after.id } }] } : {};
    const found = await this.model
      .find({ ...(createdBy === undefined ? {} : { createdBy }), ...behind } as Query)
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<JobDocument[]>()
      .exec();
    return found.map(jobOf);
  }

  async take(): Promise<Turn | null> {
    const now = this.clock.now();
    const holder = newId();
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    const taken = await this.model
      .findOneAndUpdate(
        { state: { $in: ['queued', 'running'] }, leaseUntil: { $lte: now } } as Query,
        { $set: { state: 'running', holder, leaseUntil }, $inc: { attempts: 1 } } as never,
        { sort: { leaseUntil: 1 }, returnDocument: 'after' },
      )
      .lean<JobDocument>()
      .exec();
    if (!taken) return null;
    const { attempts, cursor, batch } = taken;
    return { job: jobOf(taken), holder, attempts, cursor: cursor ?? null, batch: batch ?? null };
  }

  async plan(turn: Turn, plan: Plan): Promise<boolean> {
    const leaseUntil = new Date(this.clock.now().getTime() + LEASE_MS);
    const { matchedCount } = await this.write(turn, { ...plan, leaseUntil }, { state: 'running' });
    return matchedCount > 0;
  }

  async progress(turn: Turn, progress: Progress): Promise<void> {
    // Not of the state: whoever has cancelled it meanwhile sees how far it got.
    await this.write(turn, { ...progress, batch: null, attempts: 0, holder: null, leaseUntil: this.clock.now() });
  }

  async release(turn: Turn): Promise<void> {
    await this.write(turn, { holder: null, leaseUntil: new Date(this.clock.now().getTime() + PAUSE_MS) });
  }

  async end(turn: Turn, end: End): Promise<void> {
    await this.write(turn, { ...end, ...this.ending(), holder: null, batch: null }, { state: 'running' });
  }

  async cancel(id: string): Promise<Job | null> {
    const active = { _id: id, state: { $in: ['queued', 'running'] } } as Query;
    await this.model.updateOne(active, { $set: { state: 'cancelled', ...this.ending() } } as never).exec();
    return this.find(id);
  }

  private write({ job, holder }: Turn, set: object, where: object = {}) {
    return this.model.updateOne({ _id: job.id, holder, ...where } as Query, { $set: set } as never).exec();
  }

  private ending() {
    const endedAt = this.clock.now();
    return { endedAt, expiresAt: new Date(endedAt.getTime() + JOB_LIMITS.keptDays * DAY_MS) };
  }
}

function jobOf(document: JobDocument): Job {
  const { _id: id, holder: _holder, leaseUntil: _lease, attempts: _attempts, ...rest } = document;
  const { cursor: _cursor, batch: _batch, expiresAt: _expires, ...job } = rest;
  return { ...job, id };
}

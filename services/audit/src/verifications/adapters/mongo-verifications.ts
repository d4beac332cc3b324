import type { Actor } from '@switchboard/contracts';
import { type Clock, newId } from '@switchboard/kernel';
import { type AggregateStore, isDuplicateKey, type QueryFilter } from '@switchboard/persistence';
import { type End, endedEvent, type Verification } from '../domain/verification';
import type { Read, Turn, Verifications } from '../ports';
import type { VerificationDocument } from './verifications-collection';

/** Far longer than the pause between two signs of life: whoever gives none for so long is taken for dead. */
export const LEASE_MS = 30_000;
/** Before one that did not succeed is tried again. */
const PAUSE_MS = 2_000;

type Query = QueryFilter<VerificationDocument>;

/** In `audit_verifications`. Each write of a turn names the turn, so that one that is over writes no more. */
export class MongoVerifications implements Verifications {
  constructor(
    private readonly store: AggregateStore<VerificationDocument>,
    private readonly clock: Clock,
  ) {}

  newest(): Promise<Verification | null> {
    return this.findNewest({});
  }

  newestWithVerdict(): Promise<Verification | null> {
    return this.findNewest({ state: 'done' });
  }

  async create(by: Actor, expected: number): Promise<void> {
    const now = this.clock.now();
    const _id = newId();
    const waiting = { state: 'queued', active: true, holder: null, leaseUntil: now, attempts: 0 } as const;
    const nothingYet = { endedAt: null, entries: 0, chains: 0, verdict: null, reason: null };
    try {
      await this.store.create(
        { _id, ...waiting, ...nothingYet, askedBy: by, askedAt: now, expected },
        [{ type: 'verification.started', data: { actor: by } }],
        { correlationId: _id },
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async take(): Promise<Turn | null> {
    const now = this.clock.now();
    const holder = newId();
    const taken = await this.store.model
      .findOneAndUpdate(
        { active: true, leaseUntil: { $lte: now } } as Query,
        { $set: { state: 'running', holder, leaseUntil: this.in(LEASE_MS) }, $inc: { attempts: 1 } } as never,
        { returnDocument: 'after' },
      )
      .lean<VerificationDocument>()
      .exec();
    return taken && { id: taken._id, holder, attempts: taken.attempts };
  }

  async keep({ id, holder }: Turn, read: Read): Promise<boolean> {
    const { matchedCount } = await this.store.model
      .updateOne(
        { _id: id, holder, active: true } as Query,
        { $set: { ...read, leaseUntil: this.in(LEASE_MS) } } as never,
      )
      .exec();
    return matchedCount > 0;
  }

  async release({ id, holder }: Turn): Promise<void> {
    const free = { holder: null, leaseUntil: this.in(PAUSE_MS) };
    await this.store.model.updateOne({ _id: id, holder, active: true } as Query, { $set: free } as never).exec();
  }

  async end({ id, holder }: Turn, end: End): Promise<void> {
    await this.finish(id, end, { holder });
  }

  async cancel(id: string, by: Actor): Promise<boolean> {
    const result = await this.finish(id, { state: 'cancelled', by }, {});
    return result.outcome !== 'missing';
  }

  private finish(id: string, end: End, only: { readonly holder?: string }) {
    return this.store.change(id, { correlationId: id }, ({ active, holder, entries }, now) => {
      if (!active || (only.holder !== undefined && only.holder !== holder)) return null;
      const { state } = end;
      const found =
        end.state === 'done'
          ? { verdict: end.verdict, entries: end.entries, chains: end.chains }
          : end.state === 'failed'
            ? { reason: end.reason }
            : {};
      return { set: { state, active: false, endedAt: now, ...found }, only, events: [endedEvent(end, entries)] };
    });
  }

  private async findNewest(filter: object): Promise<Verification | null> {
    const found = await this.store.model
      .findOne(filter as Query)
      .sort({ askedAt: -1 })
      .lean<VerificationDocument>()
      .exec();
    if (!found) return null;
    const { _id: id, state, askedBy, askedAt, endedAt, entries, chains, expected, verdict, reason } = found;
    return { id, state, askedBy, askedAt, endedAt, entries, chains, expected, verdict, reason };
  }

  private in(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }
}

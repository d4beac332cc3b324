import { type Clock, deriveId } from '@switchboard/kernel';
import { isDuplicateKey, type Model } from '@switchboard/persistence';
import type { IdempotencyClaim, IdempotencyRecords, StoredAnswer } from '../ports';
import type { IdempotencyDocument } from './idempotency-collection';

const KEPT_MS = 24 * 3_600_000;
/** Longer than any request takes; after it a request in flight counts as lost, and its key may be used again. */
const LEASE_MS = 30_000;
const ROUNDS = 4;

export class MongoIdempotency implements IdempotencyRecords {
  constructor(
    private readonly model: Model<IdempotencyDocument>,
    private readonly clock: Clock,
  ) {}

  async claim(scope: { userId: string; route: string; key: string }, fingerprint: string): Promise<IdempotencyClaim> {
    const parts = [scope.userId, scope.route, scope.key];
    const id = deriveId('idempotency', ...parts);
    // Each round loses against another request on the same key only; a few are enough.
    for (let round = 0; round < ROUNDS; round += 1) {
      const claim = await this.attempt(id, parts, fingerprint);
      if (claim) return claim;
    }
    return { state: 'in_flight' };
  }

  private async attempt(id: string, parts: string[], fingerprint: string): Promise<IdempotencyClaim | undefined> {
    const now = this.clock.now();
    // The time of the first use is part of the id: a key that is used again after its day makes something new.
    const resultId = deriveId(...parts, now.toISOString());
    const fresh = { fingerprint, state: 'in_flight' as const, resultId, answer: '', ...this.terms(now) };
    try {
      await this.model.create({ _id: id, ...fresh });
      return { state: 'granted', id, resultId };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const known = await this.model.findById(id).lean<IdempotencyDocument>().exec();
    if (!known) return undefined;
    if (known.expiresAt <= now) return this.take(known, fresh);
    if (known.fingerprint !== fingerprint) return { state: 'mismatch' };
    if (known.state === 'answered') return { state: 'answered', answer: JSON.parse(known.answer) as StoredAnswer };
    if (known.leaseUntil > now) return { state: 'in_flight' };
    return this.take(known, { leaseUntil: new Date(now.getTime() + LEASE_MS) });
  }

  private async take(
    known: IdempotencyDocument,
    set: Partial<IdempotencyDocument>,
  ): Promise<IdempotencyClaim | undefined> {
    const { _id, leaseUntil, state } = known;
    const taken = await this.model
      .findOneAndUpdate({ _id, leaseUntil, state }, { $set: set }, { returnDocument: 'after' })
      .lean<IdempotencyDocument>()
      .exec();
    return taken ? { state: 'granted', id: _id, resultId: taken.resultId } : undefined;
  }

  private terms(now: Date): { leaseUntil: Date; expiresAt: Date } {
    return { leaseUntil: new Date(now.getTime() + LEASE_MS), expiresAt: new Date(now.getTime() + KEPT_MS) };
  }

  async answer(id: string, answer: StoredAnswer): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { state: 'answered', answer: JSON.stringify(answer) } }).exec();
  }

  async forget(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id, state: 'in_flight' }).exec();
  }

  async release(id: string): Promise<void> {
    await this.model.updateOne({ _id: id, state: 'in_flight' }, { $set: { leaseUntil: this.clock.now() } }).exec();
  }
}

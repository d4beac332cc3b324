import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@switchboard/kernel';
import type { Model } from '@switchboard/persistence';
import type { Session, Sessions } from '../ports';
import type { SessionDocument } from './sessions-collection';

/** A family that nobody refreshes ends after this long; milliseconds. */
const LIFETIME_MS = 30 * 24 * 3_600_000;

/**
 * A token is `<family>.<secret>`, 256 random bits each; the database holds hashes only. The access token names the hash
 * of the family, so whoever sees an access token alone can neither refresh nor end the session by a wrong guess.
 */
export class MongoSessions implements Sessions {
  constructor(
    private readonly model: Model<SessionDocument>,
    private readonly clock: Clock,
  ) {}

  async open(userId: string, epoch: number): Promise<{ session: Session; refreshToken: string }> {
    const family = random();
    const refreshToken = `${family}.${random()}`;
    const now = this.clock.now();
    const session = { id: digest(family), userId, epoch };
    await this.model.create({
      _id: session.id,
      userId,
      epoch,
      tokenHash: digest(refreshToken),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
      endedAt: null,
    });
    return { session, refreshToken };
  }

  async rotate(refreshToken: string): Promise<{ session: Session; refreshToken: string } | undefined> {
    const family = familyOf(refreshToken);
    if (!family) return undefined;
    const next = `${family}.${random()}`;
    const now = this.clock.now();
    const alive = { _id: digest(family), endedAt: null, expiresAt: { $gt: now } };
    // One guarded write decides who wins when a token is used twice at once.
    const session = await this.model
      .findOneAndUpdate(
        { ...alive, tokenHash: digest(refreshToken) },
        { $set: { tokenHash: digest(next), expiresAt: new Date(now.getTime() + LIFETIME_MS) } },
        { returnDocument: 'after' },
      )
      .lean<SessionDocument>()
      .exec();
    if (session) return { session: toSession(session), refreshToken: next };
    // A token of a living family that is not the current one was used before: somebody has a copy.
    await this.model.updateOne(alive, { $set: { endedAt: now } }).exec();
    return undefined;
  }

  idOf(refreshToken: string): string | undefined {
    const family = familyOf(refreshToken);
    return family && digest(family);
  }

  async end(sessionId: string): Promise<void> {
    await this.model.updateOne({ _id: sessionId, endedAt: null }, { $set: { endedAt: this.clock.now() } }).exec();
  }

  async endOthers(userId: string, exceptSessionId?: string): Promise<void> {
    const others = exceptSessionId === undefined ? {} : { _id: { $ne: exceptSessionId } };
    await this.model.updateMany({ userId, endedAt: null, ...others }, { $set: { endedAt: this.clock.now() } }).exec();
  }

  async renew(sessionId: string, epoch: number): Promise<void> {
    await this.model.updateOne({ _id: sessionId }, { $set: { epoch } }).exec();
  }

  async find(sessionId: string): Promise<Session | undefined> {
    const open = { _id: sessionId, endedAt: null, expiresAt: { $gt: this.clock.now() } };
    const found = await this.model.findOne(open).lean<SessionDocument>().exec();
    return found ? toSession(found) : undefined;
  }
}

const toSession = ({ _id: id, userId, epoch = 0 }: SessionDocument): Session => ({ id, userId, epoch });

const random = () => randomBytes(32).toString('base64url');

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

function familyOf(token: string): string | undefined {
  return /^([A-Za-z0-9_-]{43})\.[A-Za-z0-9_-]{43}$/.exec(token)?.[1];
}

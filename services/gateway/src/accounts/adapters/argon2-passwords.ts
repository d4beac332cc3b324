import { hash, hashRaw, verify } from '@node-rs/argon2';
import { normalisePassword, passwordCandidates, TransientError } from '@switchboard/kernel';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Passwords } from '../ports';

/** argon2id (the package's default kind) with 19 MiB, two passes, one lane: OWASP's recommendation; about 60 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * A hash keeps a core busy, and one of the four threads on which access tokens are verified too: one core and one thread stay
 * free for everything else, however many people sign in at once.
 */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));
/** The gateway lets in fewer sign-ins at once than this. */
const WAITING = 128;

export class Argon2Passwords implements Passwords {
  private readonly turns = bulkhead(AT_ONCE, WAITING);

  private constructor(private readonly nobodys: string) {}

  static async create(): Promise<Argon2Passwords> {
    return new Argon2Passwords(await hash('nobody has this password', COST));
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalisePassword(password), COST));
  }

  async verify(known: string | null, password: string): Promise<boolean> {
    // Hashes that are older than the normal form were made of what was typed. Nobody's hash is tried as often as somebody's.
    for (const candidate of passwordCandidates(password)) {
      if (await this.inTurn(() => verify(known ?? this.nobodys, candidate))) return known !== null;
    }
    return false;
  }

  async fingerprint(password: string, salt: string): Promise<string> {
    const options = { ...COST, salt: createHash('sha256').update(salt).digest() };
    return (await this.inTurn(() => hashRaw(password, options))).toString('base64url');
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.turns.execute(work);
    } catch (error) {
      if (!(error instanceof BulkheadRejectedError)) throw error;
      throw new TransientError('passwords_busy', `${WAITING} passwords wait to be hashed already`, { cause: error });
    }
  }
}

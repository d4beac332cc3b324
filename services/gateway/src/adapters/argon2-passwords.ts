import { hash, hashRaw, verify } from '@node-rs/argon2';
import { createHash } from 'node:crypto';
import type { Passwords } from '../ports';

/** argon2id (the package's default kind) with 19 MiB, two passes, one lane: OWASP's recommendation; about 60 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export class Argon2Passwords implements Passwords {
  private constructor(private readonly nobodys: string) {}

  static async create(): Promise<Argon2Passwords> {
    return new Argon2Passwords(await hash('nobody has this password', COST));
  }

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  async verify(known: string | null, password: string): Promise<boolean> {
    const matches = await verify(known ?? this.nobodys, password);
    return known !== null && matches;
  }

  async fingerprint(password: string, salt: string): Promise<string> {
    const raw = await hashRaw(password, { ...COST, salt: createHash('sha256').update(salt).digest() });
    return raw.toString('base64url');
  }
}

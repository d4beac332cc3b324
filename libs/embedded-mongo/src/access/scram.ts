import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

/** The only mechanism here. */
export const MECHANISM = 'SCRAM-SHA-256';

/** The fewest that RFC 7677 allows: a password of 192 random bits gains nothing by more. */
const ITERATIONS = 4096;

/** What the server keeps of a password: enough to check a proof, not enough to make one. */
export interface Verifier {
  readonly user: string;
  readonly salt: Buffer;
  readonly storedKey: Buffer;
  readonly serverKey: Buffer;
}

/** @param password ASCII: other characters would have to be prepared as RFC 4013 says. */
export function verifierOf(user: string, password: string): Verifier {
  const salt = randomBytes(24);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  return { user, salt, storedKey: sha256(hmac(salted, 'Client Key')), serverKey: hmac(salted, 'Server Key') };
}

/** A message or a proof that is not right. Which of the two is for the server alone to know. */
export class ScramError extends Error {}

/** The server's side of one exchange (RFC 5802 and 7677), without channel binding. */
export class ScramExchange {
  private readonly bare: string;
  private readonly header: string;
  private readonly nonce: string;
  private readonly isKnown: boolean;
  /** Answer to the client's first message. */
  readonly serverFirst: string;

  /** @throws ScramError when `clientFirst` is no first message. */
  constructor(
    private readonly verifier: Verifier,
    clientFirst: string,
  ) {
    const [, header, bare, user, nonce] = /^([ny],,)(n=([^,]+),r=([\x21-\x2b\x2d-\x7e]+))$/.exec(clientFirst) ?? [];
    if (header === undefined || bare === undefined) throw new ScramError('not a first message');
    this.header = header;
    this.bare = bare;
    this.nonce = `${nonce}${randomBytes(24).toString('base64')}`;
    // A stranger is asked for a proof all the same, and learns only at the end that there is none.
    this.isKnown = user === verifier.user;
    this.serverFirst = `r=${this.nonce},s=${verifier.salt.toString('base64')},i=${ITERATIONS}`;
  }

  /** Answer to the client's last message. @throws ScramError when it proves nothing. */
  finish(clientFinal: string): string {
    const [, withoutProof, binding, nonce, proof] = /^(c=([^,]+),r=([^,]+)),p=([^,]+)$/.exec(clientFinal) ?? [];
    if (withoutProof === undefined || nonce !== this.nonce)
      throw new ScramError('not the last message of this exchange');
    if (binding !== Buffer.from(this.header).toString('base64')) throw new ScramError('another channel');
    const signed = `${this.bare},${this.serverFirst},${withoutProof}`;
    const key = xor(Buffer.from(proof ?? '', 'base64'), hmac(this.verifier.storedKey, signed));
    if (!timingSafeEqual(sha256(key), this.verifier.storedKey) || !this.isKnown) throw new ScramError('wrong proof');
    return `v=${hmac(this.verifier.serverKey, signed).toString('base64')}`;
  }
}

function xor(proof: Buffer, signature: Buffer): Buffer {
  return Buffer.from(signature.map((byte, at) => byte ^ (proof[at] ?? 0)));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

import { ConfigError, messageOf } from '@switchboard/kernel';
import {
  calculateJwkThumbprint,
  CompactSign,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { nextStatement, NO_CHECKPOINT, readStatement, type Statement } from '../domain/checkpoint';
import type { CheckpointSigner, CheckpointVerifier, VerifiedCheckpoint } from '../ports';

type Key = Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>;

/** Keeps a signature of another purpose, made with the same key, from being taken for one of ours. */
const TYPE = 'audit-checkpoint+jws';
const ALGORITHM = 'EdDSA';

/** The keys of checkpoints: at most one that signs, any number that verify. */
export class KeyRing implements CheckpointVerifier {
  private constructor(
    private readonly publicKeys: ReadonlyMap<string, { readonly key: Key; readonly jwk: JWK }>,
    /** Undefined when only public keys are known. */
    readonly signer: CheckpointSigner | undefined,
  ) {}

  /**
   * @param texts each an Ed25519 key as JWK, or a JWK Set of such. The first one with a private part signs.
   * @param source names the setting or file, for the error.
   * @throws ConfigError for anything else.
   */
  static async read(texts: readonly string[], source: string): Promise<KeyRing> {
    const publicKeys = new Map<string, { key: Key; jwk: JWK }>();
    let signer: CheckpointSigner | undefined;
    try {
      for (const jwk of texts.flatMap(keysIn)) {
        const { kty, crv, x, d } = jwk;
        if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new Error('a key is not of the kind Ed25519');
        const kid = jwk.kid ?? (await calculateJwkThumbprint(jwk));
        const shown = { kty, crv, x, kid };
        if (!publicKeys.has(kid)) publicKeys.set(kid, { key: await imported(shown), jwk: shown });
        if (d && !signer) {
          signer = signerOf(await imported(jwk), kid);
          const jws = await signer.sign(nextStatement(NO_CHECKPOINT, [], { at: new Date(0), more: false }));
          if (!(await new KeyRing(publicKeys, signer).verify(jws)).valid)
            throw new Error('"d" and "x" are of two keys');
        }
      }
      if (publicKeys.size === 0) throw new Error('there is none');
    } catch (error) {
      throw new ConfigError(
        `${source} must hold an Ed25519 key as JWK, or a JWK Set of such keys: ${messageOf(error)}. ` +
          '`npm run audit:key` makes one.',
      );
    }
    return new KeyRing(publicKeys, signer);
  }

  /** A new key with its private part, as JSON. */
  static async generate(): Promise<string> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
    const jwk = await exportJWK(privateKey);
    return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
  }

  /** JWK Set without private parts: what somebody who verifies needs. */
  publicSet(): { keys: JWK[] } {
    return { keys: [...this.publicKeys.values()].map(({ jwk }) => jwk) };
  }

  /** Never throws: what is wrong with a signature is a finding. */
  async verify(jws: string): Promise<VerifiedCheckpoint> {
    let kid: string | undefined;
    try {
      const header = decodeProtectedHeader(jws);
      kid = header.kid;
      if (header.typ !== TYPE) return { valid: false, reason: 'it is not signed as a checkpoint' };
    } catch {
      return { valid: false, reason: 'it is not signed' };
    }
    const known = this.publicKeys.get(kid ?? '');
    if (!known) return { valid: false, reason: `it is signed by an unknown key, ${kid ?? 'without a name'}` };
    try {
      const { payload } = await compactVerify(jws, known.key, { algorithms: [ALGORITHM] });
      const statement = readStatement(Buffer.from(payload).toString('utf8'));
      return statement ? { valid: true, statement } : { valid: false, reason: 'what is signed is no checkpoint' };
    } catch {
      return { valid: false, reason: 'its signature does not fit' };
    }
  }
}

function signerOf(key: Key, kid: string): CheckpointSigner {
  return {
    kid,
    sign: (statement: Statement) =>
      new CompactSign(Buffer.from(JSON.stringify(statement), 'utf8'))
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid })
        .sign(key),
  };
}

async function imported(jwk: JWK): Promise<Key> {
  return (await importJWK(jwk, ALGORITHM)) as Key;
}

function keysIn(text: string): JWK[] {
  const value = parsed(text);
  return 'keys' in value && Array.isArray(value.keys) ? value.keys : [value as JWK];
}

function parsed(text: string): JWK | { keys: JWK[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes what it read, which may be most of a private key.
  }
  if (typeof value !== 'object' || value === null) throw new Error('it is no JSON object');
  return value as JWK | { keys: JWK[] };
}

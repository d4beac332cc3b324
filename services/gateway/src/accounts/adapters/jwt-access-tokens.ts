import type { JsonWebKeySet } from '@switchboard/contracts';
import { type Clock, PermanentError } from '@switchboard/kernel';
import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import type { AccessClaims, AccessTokens } from '../ports';

/** Seconds; a stolen token is worthless after that. */
const LIFETIME_S = 15 * 60;
const AUDIENCE = 'switchboard';

type Key = Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>;

/** EdDSA-signed JWTs; others verify them with the published key set. */
export class JwtAccessTokens implements AccessTokens {
  private constructor(
    private readonly privateKey: Key,
    private readonly publicKey: Key,
    private readonly publicJwk: { kty: string; crv: string; x: string; kid: string },
    private readonly issuer: string,
    private readonly clock: Clock,
  ) {}

  /** @param issuer `iss` of the tokens: the installation's public URL. */
  static async create(jwk: JWK, issuer: string, clock: Clock): Promise<JwtAccessTokens> {
    const { kty, crv, x, kid } = jwk;
    if (!kty || !crv || !x || !kid) throw new PermanentError('signing_key_incomplete', 'The signing key lacks a part.');
    const shown = { kty, crv, x, kid };
    const [privateKey, publicKey] = await Promise.all([importJWK(jwk, 'EdDSA'), importJWK(shown, 'EdDSA')]);
    return new JwtAccessTokens(privateKey as Key, publicKey as Key, shown, issuer, clock);
  }

  async issue({ userId, sessionId, role }: AccessClaims & { role: string }) {
    const now = Math.floor(this.clock.now().getTime() / 1_000);
    const token = await new SignJWT({ role, sid: sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: this.publicJwk.kid })
      .setIssuer(this.issuer)
      .setAudience(AUDIENCE)
      .setSubject(userId)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_S)
      .sign(this.privateKey);
    return { token, expiresIn: LIFETIME_S };
  }

  async verify(token: string): Promise<(AccessClaims & { expiresAt: Date }) | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        algorithms: ['EdDSA'],
        issuer: this.issuer,
        audience: AUDIENCE,
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'sid', 'exp'],
      });
      const expiresAt = new Date(Number(payload.exp) * 1_000);
      return { userId: String(payload.sub), sessionId: String(payload['sid']), expiresAt };
    } catch {
      return undefined;
    }
  }

  keySet(): JsonWebKeySet {
    return { keys: [{ ...this.publicJwk, alg: 'EdDSA', use: 'sig' }] };
  }
}

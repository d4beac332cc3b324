import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { JwtAccessTokens } from './jwt-access-tokens';
import { readSigningKey } from './signing-keys';

const claims = { userId: 'rita', sessionId: 's1', role: 'user' };
let now = new Date('2026-11-20T10:00:00Z');
const clock = { now: () => now };

async function issuer(url = 'http://desk.example.com') {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await readSigningKey(JSON.stringify(await exportJWK(privateKey)));
  return { privateKey, jwk, tokens: await JwtAccessTokens.create(jwk, url, clock) };
}

test('a token lives for fifteen minutes', async () => {
  const { tokens } = await issuer();
  const { token, expiresIn } = await tokens.issue(claims);
  expect(expiresIn).toBe(900);
  const expiresAt = new Date('2026-11-20T10:15:00Z');
  expect(await tokens.verify(token)).toEqual({ userId: 'rita', sessionId: 's1', expiresAt });
  now = new Date('2026-11-20T10:15:01Z');
  expect(await tokens.verify(token)).toBeUndefined();
  now = new Date('2026-11-20T10:00:00Z');
});

test('tokens of another key, issuer, audience or algorithm are not ours', async () => {
  const { tokens, privateKey, jwk } = await issuer();
  const other = await issuer();
  expect(await tokens.verify((await other.tokens.issue(claims)).token)).toBeUndefined();
  const elsewhere = await JwtAccessTokens.create(jwk, 'http://elsewhere.example.com', clock);
  expect(await tokens.verify((await elsewhere.issue(claims)).token)).toBeUndefined();
  const foreign = await new SignJWT({ sid: 's1' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('http://desk.example.com')
    .setAudience('somebody else')
    .setSubject('rita')
    .setExpirationTime(now.getTime() / 1_000 + 60)
    .sign(privateKey);
  expect(await tokens.verify(foreign)).toBeUndefined();
  const payload = (await tokens.issue(claims)).token.split('.')[1];
  const none = `${base64url.encode(JSON.stringify({ alg: 'none' }))}.${payload}.`;
  expect(await tokens.verify(none)).toBeUndefined();
});

test('the published set has no private part', async () => {
  const { tokens, jwk } = await issuer();
  expect(tokens.keySet()).toEqual({
    keys: [{ kty: 'OKP', crv: 'Ed25519', x: jwk.x, kid: jwk.kid, alg: 'EdDSA', use: 'sig' }],
  });
});

test.each([
  'nonsense',
  '{}',
  '{"kty":"OKP","crv":"Ed25519","x":"AA"}',
  '{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}',
])('a key that can not sign is refused with the name of its setting: %s', async text => {
  await expect(readSigningKey(text)).rejects.toThrow(/^JWT_PRIVATE_KEY must be/);
});

import { defineCollection, isDuplicateKey, type Model } from '@switchboard/persistence';
import { ConfigError, PermanentError } from '@switchboard/kernel';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** The key that access tokens are signed with; every gateway of an installation shares it. Private to the gateway. */
export interface SigningKeyDocument {
  /** `ed25519-<generation>`: the first gateway to insert it wins, the others read it. */
  _id: string;
  /** JWK with the private part, as JSON. */
  privateJwk: string;
  createdAt: Date;
}

export const signingKeysCollection = defineCollection<SigningKeyDocument>({
  name: 'signing_keys',
  fields: {
    _id: { type: String, required: true },
    privateJwk: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  indexes: [],
  validator: {
    bsonType: 'object',
    required: ['privateJwk'],
    properties: { privateJwk: { bsonType: 'string', minLength: 2 } },
  },
});

const GENERATION = 'ed25519-1';

/** The installation's key; made on the very first start. Safe when several gateways start at once. */
export async function loadSigningKey(model: Model<SigningKeyDocument>, now: Date): Promise<JWK> {
  const known = await model.findById(GENERATION).lean<SigningKeyDocument>().exec();
  if (known) return JSON.parse(known.privateJwk) as JWK;
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await withKeyId(await exportJWK(privateKey));
  try {
    await model.create({ _id: GENERATION, privateJwk: JSON.stringify(jwk), createdAt: now });
    return jwk;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const others = await model.findById(GENERATION).lean<SigningKeyDocument>().exec();
  if (!others) throw new PermanentError('signing_key_missing', 'The signing key vanished while it was being made.');
  return JSON.parse(others.privateJwk) as JWK;
}

/** A key given by the environment. @throws ConfigError naming JWT_PRIVATE_KEY. */
export async function readSigningKey(text: string): Promise<JWK> {
  try {
    const jwk = JSON.parse(text) as JWK;
    if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || !jwk.d) throw new Error('it is no private Ed25519 key');
    await importJWK(jwk, 'EdDSA');
    return await withKeyId(jwk);
  } catch {
    throw new ConfigError('JWT_PRIVATE_KEY must be a private Ed25519 key as JWK (JSON). Change or remove it.');
  }
}

async function withKeyId(jwk: JWK): Promise<JWK> {
  return { ...jwk, kid: jwk.kid ?? (await calculateJwkThumbprint(jwk)) };
}

import type { Users } from '../people/ports';
import type { Platform } from '@switchboard/service-kit';
import { linkSecretsCollection } from '@switchboard/persistence';
import type { GatewayConfig } from '../config';
import { Identifier } from '../http/identify';
import { Argon2Passwords } from './adapters/argon2-passwords';
import { JwtAccessTokens } from './adapters/jwt-access-tokens';
import { MongoLinkSecrets } from './adapters/mongo-link-secrets';
import { MongoSessions } from './adapters/mongo-sessions';
import { sessionsCollection } from './adapters/sessions-collection';
import { loadSigningKey, readSigningKey, signingKeysCollection } from './adapters/signing-keys';
import { candidateOf, ensureFirstAdmin, type FirstAdmin } from './usecases/first-admin';

/** @returns what there is before the database is ready, and what is opened once it is. */
export async function wireAccounts({ database, clock }: Platform, config: GatewayConfig, users: Users) {
  const linkSecrets = new MongoLinkSecrets(database.model(linkSecretsCollection));
  const passwords = await Argon2Passwords.create();
  const candidate = candidateOf({ email: config.ADMIN_EMAIL, password: config.ADMIN_PASSWORD });

  const open = async (onFirstAdmin: (admin: FirstAdmin) => void = announce) => {
    const jwk = config.JWT_PRIVATE_KEY
      ? await readSigningKey(config.JWT_PRIVATE_KEY)
      : await loadSigningKey(database.model(signingKeysCollection), clock.now());
    onFirstAdmin(await ensureFirstAdmin({ users, linkSecrets, passwords, clock }, candidate));
    const sessions = new MongoSessions(database.model(sessionsCollection), clock);
    const accessTokens = await JwtAccessTokens.create(jwk, new URL(config.PUBLIC_URL).origin, clock);
    return { sessions, accessTokens, identifier: new Identifier({ users, sessions, accessTokens, clock }) };
  };
  return { linkSecrets, passwords, open };
}

/** Past the log on purpose: a password must not be kept there. */
function announce({ outcome, email, password }: FirstAdmin): void {
  if (outcome === 'created' && password !== undefined) {
    process.stdout.write(
      `First admin: ${email} with the password ${password} (shown once; change it after signing in)\n`,
    );
  } else if (outcome === 'taken') {
    process.stdout.write(
      `No admin can sign in, and ${email} is no admin. Run: npm run create-admin -- --email ${email} --promote\n`,
    );
  }
}
